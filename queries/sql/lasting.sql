-- one row a state: its land, where its seat is, its days without open ends, and whether it is a
-- union: a state that began with land in which another of its line had its seat; what is founded
-- within a union is a member of it, what comes out of any other state breaks away
create table lasting as
with dated as (
    select
        states.state_no,
        states.iso_a3,
        states.iso_a3[1] as seat,
        coalesce(states.valid_from, date '0001-01-01') as valid_from,
        coalesce(states.valid_to, date '9999-12-31') as valid_to
    from states
),

unions as (
    select whole.state_no
    from dated as whole
    inner join lineages on whole.state_no = lineages.state_no
    inner join dated as part
        on
            lineages.member_no = part.state_no
            and whole.seat <> part.seat
            and list_contains(whole.iso_a3, part.seat)
            and whole.valid_from > part.valid_from
            and whole.valid_from - 1 <= part.valid_to
)

select
    dated.*,
    dated.state_no in (select unions.state_no from unions) as is_union
from dated
