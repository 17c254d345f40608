-- One row a person in a role in a document.
select
    grown.document_no,
    grown.year,
    base_participations.person_no,
    base_participations.role,
    base_participations.evidence,
    base_participations.method,
    base_participations.earlier_roles
from grown
inner join base_participations on grown.cast_no = base_participations.document_no
order by
    grown.document_no,
    role_bit(base_participations.role),
    base_participations.person_no
