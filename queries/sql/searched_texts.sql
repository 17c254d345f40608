-- one row a document asked for, a field and who or what stands in it, with all names
with asked as (
    select
        documents.document_no,
        documents.id,
        documents.title,
        documents.summary,
        documents.place
    from documents
    where list_contains($ids, documents.id)
),

people_asked as (
    select distinct
        asked.id,
        participations.person_no
    from asked
    inner join participations on asked.document_no = participations.document_no
),

states_asked as (
    select distinct
        asked.id,
        localities.state_no
    from asked
    inner join localities on asked.document_no = localities.document_no
)

select
    asked.id,
    'title' as field,
    [asked.title] as names
from asked
union all
select
    asked.id,
    'summary' as field,
    [asked.summary] as names
from asked
union all
select
    people_asked.id,
    'people' as field,
    list_concat([people.name], people.aliases) as names
from people_asked
inner join people on people_asked.person_no = people.person_no
union all
select
    states_asked.id,
    'places' as field,
    [states.name] as names
from states_asked
inner join states on states_asked.state_no = states.state_no
union all
select
    asked.id,
    'places' as field,
    [asked.place] as names
from asked
