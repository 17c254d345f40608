-- One row a state that a document concerns and a basis for saying so.
select
    documents_kept.document_no,
    documents_kept.year,
    states_kept.state_no,
    all_localities.basis,
    all_localities.method,
    all_localities.evidence,
    row_number() over (
        partition by documents_kept.document_no, states_kept.state_no
        order by list_position(
            ['named', 'adjective', 'city', 'office', 'person', 'catalogue'],
            all_localities.basis
        )
    ) = 1 as is_first
from all_localities
inner join documents_kept on all_localities.record_no = documents_kept.record_no
inner join states_kept on all_localities.state = states_kept.id
order by
    documents_kept.document_no,
    states_kept.state_no,
    list_position(
        ['named', 'adjective', 'city', 'office', 'person', 'catalogue'],
        all_localities.basis
    )
