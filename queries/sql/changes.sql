-- One row: how many documents there were earlier and are later, and what became of them between.
select
    count(earlier.id) as before,
    count(later.id) as after,
    count(*) filter (where earlier.id is null) as added,
    count(*) filter (where earlier.hash <> later.hash) as changed,
    count(*) filter (where later.id is null) as removed
from earlier
full join later on earlier.id = later.id
