-- one row a document, one who wrote it and one who received it, in the order of documents
select
    letters.document_no,
    letters.author_no,
    letters.recipient_no
from letters
order by letters.document_no asc
