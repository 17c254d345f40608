-- one row a person and another spelling or name: of the people asked for, and where it comes from
with spelt as (
    select
        people.id,
        people.name,
        unnest(people.aliases) as alias,
        unnest(people.alias_sources) as source
    from people
    where list_contains($people, people.id)
)

select
    spelt.id,
    spelt.name,
    spelt.alias,
    spelt.source
from spelt
where
    $spelling = ''
    or (
        contains(lower(strip_accents(spelt.alias)), lower(strip_accents($spelling)))
        and not contains(lower(strip_accents(spelt.name)), lower(strip_accents($spelling)))
    )
order by spelt.id asc, spelt.source asc, spelt.alias asc
