-- One row a person in a role in a document.
select
    grown.document_no,
    grown.year,
    base_participations.person_no,
    base_participations.role,
    base_participations.evidence,
    base_participations.method
from grown
inner join base_participations on grown.cast_no = base_participations.document_no
order by
    grown.document_no,
    list_position(
        ['author', 'recipient', 'participant', 'mentioned'],
        base_participations.role
    ),
    base_participations.person_no
