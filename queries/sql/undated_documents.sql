-- one row an undated document (of one volume if asked), volume by volume
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
where
    filtered.year is null
    and ($collection is null or documents.collection = $collection)
    and ($part_of is null or documents.part_of = $part_of)
order by documents.collection asc, documents.part_of asc, documents.document_no asc
limit $size offset $skipped
