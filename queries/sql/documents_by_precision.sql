-- one row a precision that dates have: its documents, the most frequent first
select
    documents.date_precision,
    count(*) as documents
from documents
where documents.document_no in (select filtered.document_no from filtered)
group by documents.date_precision
order by documents desc, documents.date_precision asc
