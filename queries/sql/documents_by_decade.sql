-- one row a decade that has documents
select
    filtered.year // 10 * 10 as decade,
    count(*) as documents
from filtered
where filtered.year is not null
group by filtered.year // 10
order by filtered.year // 10
