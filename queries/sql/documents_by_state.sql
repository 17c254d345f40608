-- one row a state: its documents, with those of its line if asked for; and whether it has its own
with counts as (
    select
        concerns.state_no,
        case when $lines then count(distinct concerns.document_no) else count(*) end as documents,
        bool_or(concerns.is_own) as is_concerned
    from concerns
    where
        concerns.document_no in (select filtered.document_no from filtered)
        and ($lines or concerns.is_own)
    group by concerns.state_no
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
