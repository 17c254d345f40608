-- one row a document that shares active people with one within some days: who, and how many days
with origin as (
    select
        documents.document_no,
        documents.date_start,
        documents.date_end
    from documents
    where documents.id = $id
),

near as (
    select
        documents.document_no,
        greatest(
            documents.date_start - origin.date_end, origin.date_start - documents.date_end, 0
        ) as days
    from documents
    inner join origin
        on
            documents.document_no <> origin.document_no
            and documents.date_start <= origin.date_end + $days
            and documents.date_end >= origin.date_start - $days
),

known as (
    select distinct participations.person_no
    from participations
    inner join origin on participations.document_no = origin.document_no
    where participations.role <> 'mentioned'
),

shared as (
    select distinct
        participations.document_no,
        participations.person_no
    from participations
    inner join near on participations.document_no = near.document_no
    where
        participations.role <> 'mentioned'
        and participations.person_no in (select known.person_no from known)
),

listed as (
    select
        near.document_no,
        near.days,
        list(people.name order by people.sort_name asc, people.id asc) as people,
        count(*) over () as documents
    from near
    inner join shared on near.document_no = shared.document_no
    inner join people on shared.person_no = people.person_no
    group by near.document_no, near.days
)

select
    documents.id,
    known_date(documents.date_start, documents.date_end) as date,
    strftime(documents.date_end, '%Y-%m-%d') as date_end,
    documents.date_precision,
    documents.title,
    listed.days,
    listed.people,
    listed.documents
from listed
inner join documents on listed.document_no = documents.document_no
order by
    len(listed.people) desc,
    listed.days asc,
    listed.document_no asc
limit $most
