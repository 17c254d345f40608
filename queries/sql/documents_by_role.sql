-- one row a role: documents in which the chosen people, or anyone if none are, take that role
with takers as (
    select
        participations.document_no,
        participations.role,
        bool_or(people.id in (select unnest($leader))) as by_leader,
        bool_or(people.id in (select unnest($person))) as by_person
    from participations
    inner join people on participations.person_no = people.person_no
    where participations.document_no in (select filtered.document_no from filtered)
    group by participations.document_no, participations.role
)

select
    takers.role,
    count(*) as documents
from takers
where
    (takers.by_leader or len($leader) = 0)
    and (takers.by_person or len($person) = 0)
group by takers.role
order by takers.role
