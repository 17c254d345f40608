-- One row a source and what was counted of its records: those added, changed and unchanged, and the
-- duplicates, which are nearly the same as a document that was there or was read before them.
with grouped as (
    select
        documents_kept.record_no,
        row_number() over (
            partition by coalesce(duplicates.duplicate_of, documents_kept.document_no)
            order by documents_kept.record_no
        ) as place
    from documents_kept
    left join duplicates on documents_kept.document_no = duplicates.document_no
)

select
    outcomes.source_no,
    outcomes.outcome as counted,
    count(*) as record_count
from outcomes
group by outcomes.source_no, outcomes.outcome
union all
select
    outcomes.source_no,
    'duplicates' as counted,
    count(*) as record_count
from outcomes
inner join grouped on outcomes.record_no = grouped.record_no
where grouped.place > 1
group by outcomes.source_no
