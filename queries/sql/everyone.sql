-- one row a person, by name
select
    people.person_no,
    people.id,
    people.name,
    people.is_identified
from people
order by people.sort_name asc, people.id asc
