-- one row a document: one document, and those before and after it in the order of its volume
with origin as (
    select
        documents.collection,
        documents.part_of
    from documents
    where documents.id = $id and documents.part_of <> ''
),

members as (
    select
        documents.document_no,
        documents.id,
        documents.date_start,
        try_cast(
            regexp_extract(documents.id, '(^|/)[A-Za-z]*([0-9]+)([A-Za-z]*)$', 2) as bigint
        ) as number,
        lower(regexp_extract(documents.id, '(^|/)[A-Za-z]*([0-9]+)([A-Za-z]*)$', 3)) as letters
    from documents
    inner join origin
        on documents.collection = origin.collection and documents.part_of = origin.part_of
),

-- only where every document carries a number is that the order; elsewhere it is the date
ways as (
    select
        members.*,
        bool_and(members.number is not null) over () as is_numbered
    from members
),

ordered as (
    select
        ways.document_no,
        ways.id,
        ways.is_numbered,
        count(*) over () as documents,
        row_number() over (
            order by
                case when ways.is_numbered then ways.number end asc,
                case when ways.is_numbered then ways.letters end asc,
                ways.document_no asc
        ) as place
    from ways
    where ways.is_numbered or ways.date_start is not null
)

select
    ordered.place - here.place as step,
    documents.id,
    known_date(documents.date_start, documents.date_end) as date,
    strftime(documents.date_end, '%Y-%m-%d') as date_end,
    documents.date_precision,
    documents.title,
    ordered.place,
    ordered.documents,
    ordered.is_numbered
from ordered
inner join ordered as here on here.id = $id
inner join documents on ordered.document_no = documents.document_no
where ordered.place between here.place - 1 and here.place + 1
order by ordered.place
