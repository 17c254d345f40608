-- one row a document, in the order asked for: its number
with keyed as (
    select
        filtered.document_no,
        case when $sort = 'title' then lower(documents.title) end as by_title,
        case when $sort = '-title' then lower(documents.title) end as by_title_backwards,
        case when $sort = '-date' then filtered.date_start end as by_date_backwards
    from filtered
    inner join documents on filtered.document_no = documents.document_no
)

select keyed.document_no
from keyed
order by
    keyed.by_title asc,
    keyed.by_title_backwards desc,
    keyed.by_date_backwards desc nulls last,
    keyed.document_no asc
limit $size offset $skipped
