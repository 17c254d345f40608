-- one row a document: its id
select documents.id
from documents
inner join filtered on documents.document_no = filtered.document_no
order by documents.document_no
