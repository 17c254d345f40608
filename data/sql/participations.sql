-- One row a person in a role in a document.
select
    documents_kept.document_no,
    documents_kept.year,
    people_kept.person_no,
    all_participations.role,
    all_participations.evidence,
    all_participations.method,
    earlier_roles_of(
        documents_kept.document_no, people_kept.person_no, all_participations.role
    ) as earlier_roles
from all_participations
inner join documents_kept on all_participations.record_no = documents_kept.record_no
inner join people_kept on all_participations.person = people_kept.id
order by
    documents_kept.document_no,
    role_bit(all_participations.role),
    people_kept.person_no
