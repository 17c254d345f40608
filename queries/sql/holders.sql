-- one row a land and a state that held it in a period; a state of it that held none has no land
with existing as (
    select lasting.*
    from lasting
    where lasting.valid_from <= $last_day and lasting.valid_to >= $first_day
),

-- the days on which the holder of a land may be another than on the day before
days as (
    select $first_day as on_day
    union
    select existing.valid_from as on_day
    from existing
    where existing.valid_from > $first_day
    union
    select cast(existing.valid_to + interval 1 day as date) as on_day
    from existing
    where existing.valid_to < $last_day
),

holdings as (
    select
        existing.state_no,
        existing.valid_from,
        existing.valid_to,
        existing.seat,
        existing.is_union,
        unnest(existing.iso_a3) as code
    from existing
),

held as (
    select
        days.on_day,
        holdings.code,
        holdings.state_no,
        holdings.code = holdings.seat as is_seat,
        holdings.is_union
    from days
    inner join holdings on days.on_day between holdings.valid_from and holdings.valid_to
),

seats as (
    select
        held.on_day,
        held.code,
        held.state_no
    from held
    where held.is_seat
),

-- a state seated elsewhere held a part at most of land in which another has its seat, unless it is
-- a union and the other its member
holders as (
    select
        held.code,
        held.state_no,
        bool_or(held.is_seat or held.is_union) as is_home
    from held
    left join seats on held.on_day = seats.on_day and held.code = seats.code
    left join lineages on held.state_no = lineages.state_no and seats.state_no = lineages.member_no
    where
        seats.state_no is null
        or held.is_seat
        or (held.is_union and lineages.member_no is not null)
    group by held.code, held.state_no
)

select
    holders.code,
    existing.state_no,
    coalesce(holders.is_home, false) as is_home
from (select distinct existing.state_no from existing) as existing
left join holders on existing.state_no = holders.state_no
order by existing.state_no asc, holders.code asc
