-- one row a state: its documents, with those of its line if asked for; and whether it has its own
with concerned as (
    select
        localities.document_no,
        localities.state_no
    from filtered
    inner join localities on filtered.document_no = localities.document_no
    where localities.is_first
),

counts as (
    select
        lineages.state_no,
        case when $lines then count(distinct concerned.document_no) else count(*) end as documents,
        bool_or(lineages.state_no = lineages.member_no) as is_concerned
    from lineages
    inner join concerned on lineages.member_no = concerned.state_no
    where $lines or lineages.state_no = lineages.member_no
    group by lineages.state_no
)

select
    states.state_no,
    states.id,
    states.name,
    coalesce(counts.documents, 0) as documents,
    coalesce(counts.is_concerned, false) as is_concerned
from states
left join counts on states.state_no = counts.state_no
order by states.state_no asc
