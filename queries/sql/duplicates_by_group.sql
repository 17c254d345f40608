-- one row a document that is nearly the same as another, group by group, the first one first
with kin as (
    select
        documents.document_no,
        coalesce(documents.duplicate_of, documents.document_no) as first_no
    from documents
    where
        documents.duplicate_of is not null
        or documents.document_no in (
            select repeated.duplicate_of from documents as repeated
            where repeated.duplicate_of is not null
        )
),

counted as (
    select
        kin.document_no,
        kin.first_no,
        count(*) over (partition by kin.first_no) as alike
    from kin
)

select
    documents.id,
    documents.title,
    known_date(documents.date_start, documents.date_end) as date,
    strftime(documents.date_end, '%Y-%m-%d') as date_end,
    documents.date_precision,
    documents.source,
    documents.part_of,
    documents.collection,
    dense_rank() over (order by counted.first_no) as alike_no,
    counted.alike,
    count(*) over () as row_count
from counted
inner join documents on counted.document_no = documents.document_no
where counted.document_no in (select filtered.document_no from filtered)
order by counted.first_no asc, counted.document_no asc
limit $size offset $skipped
