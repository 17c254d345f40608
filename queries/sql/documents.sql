-- one row a document, in the order in which they are given, with its people and countries
with taking_part as (
    select
        participations.document_no,
        participations.role,
        people.name,
        people.sort_name,
        people.id
    from participations
    inner join people on participations.person_no = people.person_no
    where participations.document_no in (select given.document_no from given)
),

takers as (
    select
        document_no,
        string_agg(name, '; ' order by sort_name asc, id asc) filter (
            where role = 'author'
        ) as authors,
        string_agg(name, '; ' order by sort_name asc, id asc) filter (
            where role = 'recipient'
        ) as recipients,
        string_agg(name, '; ' order by sort_name asc, id asc) filter (
            where role = 'participant'
        ) as participants,
        string_agg(name, '; ' order by sort_name asc, id asc) filter (
            where role = 'mentioned'
        ) as mentioned
    from taking_part
    group by document_no
),

countries as (
    select
        localities.document_no,
        string_agg(states.name, '; ' order by states.name asc, states.id asc) as countries
    from localities
    inner join states on localities.state_no = states.state_no
    where
        localities.is_first
        and localities.document_no in (select given.document_no from given)
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
from given
inner join documents on given.document_no = documents.document_no
left join takers on given.document_no = takers.document_no
left join countries on given.document_no = countries.document_no
order by given.place asc
