-- one row a person who takes part in any role, apart from some; the most frequent first
with tallies as (
    select
        participations.person_no,
        count(*) as documents
    from participations
    where
        participations.document_no in (select filtered.document_no from filtered)
        and participations.earlier_roles = 0
    group by participations.person_no
)

select
    people.id,
    people.name,
    tallies.documents
from tallies
inner join people on tallies.person_no = people.person_no
where not list_contains($people, people.id)
order by tallies.documents desc, people.sort_name asc, people.id asc
limit $most
