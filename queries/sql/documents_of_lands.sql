-- one row a land of those given: the documents that concern any of its states, each counted once
with concerned as (
    select
        localities.document_no,
        localities.state_no
    from filtered
    inner join localities on filtered.document_no = localities.document_no
    where localities.is_first
)

select
    given.land_no,
    count(distinct concerned.document_no) as documents
from given
inner join lineages on given.state_no = lineages.state_no
inner join concerned on lineages.member_no = concerned.state_no
where $lines or lineages.state_no = lineages.member_no
group by given.land_no
order by given.land_no asc
