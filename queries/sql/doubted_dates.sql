-- one row a document whose printed date is doubted, and why, volume by volume
select
    documents.id,
    documents.title,
    documents.date_text,
    documents.date_flag,
    documents.part_of,
    documents.collection,
    count(*) over () as row_count
from filtered
inner join documents on filtered.document_no = documents.document_no
where documents.date_flag <> ''
order by documents.collection asc, documents.part_of asc, documents.document_no asc
limit $size offset $skipped
