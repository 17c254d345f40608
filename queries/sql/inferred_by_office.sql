-- one row an office named without its holder: the tags that rest on it, the most frequent first
select
    participations.evidence as office,
    count(*) as tags,
    count(distinct participations.document_no) as documents,
    count(distinct participations.person_no) as people
from participations
where
    participations.method = 'inferred'
    and participations.document_no in (select filtered.document_no from filtered)
group by participations.evidence
order by tags desc, office asc
