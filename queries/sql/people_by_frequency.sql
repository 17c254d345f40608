-- one row a person with documents in one of the roles asked for, the most frequent first
with tallies as (
    select
        participations.person_no,
        count(*) filter (where (participations.earlier_roles & $role_bits) = 0) as documents,
        count(*) filter (where participations.role = 'author') as author,
        count(*) filter (where participations.role = 'recipient') as recipient,
        count(*) filter (where participations.role = 'participant') as participant,
        count(*) filter (where participations.role = 'mentioned') as mentioned
    from participations
    where
        participations.document_no in (select filtered.document_no from filtered)
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
    tallies.mentioned
from tallies
inner join people on tallies.person_no = people.person_no
where
    $spelling = ''
    or contains(lower(strip_accents(people.name)), lower(strip_accents($spelling)))
    or contains(
        lower(strip_accents(array_to_string(people.aliases, ' | '))),
        lower(strip_accents($spelling))
    )
order by tallies.documents desc, people.sort_name asc, people.id asc
limit $most
