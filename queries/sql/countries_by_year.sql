-- one row a state and year (null for the undated), of the states asked for
with tallies as (
    select
        localities.state_no,
        localities.year,
        count(*) as documents
    from localities
    where
        localities.is_first
        and localities.document_no in (select filtered.document_no from filtered)
    group by localities.state_no, localities.year
)

select
    states.id,
    states.name,
    tallies.year,
    tallies.documents
from tallies
inner join states on tallies.state_no = states.state_no
where list_contains($countries, states.id)
order by states.name asc, states.id asc, tallies.year asc nulls last
