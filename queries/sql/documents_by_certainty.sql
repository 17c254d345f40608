-- one row: documents possibly and certainly of a period, those begun before it, and the undated
select
    count(*) filter (
        where documents.date_end >= $first_day and documents.date_start <= $last_day
    ) as possible,
    count(*) filter (
        where documents.date_start >= $first_day and documents.date_end <= $last_day
    ) as certain,
    count(*) filter (
        where
        documents.date_end >= $first_day
        and documents.date_start < $first_day
        and documents.date_start <= $last_day
    ) as begins_earlier,
    count(*) filter (where documents.date_start is null) as undated
from filtered
inner join documents on filtered.document_no = documents.document_no
