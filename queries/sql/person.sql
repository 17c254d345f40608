-- one row: one person
select
    people.id,
    people.name,
    people.born,
    people.died,
    people.note,
    people.source,
    people.is_identified
from people
where people.id = $id
