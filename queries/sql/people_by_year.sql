-- one row a person and a year (null for the undated), of the people and in the roles asked for
with tallies as (
    select
        participations.person_no,
        participations.year,
        count(*) as documents
    from participations
    where
        participations.document_no in (select filtered.document_no from filtered)
        and (participations.earlier_roles & $role_bits) = 0
        and (len($roles) = 0 or list_contains($roles, participations.role))
    group by participations.person_no, participations.year
)

select
    people.id,
    people.name,
    tallies.year,
    tallies.documents
from tallies
inner join people on tallies.person_no = people.person_no
where list_contains($people, people.id)
order by people.sort_name asc, people.id asc, tallies.year asc nulls last
