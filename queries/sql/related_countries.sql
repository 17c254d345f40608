-- one row a state before or after those chosen that documents concern, the most frequent first
with tallies as (
    select
        localities.state_no,
        count(*) as documents
    from localities
    where localities.is_first
    group by localities.state_no
)

select
    states.id,
    states.name,
    tallies.documents
from tallies
inner join states on tallies.state_no = states.state_no
where
    not list_contains($countries, states.id)
    and states.state_no in (
        select lineages.member_no
        from lineages
        inner join states as chosen on lineages.state_no = chosen.state_no
        where list_contains($countries, chosen.id)
    )
order by tallies.documents desc, states.name asc, states.id asc
