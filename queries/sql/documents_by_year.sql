-- one row a year, and a last one for the undated, whose year is null
with years as (
    select
        filtered.year,
        filtered.document_no
    from filtered
    union all
    select
        null as year,
        null as document_no -- so that the undated have a row even where there are none
)

select
    years.year,
    count(years.document_no) as documents
from years
group by years.year
order by years.year asc nulls last
