-- one row a document with tags, by its number: how many people in a role and countries it has
with tags as (
    select participations.document_no
    from participations
    union all
    select localities.document_no
    from localities
)

select
    tags.document_no,
    count(*) as tags
from tags
where tags.document_no in (select filtered.document_no from filtered)
group by tags.document_no
order by tags.document_no asc
