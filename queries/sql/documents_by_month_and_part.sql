-- one row a month (none and null as by month) and a collection, a kind or a precision, as asked
with parts as (
    select
        case
            when filtered.year is null then null
            when number_of_month(documents.date_start, documents.date_end) = 0 then 'none'
            else strftime(documents.date_start, '%Y-%m')
        end as month,
        case $part
            when 'collection' then documents.collection
            when 'type' then documents.type
            else documents.date_precision
        end as part
    from filtered
    inner join documents on filtered.document_no = documents.document_no
)

select
    parts.month,
    parts.part,
    count(*) as documents
from parts
group by parts.month, parts.part
order by parts.month asc nulls last, documents desc, parts.part asc
