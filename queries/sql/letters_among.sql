-- one row: documents with a known author and recipient, and those between the people asked for
with known as (
    select
        letters.document_no,
        list_contains($authors, letters.author_no)
        and list_contains($recipients, letters.recipient_no) as is_among
    from letters
    where letters.document_no in (select filtered.document_no from filtered)
)

select
    count(distinct known.document_no) as letters,
    count(distinct known.document_no) filter (where known.is_among) as shown
from known
