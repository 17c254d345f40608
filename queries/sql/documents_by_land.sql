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
    where holders.code is not null
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
        and tallies.state_no not in (
            select holders.state_no
            from holders
            where holders.code is not null
        )
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
        landless.state_no in (select holders.state_no from holders) as existed
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
