-- one row a year (null for the undated) and a collection, a kind or a precision, whichever is asked
with parts as (
    select
        filtered.year,
        case $part
            when 'collection' then documents.collection
            when 'type' then documents.type
            else documents.date_precision
        end as part
    from filtered
    inner join documents on filtered.document_no = documents.document_no
)

select
    parts.year,
    parts.part,
    count(*) as documents
from parts
group by parts.year, parts.part
order by parts.year asc nulls last, documents desc, parts.part asc
