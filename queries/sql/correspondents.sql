-- one row an author, and one a recipient, of the most frequent: all that each wrote or received
select
    participations.role,
    people.id,
    people.name,
    people.is_identified,
    count(*) as documents,
    avg(filtered.year) as mean_year
from participations
inner join people on participations.person_no = people.person_no
inner join filtered on participations.document_no = filtered.document_no
where participations.role in ('author', 'recipient')
group by participations.role, people.id, people.name, people.sort_name, people.is_identified
qualify row_number() over (
    partition by participations.role
    order by documents desc, people.sort_name asc, people.id asc
) <= $most
order by documents desc, people.sort_name asc, people.id asc
