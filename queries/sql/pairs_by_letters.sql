-- one row two people with letters: of someone asked for first, then who wrote most both ways
with ways as (
    select
        least(letters.author_no, letters.recipient_no) as one_no,
        greatest(letters.author_no, letters.recipient_no) as other_no,
        count(*) as documents
    from letters
    where
        letters.document_no in (select filtered.document_no from filtered)
        and letters.author_no <> letters.recipient_no
    group by letters.author_no, letters.recipient_no
),

pairs as (
    select
        ways.one_no,
        ways.other_no,
        count(*) as way_count,
        min(ways.documents) as fewest,
        cast(sum(ways.documents) as bigint) as documents
    from ways
    group by ways.one_no, ways.other_no
)

select
    least(ones.id, others.id) as one,
    greatest(ones.id, others.id) as other,
    pairs.documents
from pairs
inner join people as ones on pairs.one_no = ones.person_no
inner join people as others on pairs.other_no = others.person_no
order by
    list_contains($people, ones.id) or list_contains($people, others.id) desc,
    pairs.way_count desc, pairs.fewest desc, pairs.documents desc, one asc, other asc
limit $most
