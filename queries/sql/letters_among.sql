-- one row: documents with a known author and recipient, and those between the people asked for
with authored as (
    select distinct participations.document_no
    from participations
    inner join people on participations.person_no = people.person_no
    where
        participations.role = 'author'
        and list_contains($authors, people.id)
),

received as (
    select distinct participations.document_no
    from participations
    inner join people on participations.person_no = people.person_no
    where
        participations.role = 'recipient'
        and list_contains($recipients, people.id)
)

select
    count(*) as letters,
    count(*) filter (
        where filtered.document_no in (select authored.document_no from authored)
        and filtered.document_no in (select received.document_no from received)
    ) as shown
from filtered
where (filtered.roles & 3) = 3
