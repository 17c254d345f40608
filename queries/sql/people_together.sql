-- one row two people of those looked at, and one row each alone (as both): their documents
with takings as (
    select
        participations.document_no,
        participations.person_no,
        participations.earlier_roles,
        len($roles) = 0 or list_contains($roles, participations.role) as is_in_role
    from participations
    where participations.document_no in (select filtered.document_no from filtered)
),

-- documents of the people chosen, of whoever is chosen as `person` in a role asked for
of_chosen as (
    select distinct takings.document_no
    from takings
    inner join people on takings.person_no = people.person_no
    where
        (takings.is_in_role and list_contains($person, people.id))
        or list_contains($together, people.id)
),

-- how often each appears; where someone is chosen, with one of those
tallies as (
    select
        takings.person_no,
        count(*) as documents
    from takings
    where
        case
            when len($person) + len($together) = 0
                then takings.is_in_role and (takings.earlier_roles & $role_bits) = 0
            else
                takings.earlier_roles = 0
                and takings.document_no in (select of_chosen.document_no from of_chosen)
        end
    group by takings.person_no
),

placed as (
    select
        people.person_no,
        people.id,
        people.name,
        people.is_identified,
        list_contains($person, people.id) or list_contains($together, people.id) as is_chosen,
        row_number() over (
            order by is_chosen desc, tallies.documents desc, people.sort_name asc, people.id asc
        ) as place
    from tallies
    inner join people on tallies.person_no = people.person_no
),

frequent as (
    select
        placed.*,
        row_number() over (order by placed.id asc) as number
    from placed
    where placed.place <= $most
),

taking_part as (
    select
        takings.document_no,
        frequent.number,
        bool_or(takings.is_in_role) as is_in_role
    from takings
    inner join frequent on takings.person_no = frequent.person_no
    group by takings.document_no, frequent.number
),

pairs as (
    select
        one.number as one_number,
        other.number as other_number,
        count(*) filter (where one.is_in_role) as documents
    from taking_part as one
    inner join taking_part as other on one.document_no = other.document_no
    group by one.number, other.number
    having documents > 0 or one_number = other_number
    qualify row_number() over (
        partition by least(one_number, other_number), greatest(one_number, other_number)
        order by documents desc, one_number asc
    ) = 1
)

select
    one.id as one,
    one.name as one_name,
    one.is_identified,
    other.id as other,
    other.name as other_name,
    pairs.documents
from pairs
inner join frequent as one on pairs.one_number = one.number
inner join frequent as other on pairs.other_number = other.number
order by
    one.is_chosen or other.is_chosen desc,
    pairs.documents desc, one.place asc, other.place asc
