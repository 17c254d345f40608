-- one row a name that nobody has identified, the most frequent first, with an example of its words
with tallies as (
    select
        participations.person_no,
        count(*) filter (where (participations.earlier_roles & $role_bits) = 0) as documents,
        count(*) filter (where participations.role = 'author') as author,
        count(*) filter (where participations.role = 'recipient') as recipient,
        count(*) filter (where participations.role = 'participant') as participant,
        count(*) filter (where participations.role = 'mentioned') as mentioned,
        min(participations.year) as first_year,
        max(participations.year) as last_year,
        min_by(participations.evidence, participations.document_no) as evidence
    from participations
    where
        participations.document_no in (select filtered.document_no from filtered)
        and participations.person_no in (
            select people.person_no from people
            where not people.is_identified
        )
        and (len($roles) = 0 or list_contains($roles, participations.role))
    group by participations.person_no
)

select
    people.id,
    people.name,
    tallies.documents,
    tallies.author,
    tallies.recipient,
    tallies.participant,
    tallies.mentioned,
    tallies.first_year,
    tallies.last_year,
    tallies.evidence,
    count(*) over () as row_count
from tallies
inner join people on tallies.person_no = people.person_no
order by tallies.documents desc, people.sort_name asc, people.id asc
limit $size offset $skipped
