-- One row a collection: its documents, how many have no date, its first and last day.
select
    collection as name,
    count(*) as documents,
    count(*) filter (where date_start is null) as undated,
    min(date_start)::varchar as first,
    max(date_end)::varchar as last
from documents
group by collection
order by collection
