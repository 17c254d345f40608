-- one row a document, in the order asked for, with its people and countries
with keyed as (
    select
        filtered.document_no,
        case when $sort = 'relevance' then search_matches.rank end as by_rank,
        case when $sort = 'title' then lower(filtered.title) end as by_title,
        case when $sort = '-title' then lower(filtered.title) end as by_title_backwards,
        case when $sort = '-date' then filtered.date_start end as by_date_backwards
    from filtered
    left join search_matches on filtered.document_no = search_matches.document_no
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
    from participations
    inner join people on participations.person_no = people.person_no
    where participations.document_no in (select listed.document_no from listed)
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

concerned as (
    select distinct
        localities.document_no,
        states.id,
        states.name
    from localities
    inner join states on localities.state_no = states.state_no
    where localities.document_no in (select listed.document_no from listed)
),

countries as (
    select
        concerned.document_no,
        string_agg(concerned.name, '; ' order by concerned.name asc, concerned.id asc) as countries
    from concerned
    group by concerned.document_no
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
