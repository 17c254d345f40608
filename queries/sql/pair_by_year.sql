-- one row a direction and a year (null for the undated): letters of one of two people to the other
with two as (
    select
        people.person_no,
        people.id
    from people
    where people.id in ($one, $other)
)

select
    authors.id as author,
    recipients.id as recipient,
    filtered.year,
    count(*) as documents
from letters
inner join filtered on letters.document_no = filtered.document_no
inner join two as authors on letters.author_no = authors.person_no
inner join two as recipients on letters.recipient_no = recipients.person_no
where letters.author_no <> letters.recipient_no
group by authors.id, recipients.id, filtered.year
order by author asc, filtered.year asc nulls last
