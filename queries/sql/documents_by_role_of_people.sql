-- one row: for each role, the documents that chosen leaders and chosen people, where any, both have
with takers as (
    select
        participations.document_no,
        participations.role,
        bool_or(list_contains($leaders, people.id)) as by_leader,
        bool_or(list_contains($people, people.id)) as by_person
    from participations
    inner join people on participations.person_no = people.person_no
    where
        participations.document_no in (select filtered.document_no from filtered)
        and (list_contains($leaders, people.id) or list_contains($people, people.id))
    group by participations.document_no, participations.role
)

select
    count(*) filter (where takers.role = 'author') as author,
    count(*) filter (where takers.role = 'recipient') as recipient,
    count(*) filter (where takers.role = 'participant') as participant,
    count(*) filter (where takers.role = 'mentioned') as mentioned
from takers
where
    (takers.by_leader or len($leaders) = 0)
    and (takers.by_person or len($people) = 0)
