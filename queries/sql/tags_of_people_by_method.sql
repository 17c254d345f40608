-- one row a method by which people are known: its tags, their people and documents
select
    participations.method,
    count(*) as tags,
    count(distinct participations.person_no) as people,
    count(distinct participations.document_no) as documents
from participations
where participations.document_no in (select filtered.document_no from filtered)
group by participations.method
order by tags desc, participations.method asc
