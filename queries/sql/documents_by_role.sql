-- one row: for each role, the documents in which anyone has it
select
    count(*) filter (where (filtered.roles & 1) <> 0) as author,
    count(*) filter (where (filtered.roles & 2) <> 0) as recipient,
    count(*) filter (where (filtered.roles & 4) <> 0) as participant,
    count(*) filter (where (filtered.roles & 8) <> 0) as mentioned
from filtered
