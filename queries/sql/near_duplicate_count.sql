-- one row: how many documents fewer there are where near-duplicates count once
with members as (
    select
        documents.document_no,
        documents.duplicate_of as first_no
    from documents
    where documents.duplicate_of is not null
    union
    select
        documents.duplicate_of as document_no,
        documents.duplicate_of as first_no
    from documents
    where documents.duplicate_of is not null
)

select count(*) - count(distinct members.first_no) as documents
from members
where members.document_no in (select filtered.document_no from filtered)
