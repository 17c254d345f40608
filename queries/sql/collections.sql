-- one row a collection: its documents, how many are undated, its first and last year
select
    filtered.collection,
    count(*) as documents,
    count(*) filter (where filtered.year is null) as undated,
    min(filtered.year) as first_year,
    max(filtered.year) as last_year
from filtered
group by filtered.collection
order by filtered.collection
