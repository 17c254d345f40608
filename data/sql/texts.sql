-- One row a document whose full text is held: the last that was read for it, so that a text stays
-- when the document is read again without one.
with last_texts as (
    select
        all_documents.id,
        max(all_texts.record_no) as record_no
    from all_texts
    inner join all_documents on all_texts.record_no = all_documents.record_no
    group by all_documents.id
)

select
    documents_kept.document_no,
    all_texts.text
from last_texts
inner join all_texts on last_texts.record_no = all_texts.record_no
inner join all_documents on last_texts.id = all_documents.id
inner join documents_kept on all_documents.record_no = documents_kept.record_no
order by documents_kept.document_no
