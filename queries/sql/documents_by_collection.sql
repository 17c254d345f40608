-- one row a collection, the largest first
select
    documents.collection,
    count(*) as documents
from documents
where documents.document_no in (select filtered.document_no from filtered)
group by documents.collection
order by documents desc, documents.collection asc
