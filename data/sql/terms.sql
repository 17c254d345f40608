-- One row a term of office of a person who occurs in a document.
select
    people_kept.person_no,
    states_kept.state_no,
    known_terms.office,
    known_terms.start,
    known_terms."end"
from known_terms
inner join people_kept on known_terms.person = people_kept.id
inner join states_kept on known_terms.state = states_kept.id
order by
    people_kept.person_no,
    known_terms.start,
    states_kept.state_no,
    known_terms.office,
    known_terms."end"
