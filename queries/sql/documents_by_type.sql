-- one row a kind of document, the most frequent first
select
    filtered.type,
    count(*) as documents
from filtered
group by filtered.type
order by documents desc, filtered.type asc
