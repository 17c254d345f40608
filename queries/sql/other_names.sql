-- one row a person who has other names: all of them
with spelt as (
    select
        people.id,
        unnest(people.aliases) as alias,
        unnest(people.alias_sources) as source
    from people
)

select
    spelt.id,
    string_agg(spelt.alias, '; ' order by spelt.source, spelt.alias) as aliases
from spelt
group by spelt.id
