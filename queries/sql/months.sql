-- one row a document, in their order: its month as a number (0: in no one month, -1: undated)
select
    case
        when documents.year is null then -1
        else number_of_month(documents.date_start, documents.date_end)
    end as month
from documents
order by documents.document_no asc
