-- one row a document that is dated, yet not to the day (to one precision if asked), by date
select
    documents.id,
    documents.title,
    known_date(documents.date_start, documents.date_end) as date,
    strftime(documents.date_end, '%Y-%m-%d') as date_end,
    documents.date_precision,
    documents.date_text,
    documents.part_of,
    documents.collection,
    count(*) over () as row_count
from filtered
inner join documents on filtered.document_no = documents.document_no
where
    documents.date_precision not in ('day', 'undated')
    and ($precision is null or documents.date_precision = $precision)
order by documents.document_no
limit $size offset $skipped
