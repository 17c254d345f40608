-- one row a state that began with land in which another of its line had its seat
create table unions as
with lasting as (
    select
        states.state_no,
        states.iso_a3,
        states.iso_a3[1] as seat,
        coalesce(states.valid_from, date '0001-01-01') as valid_from,
        coalesce(states.valid_to, date '9999-12-31') as valid_to
    from states
)

select distinct whole.state_no
from lasting as whole
inner join lineages on whole.state_no = lineages.state_no
inner join lasting as part
    on
        lineages.member_no = part.state_no
        and whole.seat <> part.seat
        and list_contains(whole.iso_a3, part.seat)
        and whole.valid_from > part.valid_from
        and whole.valid_from - 1 <= part.valid_to
