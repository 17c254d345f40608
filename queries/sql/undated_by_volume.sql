-- one row a volume or search page with undated documents: how many, of how many documents
select
    documents.collection,
    documents.part_of,
    count(*) filter (where documents.year is null) as undated,
    count(*) as documents
from documents
where documents.document_no in (select filtered.document_no from filtered)
group by documents.collection, documents.part_of
having count(*) filter (where documents.year is null) > 0
order by undated desc, documents.collection asc, documents.part_of asc
