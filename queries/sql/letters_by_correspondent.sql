-- one row a direction and another person: whom one writes to most, and whom one hears from
with taking_part as (
    select
        filtered.document_no,
        participations.role,
        participations.person_no
    from filtered
    inner join participations on filtered.document_no = participations.document_no
    where participations.role in ('author', 'recipient')
),

of_one as (
    select
        taking_part.document_no,
        taking_part.role,
        taking_part.person_no
    from taking_part
    inner join people on taking_part.person_no = people.person_no
    where people.id = $id
),

tallies as (
    select
        of_one.role,
        taking_part.person_no,
        count(*) as documents
    from of_one
    inner join taking_part on of_one.document_no = taking_part.document_no
    where
        of_one.role <> taking_part.role
        and of_one.person_no <> taking_part.person_no
    group by of_one.role, taking_part.person_no
),

placed as (
    select
        case tallies.role when 'author' then 'to' else 'from' end as direction,
        people.id,
        people.name,
        tallies.documents,
        row_number() over (
            partition by tallies.role
            order by tallies.documents desc, people.sort_name asc, people.id asc
        ) as place
    from tallies
    inner join people on tallies.person_no = people.person_no
)

select
    placed.direction,
    placed.id,
    placed.name,
    placed.documents
from placed
where placed.place <= $most
order by placed.direction desc, placed.place asc
