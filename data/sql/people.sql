-- One row a person who occurs in a document. Who is in no authority list has the names of the
-- sources: the longest as the name, the others as aliases.
with names as (
    select
        base_people.id,
        base_people.name
    from base_people
    union
    select
        base_people.id,
        unnest(base_people.aliases) as name
    from base_people
    union
    select
        read_participations.person as id,
        read_participations.name
    from read_participations
    where read_participations.record_no in (select documents_kept.record_no from documents_kept)
),

spellings as (
    select
        id,
        list(name order by length(name) desc, name asc) as names
    from names
    group by id
)

select
    people_kept.person_no,
    people_kept.id,
    coalesce(known_people.name, spellings.names[1]) as name,
    coalesce(known_people.sort_name, spellings.names[1]) as sort_name,
    coalesce(known_people.aliases, spellings.names[2:]) as aliases,
    coalesce(
        known_people.alias_sources,
        list_transform(spellings.names[2:], lambda name: 'named so in the source')
    ) as alias_sources,
    known_people.born,
    known_people.died,
    coalesce(known_people.note, 'named so in the source; not identified') as note,
    coalesce(known_people.source, '') as source,
    people_kept.id in (
        select known_terms.person
        from known_terms
        where known_terms.office = 'effective leader'
    ) as is_leader,
    known_people.id is not null as is_identified
from people_kept
left join known_people on people_kept.id = known_people.id
left join spellings on people_kept.id = spellings.id
order by people_kept.person_no
