-- One row a state that a document or a term of office concerns, or one before or after such. Of
-- states that share a name each says when it existed: "Germany (1871–1949)", "Germany (from 1990)".
with shared as (
    select known_states.name
    from known_states
    group by known_states.name
    having count(*) > 1
),

named as (
    select
        known_states.*,
        case
            when known_states.name not in (select shared.name from shared)
                then known_states.name
            when known_states.valid_from is null
                then known_states.name || ' (to ' || year(known_states.valid_to) || ')'
            when known_states.valid_to is null
                then known_states.name || ' (from ' || year(known_states.valid_from) || ')'
            else
                known_states.name || ' (' || year(known_states.valid_from) || '–'
                || year(known_states.valid_to) || ')'
        end as name_shown
    from known_states
)

select
    states_kept.state_no,
    states_kept.id,
    coalesce(named.name_shown, states_kept.id) as name,
    named.valid_from,
    named.valid_to,
    coalesce(named.successors, []) as successors,
    coalesce(named.iso_a3, []) as iso_a3,
    named.latitude,
    named.longitude
from states_kept
left join named on states_kept.id = named.id
order by states_kept.state_no
