-- one row a state and a state of its line: itself, one before it or one after it, at any distance
create table lineages as
with recursive successions as (
    select
        states.state_no,
        unnest(states.successors) as successor
    from states
),

steps as (
    select
        successions.state_no as earlier_no,
        states.state_no as later_no
    from successions
    inner join states on successions.successor = states.id
),

descents as (
    select
        states.state_no as earlier_no,
        states.state_no as later_no
    from states
    union
    select
        descents.earlier_no,
        steps.later_no
    from descents
    inner join steps on descents.later_no = steps.earlier_no
)

select
    descents.earlier_no as state_no,
    descents.later_no as member_no
from descents
union
select
    descents.later_no as state_no,
    descents.earlier_no as member_no
from descents
