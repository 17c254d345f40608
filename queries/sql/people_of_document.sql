-- one row a person in a role in one document, with the words that say so and how that is known
select
    people.id,
    people.name,
    cast(participations.role as varchar) as role,
    participations.method,
    participations.evidence,
    people.is_identified
from participations
inner join people on participations.person_no = people.person_no
inner join documents on participations.document_no = documents.document_no
where documents.id = $id
order by
    participations.role asc,
    people.sort_name asc,
    people.id asc
