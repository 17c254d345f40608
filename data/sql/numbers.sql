-- The numbers of documents, people and states of the new version, as tables the others join.
-- Of the records with one id, the last one read stands.
create table documents_kept as
with last_records as (
    select max(all_documents.record_no) as record_no
    from all_documents
    group by all_documents.id
)

select
    all_documents.record_no,
    year(all_documents.date_start)::smallint as year,
    (row_number() over (order by all_documents.date_start nulls last, all_documents.id))::integer
        as document_no
from all_documents
where all_documents.record_no in (select last_records.record_no from last_records);

create table people_kept as
with present as (
    select distinct all_participations.person as id
    from all_participations
    where all_participations.record_no in (select documents_kept.record_no from documents_kept)
)

select
    id,
    (row_number() over (order by id))::integer as person_no
from present;

-- With the states present are kept those before and after them, so that no line of states breaks.
create table states_kept as
with recursive successions as (
    select
        known_states.id as state,
        unnest(known_states.successors) as successor
    from known_states
),

present as (
    select all_localities.state as id
    from all_localities
    where all_localities.record_no in (select documents_kept.record_no from documents_kept)
    union
    select known_terms.state as id
    from known_terms
    where known_terms.person in (select people_kept.id from people_kept)
),

earlier as (
    select present.id
    from present
    union
    select successions.state as id
    from earlier
    inner join successions on earlier.id = successions.successor
),

later as (
    select present.id
    from present
    union
    select successions.successor as id
    from later
    inner join successions on later.id = successions.state
),

kept as (
    select earlier.id
    from earlier
    union
    select later.id
    from later
)

select
    id,
    (row_number() over (order by id))::integer as state_no
from kept;
