-- one row a document and a person in it: the person's place by name, and all roles there, added up
with named as (
    select
        people.person_no,
        row_number() over (order by people.sort_name asc, people.id asc) - 1 as place
    from people
),

tags as (
    select
        participations.document_no,
        participations.person_no,
        case participations.role
            when 'author' then 1
            when 'recipient' then 2
            when 'participant' then 4
            when 'mentioned' then 8
        end as role_bit
    from participations
)

select
    tags.document_no,
    cast(any_value(named.place) as integer) as person,
    cast(sum(tags.role_bit) as utinyint) as roles
from tags
inner join named on tags.person_no = named.person_no
group by tags.document_no, tags.person_no
order by tags.document_no asc, person asc
