-- one row a collection, the largest first
select
    filtered.collection,
    count(*) as documents
from filtered
group by filtered.collection
order by documents desc, filtered.collection asc
