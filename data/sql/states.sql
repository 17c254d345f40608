-- One row a state that a document or a term of office concerns, or one before or after such.
select
    states_kept.state_no,
    states_kept.id,
    coalesce(known_states.name, states_kept.id) as name,
    known_states.valid_from,
    known_states.valid_to,
    coalesce(known_states.successors, []) as successors,
    coalesce(known_states.iso_a3, []) as iso_a3,
    known_states.latitude,
    known_states.longitude
from states_kept
left join known_states on states_kept.id = known_states.id
order by states_kept.state_no
