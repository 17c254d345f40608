-- one row a decade (null for the undated) and precision: how well documents are dated
select
    documents.year // 10 * 10 as decade,
    documents.date_precision,
    count(*) as documents
from documents
where documents.document_no in (select filtered.document_no from filtered)
group by documents.year // 10 * 10, documents.date_precision
order by decade asc nulls last, documents.date_precision asc
