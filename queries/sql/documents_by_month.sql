-- one row a month (none: a year is known and no one month), and a last one for the undated (null)
with months as (
    select
        case
            when filtered.year is null then null
            when documents.date_end <= last_day(documents.date_start)
                then strftime(documents.date_start, '%Y-%m')
            else 'none'
        end as month,
        filtered.document_no
    from filtered
    inner join documents on filtered.document_no = documents.document_no
    union all
    select
        null as month,
        null as document_no -- so that the undated have a row even where there are none
)

select
    months.month,
    count(months.document_no) as documents
from months
group by months.month
order by months.month asc nulls last
