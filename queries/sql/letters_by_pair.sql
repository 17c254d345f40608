-- one row an author and a recipient: documents that went that way, the most frequent first
with tallies as (
    select
        letters.author_no,
        letters.recipient_no,
        count(*) as documents
    from letters
    where
        letters.document_no in (select filtered.document_no from filtered)
        and ($authors is null or list_contains($authors, letters.author_no))
        and ($recipients is null or list_contains($recipients, letters.recipient_no))
    group by letters.author_no, letters.recipient_no
)

select
    authors.id as author,
    authors.name as author_name,
    recipients.id as recipient,
    recipients.name as recipient_name,
    tallies.documents
from tallies
inner join people as authors on tallies.author_no = authors.person_no
inner join people as recipients on tallies.recipient_no = recipients.person_no
order by
    tallies.documents desc, authors.sort_name asc, recipients.sort_name asc, author asc,
    recipient asc
