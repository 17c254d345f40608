-- one row a state that documents concern: those about it or its line, the most frequent first
with concerned as (
    select
        localities.document_no,
        localities.state_no
    from filtered
    inner join localities on filtered.document_no = localities.document_no
    where localities.is_first
),

present as (
    select distinct concerned.state_no
    from concerned
),

tallies as (
    select
        present.state_no,
        count(distinct concerned.document_no) as documents
    from present
    inner join lineages on present.state_no = lineages.state_no
    inner join concerned on lineages.member_no = concerned.state_no
    group by present.state_no
)

select
    states.id,
    states.name,
    tallies.documents
from tallies
inner join states on tallies.state_no = states.state_no
order by tallies.documents desc, states.name asc, states.id asc
