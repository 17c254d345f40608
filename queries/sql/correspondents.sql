-- one row an author, and one a recipient, of the most frequent: all that each wrote or received
with tallies as (
    select
        participations.role,
        participations.person_no,
        count(*) as documents,
        avg(filtered.year) as mean_year
    from participations
    inner join filtered on participations.document_no = filtered.document_no
    where participations.role in ('author', 'recipient')
    group by participations.role, participations.person_no
),

placed as (
    select
        tallies.role,
        tallies.person_no,
        people.id,
        people.name,
        people.is_identified,
        tallies.documents,
        tallies.mean_year,
        row_number() over (
            partition by tallies.role
            order by tallies.documents desc, people.sort_name asc, people.id asc
        ) as place
    from tallies
    inner join people on tallies.person_no = people.person_no
)

select
    placed.role,
    placed.person_no,
    placed.id,
    placed.name,
    placed.is_identified,
    placed.documents,
    placed.mean_year
from placed
where placed.place <= $most
order by placed.role asc, placed.place asc
