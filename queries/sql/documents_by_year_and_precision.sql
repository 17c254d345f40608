-- one row a year, and a last one for the undated (year null): documents, and how precisely dated
with years as (
    select
        filtered.year,
        documents.date_precision
    from filtered
    inner join documents on filtered.document_no = documents.document_no
    union all
    select
        null as year,
        null as date_precision -- so that the undated have a row even where there are none
)

select
    years.year,
    count(years.date_precision) as documents,
    count(*) filter (where years.date_precision = 'day') as to_the_day,
    count(*) filter (where years.date_precision = 'month') as to_the_month,
    count(*) filter (where years.date_precision = 'year') as to_the_year,
    count(*) filter (where years.date_precision = 'range') as in_a_range,
    count(*) filter (where years.date_precision = 'circa') as circa
from years
group by years.year
order by years.year asc nulls last
