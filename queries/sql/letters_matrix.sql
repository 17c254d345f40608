-- one row an author and a recipient with letters, of those asked for; one row of nobody where none
with found as (
    select letters.*
    from letters
    where
        letters.document_no in (select filtered.document_no from filtered)
        and list_contains($authors, letters.author_no)
        and list_contains($recipients, letters.recipient_no)
),

tallies as (
    select
        found.author_no,
        found.recipient_no,
        count(*) as documents
    from found
    group by found.author_no, found.recipient_no
),

totals as (
    select
        (select count(distinct found.document_no) from found) as shown,
        count(*) filter (where (filtered.roles & 3) = 3) as letters -- an author and a recipient
    from filtered
)

select
    authors.id as author,
    authors.name as author_name,
    recipients.id as recipient,
    recipients.name as recipient_name,
    tallies.documents,
    totals.shown,
    totals.letters
from totals
left join tallies on true
left join people as authors on tallies.author_no = authors.person_no
left join people as recipients on tallies.recipient_no = recipients.person_no
order by
    tallies.documents desc, authors.sort_name asc, recipients.sort_name asc, author asc,
    recipient asc
