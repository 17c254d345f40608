-- One row a document that matches: its id, and a hash of all that is shown of it.
select
    document_hashes.id,
    document_hashes.hash
from filtered
inner join documents on filtered.document_no = documents.document_no
inner join document_hashes on documents.id = document_hashes.id
