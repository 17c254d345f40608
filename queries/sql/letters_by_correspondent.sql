-- one row a direction and another person: whom one writes to most, and whom one hears from
with one as (
    select people.person_no
    from people
    where people.id = $id
),

found as (
    select letters.*
    from letters
    where
        letters.document_no in (select filtered.document_no from filtered)
        and letters.author_no <> letters.recipient_no
),

tallies as (
    select
        'to' as direction,
        found.recipient_no as person_no,
        count(*) as documents
    from found
    inner join one on found.author_no = one.person_no
    group by found.recipient_no
    union all
    select
        'from' as direction,
        found.author_no as person_no,
        count(*) as documents
    from found
    inner join one on found.recipient_no = one.person_no
    group by found.author_no
),

placed as (
    select
        tallies.direction,
        people.id,
        people.name,
        tallies.documents,
        row_number() over (
            partition by tallies.direction
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
