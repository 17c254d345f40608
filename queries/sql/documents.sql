-- one row a document, in the order asked for, with its people and countries
with keyed as (
    select
        filtered.document_no,
        case when $sort = 'relevance' then filtered.rank end as by_rank,
        case when $sort = 'title' then lower(documents.title) end as by_title,
        case when $sort = '-title' then lower(documents.title) end as by_title_backwards,
        case when $sort = '-date' then filtered.date_start end as by_date_backwards
    from filtered
    inner join documents on filtered.document_no = documents.document_no
),

listed as materialized (
    select keyed.*
    from keyed
    order by
        keyed.by_rank asc,
        keyed.by_title asc,
        keyed.by_title_backwards desc,
        keyed.by_date_backwards desc nulls last,
        keyed.document_no asc
    limit $size offset $skipped
),

names as (
    select
        participations.document_no,
        participations.role,
        string_agg(people.name, '; ' order by people.sort_name asc, people.id asc) as people
    from listed
    inner join participations on listed.document_no = participations.document_no
    inner join people on participations.person_no = people.person_no
    group by participations.document_no, participations.role
),

takers as (
    select
        names.document_no,
        max(names.people) filter (where names.role = 'author') as authors,
        max(names.people) filter (where names.role = 'recipient') as recipients,
        max(names.people) filter (where names.role = 'participant') as participants,
        max(names.people) filter (where names.role = 'mentioned') as mentioned
    from names
    group by names.document_no
),

countries as (
    select
        localities.document_no,
        string_agg(states.name, '; ' order by states.name asc, states.id asc) as countries
    from listed
    inner join localities on listed.document_no = localities.document_no
    inner join states on localities.state_no = states.state_no
    where localities.is_first
    group by localities.document_no
)

select
    documents.id,
    known_date(documents.date_start, documents.date_end) as date,
    strftime(documents.date_end, '%Y-%m-%d') as date_end,
    documents.date_precision,
    documents.year,
    documents.title,
    documents.summary,
    documents.type,
    documents.collection,
    countries.countries,
    takers.authors,
    takers.recipients,
    takers.participants,
    takers.mentioned,
    documents.place,
    documents.language,
    documents.source,
    documents.url
from listed
inner join documents on listed.document_no = documents.document_no
left join takers on listed.document_no = takers.document_no
left join countries on listed.document_no = countries.document_no
order by
    listed.by_rank asc,
    listed.by_title asc,
    listed.by_title_backwards desc,
    listed.by_date_backwards desc nulls last,
    listed.document_no asc
