-- one row a year, and a last one for the undated, whose year is null
select
    filtered.year,
    count(*) as documents
from filtered
where filtered.year is not null
group by filtered.year
union all
select
    null as year,
    count(*) as documents
from filtered
where filtered.year is null
order by year asc nulls last
