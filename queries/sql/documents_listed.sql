-- one row a document, the earliest first: its date and title
select
    documents.id,
    known_date(documents.date_start, documents.date_end) as date,
    strftime(documents.date_end, '%Y-%m-%d') as date_end,
    documents.date_precision,
    documents.title
from filtered
inner join documents on filtered.document_no = documents.document_no
order by filtered.document_no
limit $most
