-- one row a tag of a document, of those that are given: a person in a role, or a country
with tags as (
    select
        participations.document_no,
        'person' as kind,
        people.id,
        people.name,
        participations.role,
        participations.method,
        participations.evidence
    from participations
    inner join people on participations.person_no = people.person_no
    union all
    select
        localities.document_no,
        'country' as kind,
        states.id,
        states.name,
        localities.basis as role,
        localities.method,
        localities.evidence
    from localities
    inner join states on localities.state_no = states.state_no
)

select
    documents.id as document,
    tags.kind,
    tags.id,
    tags.name,
    tags.role,
    tags.method,
    tags.evidence
from given
inner join documents on given.document_no = documents.document_no
inner join tags on given.document_no = tags.document_no
order by
    given.place asc,
    tags.kind desc,
    tags.role asc,
    tags.name asc,
    tags.id asc,
    tags.method asc,
    tags.evidence asc
