-- one row an identified person who takes part and holds no term of office, the most frequent first
with tallies as (
    select
        participations.person_no,
        count(*) filter (where (participations.earlier_roles & $role_bits) = 0) as documents,
        min(participations.year) as first_year,
        max(participations.year) as last_year
    from participations
    where
        participations.document_no in (select filtered.document_no from filtered)
        and (len($roles) = 0 or list_contains($roles, participations.role))
    group by participations.person_no
    having count(*) filter (where participations.role <> 'mentioned') > 0
)

select
    people.id,
    people.name,
    people.note,
    people.source,
    tallies.documents,
    tallies.first_year,
    tallies.last_year,
    count(*) over () as row_count
from tallies
inner join people on tallies.person_no = people.person_no
where
    people.is_identified
    and people.person_no not in (select terms.person_no from terms)
order by tallies.documents desc, people.sort_name asc, people.id asc
limit $size offset $skipped
