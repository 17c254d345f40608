-- one row a state that one document concerns and what its tag rests on, the firmest first
select
    states.id,
    states.name,
    localities.basis,
    localities.method,
    localities.evidence
from localities
inner join states on localities.state_no = states.state_no
inner join documents on localities.document_no = documents.document_no
where documents.id = $id
order by
    list_position(
        ['named', 'adjective', 'city', 'office', 'person', 'catalogue'], localities.basis
    ) asc,
    states.name asc,
    states.id asc
