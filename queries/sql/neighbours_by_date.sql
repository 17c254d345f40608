-- one row a document: those before and after one document by date, of one day by id
with origin as (
    select documents.document_no
    from documents
    where documents.id = $id and documents.date_start is not null
)

select
    documents.document_no - origin.document_no as step,
    documents.id,
    known_date(documents.date_start, documents.date_end) as date,
    strftime(documents.date_end, '%Y-%m-%d') as date_end,
    documents.date_precision,
    documents.title
from documents
inner join origin
    on documents.document_no in (origin.document_no - 1, origin.document_no + 1)
where documents.date_start is not null
order by documents.document_no
