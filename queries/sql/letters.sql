-- one row a document, one who wrote it and one who received it
create table letters as
select
    authored.document_no,
    authored.person_no as author_no,
    received.person_no as recipient_no
from participations as authored
inner join participations as received on authored.document_no = received.document_no
where
    authored.role = 'author'
    and received.role = 'recipient'
order by authored.document_no asc
