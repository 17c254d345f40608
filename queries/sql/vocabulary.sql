-- one row a filter and a value that it can take in this corpus, with the name shown for it
select
    'leader' as filter,
    people.id as value,
    people.name
from people
where people.is_leader
union all
select
    'person' as filter,
    people.id as value,
    people.name
from people
union all
select
    'country' as filter,
    states.id as value,
    states.name
from states
union all
select distinct
    'type' as filter,
    documents.type as value,
    documents.type as name
from documents
union all
select distinct
    'collection' as filter,
    documents.collection as value,
    documents.collection as name
from documents
order by filter asc, value asc
