-- one row a basis of tags of countries and how it is known: its tags, their countries and documents
select
    localities.basis,
    localities.method,
    count(*) as tags,
    count(distinct localities.state_no) as countries,
    count(distinct localities.document_no) as documents
from localities
where localities.document_no in (select filtered.document_no from filtered)
group by localities.basis, localities.method
order by tags desc, localities.basis asc, localities.method asc
