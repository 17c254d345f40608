-- One row a document.
with taken as (
    select
        all_participations.record_no,
        bit_or(role_bit(all_participations.role)) as roles
    from all_participations
    group by all_participations.record_no
)

select
    documents_kept.document_no,
    all_documents.id,
    all_documents.title,
    all_documents.summary,
    all_documents.date_start,
    all_documents.date_end,
    all_documents.date_precision,
    all_documents.date_text,
    all_documents.date_flag,
    documents_kept.year,
    all_documents.type,
    all_documents.collection,
    all_documents.part_of,
    all_documents.source,
    all_documents.place,
    all_documents.language,
    all_documents.classification,
    all_documents.url,
    coalesce(taken.roles, 0) as roles,
    duplicates.duplicate_of
from all_documents
inner join documents_kept on all_documents.record_no = documents_kept.record_no
left join taken on documents_kept.record_no = taken.record_no
left join duplicates on documents_kept.document_no = duplicates.document_no
order by documents_kept.document_no
