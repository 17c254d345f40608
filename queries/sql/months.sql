-- one row a document, in their order: its month as a number (0: in no one month, -1: undated)
select
    case
        when documents.year is null then -1
        when documents.date_end <= last_day(documents.date_start)
            then year(documents.date_start) * 100 + month(documents.date_start)
        else 0
    end as month
from documents
order by documents.document_no asc
