-- one row a state that documents concern: those about it or its line, the most frequent first
with tallies as (
    select
        concerns.state_no,
        count(distinct concerns.document_no) as documents
    from concerns
    where concerns.document_no in (select filtered.document_no from filtered)
    group by concerns.state_no
    having bool_or(concerns.is_own)
)

select
    states.id,
    states.name,
    tallies.documents
from tallies
inner join states on tallies.state_no = states.state_no
order by tallies.documents desc, states.name asc, states.id asc
