-- one row an author and a recipient: documents that went that way, the most frequent first
with letters as (
    select
        author.person_no as author_no,
        recipient.person_no as recipient_no,
        count(*) as documents
    from filtered
    inner join participations as author on filtered.document_no = author.document_no
    inner join participations as recipient on filtered.document_no = recipient.document_no
    where
        (filtered.roles & 3) = 3
        and author.role = 'author'
        and recipient.role = 'recipient'
    group by author.person_no, recipient.person_no
)

select
    authors.id as author,
    authors.name as author_name,
    recipients.id as recipient,
    recipients.name as recipient_name,
    letters.documents
from letters
inner join people as authors on letters.author_no = authors.person_no
inner join people as recipients on letters.recipient_no = recipients.person_no
order by
    letters.documents desc, authors.sort_name asc, recipients.sort_name asc, author asc,
    recipient asc
