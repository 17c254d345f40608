-- One row a state that a document concerns and a basis for saying so.
select
    grown.document_no,
    grown.year,
    base_localities.state_no,
    base_localities.basis,
    base_localities.method,
    base_localities.evidence,
    base_localities.is_first
from grown
inner join base_localities on grown.cast_no = base_localities.document_no
order by
    grown.document_no,
    base_localities.state_no,
    list_position(
        ['named', 'adjective', 'city', 'office', 'person', 'catalogue'],
        base_localities.basis
    )
