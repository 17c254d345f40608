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
        min(year(terms.start)) as first_year,
        max(year(terms.end)) as last_year
    from terms
    inner join states on terms.state_no = states.state_no
    group by terms.person_no, states.name
),

offices as (
    select
        reigns.person_no,
        string_agg(
            reigns.state || ' ' || reigns.first_year || '–' || coalesce(reigns.last_year::text, ''),
            ', ' order by reigns.first_year asc, reigns.state asc
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
