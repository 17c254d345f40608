-- one row: every field of one document, with its date as precisely as it is known
select
    documents.document_no,
    documents.id,
    documents.title,
    documents.summary,
    known_date(documents.date_start, documents.date_end) as date,
    strftime(documents.date_end, '%Y-%m-%d') as date_end,
    documents.date_precision,
    documents.date_text,
    documents.date_flag,
    documents.type,
    documents.collection,
    documents.part_of,
    documents.source,
    documents.place,
    documents.language,
    documents.classification,
    documents.url
from documents
where documents.id = $id
