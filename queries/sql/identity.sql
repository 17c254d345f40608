-- one row: whether one person is identified, and the list that says who this is
select
    people.id,
    people.is_identified,
    people.source
from people
where people.id = $id
