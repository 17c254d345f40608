-- one row a land that the same states held in the period, and one a state with documents and none
with concerned as (
    select
        localities.document_no,
        localities.state_no
    from filtered
    inner join localities on filtered.document_no = localities.document_no
    where localities.is_first
),

-- whose documents count for a state: its own, and those of its line where that is asked for
counted as (
    select
        lineages.state_no,
        concerned.document_no
    from lineages
    inner join concerned on lineages.member_no = concerned.state_no
    where $lines or lineages.state_no = lineages.member_no
),

counts as (
    select
        counted.state_no,
        case when $lines then count(distinct counted.document_no) else count(*) end as documents
    from counted
    group by counted.state_no
),

tallies as (
    select
        states.state_no,
        states.id,
        states.name,
        coalesce(counts.documents, 0) as documents
    from states
    left join counts on states.state_no = counts.state_no
),

period as (
    select
        coalesce($first_day, min(filtered.date_start), date '0001-01-01') as first_day,
        coalesce($last_day, max(filtered.date_start), date '9999-12-31') as last_day
    from filtered
),

-- what is founded within a union is a member of it; what comes out of any other state breaks away
existing as (
    select lasting.*
    from lasting
    inner join period
        on lasting.valid_from <= period.last_day and lasting.valid_to >= period.first_day
),

-- the days on which the holder of a land may be another than on the day before
days as (
    select period.first_day as on_day
    from period
    union
    select existing.valid_from as on_day
    from existing
    inner join period on existing.valid_from > period.first_day
    union
    select cast(existing.valid_to + interval 1 day as date) as on_day
    from existing
    inner join period on existing.valid_to < period.last_day
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
),

-- those without documents part no land; but one that is at home there gives way to no other than
-- another at home
shown as (
    select
        holders.code,
        holders.state_no,
        holders.is_home,
        tallies.documents > 0 as has_documents,
        bool_or(tallies.documents > 0) over (partition by holders.code) as is_documented,
        bool_or(tallies.documents > 0 and holders.is_home)
            over (partition by holders.code) as is_documented_at_home
    from holders
    inner join tallies on holders.state_no = tallies.state_no
),

countries as (
    select
        shown.code,
        list(shown.state_no order by shown.state_no) as state_nos
    from shown
    where
        shown.has_documents = shown.is_documented
        or (shown.is_home and not shown.is_documented_at_home)
    group by shown.code
),

landless as (
    select tallies.state_no
    from tallies
    where
        tallies.state_no in (select concerned.state_no from concerned)
        and tallies.state_no not in (select holders.state_no from holders)
),

lands as (
    select
        countries.state_nos,
        list(countries.code order by countries.code) as codes,
        true as existed
    from countries
    group by countries.state_nos
    union all
    select
        [landless.state_no] as state_nos,
        [] as codes,
        landless.state_no in (select existing.state_no from existing) as existed
    from landless
),

numbered as (
    select
        row_number() over (order by lands.state_nos asc) as land_no,
        lands.state_nos,
        lands.codes,
        lands.existed
    from lands
),

members as (
    select
        numbered.land_no,
        len(numbered.state_nos) as member_count,
        unnest(numbered.state_nos) as state_no
    from numbered
),

-- documents of several states of a land count once
totals as (
    select
        members.land_no,
        count(distinct counted.document_no) as documents
    from members
    inner join counted on members.state_no = counted.state_no
    where members.member_count > 1
    group by members.land_no
),

named as (
    select
        members.land_no,
        list(tallies.id order by tallies.documents desc, tallies.name asc) as states,
        list(tallies.name order by tallies.documents desc, tallies.name asc) as names,
        list(tallies.documents order by tallies.documents desc, tallies.name asc) as counts,
        max(tallies.documents) as most
    from members
    inner join tallies on members.state_no = tallies.state_no
    group by members.land_no
)

select
    named.states,
    named.names,
    named.counts,
    numbered.codes,
    coalesce(totals.documents, named.most) as documents,
    numbered.existed
from numbered
inner join named on numbered.land_no = named.land_no
left join totals on numbered.land_no = totals.land_no
order by documents desc, named.names asc
