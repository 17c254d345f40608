-- one row a land of those given: the documents that concern any of its states, each counted once
select
    given.land_no,
    count(distinct concerns.document_no) as documents
from given
inner join concerns on given.state_no = concerns.state_no
where
    concerns.document_no in (select filtered.document_no from filtered)
    and ($lines or concerns.is_own)
group by given.land_no
order by given.land_no asc
