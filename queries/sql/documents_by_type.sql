-- one row a kind of document, the most frequent first
select
    documents.type,
    count(*) as documents
from documents
where documents.document_no in (select filtered.document_no from filtered)
group by documents.type
order by documents desc, documents.type asc
