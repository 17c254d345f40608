-- one row an author and a recipient: how many documents went that way, the first and last date
with letters as (
    select
        known_date(documents.date_start, documents.date_end) as date,
        author.person_no as author_no,
        recipient.person_no as recipient_no
    from filtered
    inner join documents on filtered.document_no = documents.document_no
    inner join participations as author on filtered.document_no = author.document_no
    inner join participations as recipient on filtered.document_no = recipient.document_no
    where
        author.role = 'author'
        and recipient.role = 'recipient'
)

select
    authors.name as author,
    recipients.name as recipient,
    count(*) as documents,
    min(letters.date) as first,
    max(letters.date) as last
from letters
inner join people as authors on letters.author_no = authors.person_no
inner join people as recipients on letters.recipient_no = recipients.person_no
group by letters.author_no, letters.recipient_no, authors.name, recipients.name
order by
    documents desc,
    authors.name asc,
    recipients.name asc,
    letters.author_no asc,
    letters.recipient_no asc
