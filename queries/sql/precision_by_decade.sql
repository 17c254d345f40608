-- one row a decade (null for the undated) and precision: how well documents are dated
select
    filtered.year // 10 * 10 as decade,
    filtered.date_precision,
    count(*) as documents
from filtered
group by filtered.year // 10 * 10, filtered.date_precision
order by decade asc nulls last, filtered.date_precision asc
