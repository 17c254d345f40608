-- one row a reason for which dates are doubted, the most frequent first
select
    documents.date_flag as reason,
    count(*) as documents
from filtered
inner join documents on filtered.document_no = documents.document_no
where documents.date_flag <> ''
group by documents.date_flag
order by documents desc, reason asc
