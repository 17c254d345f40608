-- one row a reason for which dates are doubted, the most frequent first
select
    filtered.date_flag as reason,
    count(*) as documents
from filtered
where filtered.date_flag <> ''
group by filtered.date_flag
order by documents desc, reason asc
