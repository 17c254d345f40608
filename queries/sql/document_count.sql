-- one row: the number of documents, and how many of them are undated
select
    count(*) as documents,
    count(*) filter (where filtered.year is null) as undated
from filtered
