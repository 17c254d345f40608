-- one row a document that is nearly the same as one document, the first in order first
with groups as (
    select coalesce(documents.duplicate_of, documents.document_no) as first_no
    from documents
    where documents.id = $id
)

select
    documents.id,
    known_date(documents.date_start, documents.date_end) as date,
    documents.title,
    documents.collection,
    documents.source
from documents
inner join groups
    on coalesce(documents.duplicate_of, documents.document_no) = groups.first_no
where documents.id <> $id
order by documents.document_no
