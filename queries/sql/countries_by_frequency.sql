-- one row a state that documents concern, the most frequent first
with tallies as (
    select
        localities.state_no,
        count(*) as documents
    from localities
    where
        localities.is_first
        and localities.document_no in (select filtered.document_no from filtered)
    group by localities.state_no
)

select
    states.id,
    states.name,
    tallies.documents
from tallies
inner join states on tallies.state_no = states.state_no
order by tallies.documents desc, states.name asc, states.id asc
limit $most
