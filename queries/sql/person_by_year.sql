-- one row a year (null for the undated): documents of one person, in all and in each role
select
    participations.year,
    count(distinct participations.document_no) as documents,
    count(*) filter (where participations.role = 'author') as author,
    count(*) filter (where participations.role = 'recipient') as recipient,
    count(*) filter (where participations.role = 'participant') as participant,
    count(*) filter (where participations.role = 'mentioned') as mentioned
from participations
inner join people on participations.person_no = people.person_no
where
    people.id = $id
    and participations.document_no in (select filtered.document_no from filtered)
group by participations.year
order by participations.year asc nulls last
