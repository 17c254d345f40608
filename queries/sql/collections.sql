-- one row a collection: its documents, how many are undated, its first and last year
select
    documents.collection,
    count(*) as documents,
    count(*) filter (where documents.year is null) as undated,
    min(documents.year) as first_year,
    max(documents.year) as last_year
from documents
where documents.document_no in (select filtered.document_no from filtered)
group by documents.collection
order by documents.collection
