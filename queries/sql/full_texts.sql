-- one row a document asked for whose full text is held
with asked as (
    select
        documents.document_no,
        documents.id
    from documents
    where list_contains($ids, documents.id)
)

select
    asked.id,
    texts.text
from asked
inner join texts on asked.document_no = texts.document_no
