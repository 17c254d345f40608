-- one row a person to choose: all leaders, those asked for, and the most frequent that a name finds
with tallies as (
    select
        participations.person_no,
        count(*) as documents
    from participations
    where
        participations.document_no in (select filtered.document_no from filtered)
        and (participations.earlier_roles & $role_bits) = 0
        and (len($roles) = 0 or list_contains($roles, participations.role))
    group by participations.person_no
),

found as (
    select
        people.*,
        tallies.documents,
        $spelling = ''
        or contains(lower(strip_accents(people.name)), lower(strip_accents($spelling)))
        or contains(
            lower(strip_accents(array_to_string(people.aliases, ' | '))),
            lower(strip_accents($spelling))
        ) as is_found
    from tallies
    inner join people on tallies.person_no = people.person_no
),

placed as (
    select
        found.*,
        row_number() over (
            partition by found.is_found
            order by found.documents desc, found.sort_name asc, found.id asc
        ) as place
    from found
)

select
    placed.id,
    placed.name,
    placed.documents,
    placed.is_leader,
    (placed.is_found and placed.place <= $most) or list_contains($chosen, placed.id) as is_offered
from placed
where
    placed.is_leader
    or (placed.is_found and placed.place <= $most)
    or list_contains($chosen, placed.id)
order by placed.documents desc, placed.sort_name asc, placed.id asc
