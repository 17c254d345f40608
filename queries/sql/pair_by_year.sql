-- one row a direction and a year (null for the undated): letters of one of two people to the other
with taking_part as (
    select
        participations.document_no,
        participations.role,
        people.id
    from participations
    inner join people on participations.person_no = people.person_no
    where
        people.id in ($one, $other)
        and participations.role in ('author', 'recipient')
)

select
    authored.id as author,
    received.id as recipient,
    filtered.year,
    count(*) as documents
from filtered
inner join taking_part as authored on filtered.document_no = authored.document_no
inner join taking_part as received on filtered.document_no = received.document_no
where
    authored.role = 'author'
    and received.role = 'recipient'
    and authored.id <> received.id
group by authored.id, received.id, filtered.year
order by author asc, filtered.year asc nulls last
