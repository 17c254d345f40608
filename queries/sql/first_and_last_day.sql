-- one row: the earliest and the latest first day of the documents
select
    min(filtered.date_start) as first_day,
    max(filtered.date_start) as last_day
from filtered
