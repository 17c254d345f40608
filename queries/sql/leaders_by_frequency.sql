-- one row a leader with documents, with the states and years in office, the most frequent first
with tallies as (
    select
        participations.person_no,
        count(distinct participations.document_no) as documents
    from participations
    where
        participations.document_no in (select filtered.document_no from filtered)
        and participations.person_no in (select terms.person_no from terms)
        and list_contains($roles, participations.role)
    group by participations.person_no
),

reigns as (
    select
        terms.person_no,
        states.name as state,
        min(terms.start) as first_day,
        string_agg(
            case
                when year(terms.start) = year(terms.end) then year(terms.start)::text
                else year(terms.start) || '–' || coalesce(year(terms.end)::text, '')
            end,
            ', ' order by terms.start
        ) as years
    from terms
    inner join states on terms.state_no = states.state_no
    group by terms.person_no, states.name
),

offices as (
    select
        reigns.person_no,
        string_agg(
            reigns.state || ' ' || reigns.years,
            '; ' order by reigns.first_day asc, reigns.state asc
        ) as terms
    from reigns
    group by reigns.person_no
)

select
    people.id,
    people.name,
    offices.terms,
    tallies.documents
from tallies
inner join people on tallies.person_no = people.person_no
inner join offices on tallies.person_no = offices.person_no
order by tallies.documents desc, people.sort_name asc, people.id asc
