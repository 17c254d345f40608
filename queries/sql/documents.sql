-- one row a document, in the order asked for, with its people and countries
with listed as (
    select
        filtered.*,
        row_number() over (
            order by
                case when $sort = 'relevance' then search_matches.rank end asc,
                case when $sort = 'title' then lower(filtered.title) end asc,
                case when $sort = '-title' then lower(filtered.title) end desc,
                case when $sort = '-date' then filtered.date_start end desc nulls last,
                filtered.document_no asc
        ) as place_in_list
    from filtered
    left join search_matches on filtered.document_no = search_matches.document_no
    order by place_in_list
    limit $size offset $skipped
),

takers as (
    select
        participations.document_no,
        string_agg(people.name, '; ' order by people.sort_name asc, people.id asc)
        filter (where participations.role = 'author') as authors,
        string_agg(people.name, '; ' order by people.sort_name asc, people.id asc)
        filter (where participations.role = 'recipient') as recipients,
        string_agg(people.name, '; ' order by people.sort_name asc, people.id asc)
        filter (where participations.role = 'participant') as participants,
        string_agg(people.name, '; ' order by people.sort_name asc, people.id asc)
        filter (where participations.role = 'mentioned') as mentioned
    from participations
    inner join people on participations.person_no = people.person_no
    where participations.document_no in (select listed.document_no from listed)
    group by participations.document_no
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
    listed.id,
    known_date(listed.date_start, listed.date_end) as date,
    strftime(listed.date_end, '%Y-%m-%d') as date_end,
    listed.date_precision,
    listed.year,
    listed.title,
    listed.summary,
    listed.type,
    listed.collection,
    countries.countries,
    takers.authors,
    takers.recipients,
    takers.participants,
    takers.mentioned,
    listed.place,
    listed.language,
    listed.source,
    listed.url
from listed
left join takers on listed.document_no = takers.document_no
left join countries on listed.document_no = countries.document_no
order by listed.place_in_list
