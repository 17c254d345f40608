-- one row a state and a document that concerns it or another state of its line
create view concerns as
select
    lineages.state_no,
    localities.document_no,
    lineages.state_no = lineages.member_no as is_own
from localities
inner join lineages on localities.state_no = lineages.member_no
where localities.is_first
