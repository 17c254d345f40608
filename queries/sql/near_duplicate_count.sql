-- one row: how many documents are nearly the same as an earlier one
select count(*) as documents
from documents
where
    documents.duplicate_of is not null
    and documents.document_no in (select filtered.document_no from filtered)
