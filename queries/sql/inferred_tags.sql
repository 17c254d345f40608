-- one row a person in a role who is known by an office alone (by one office if asked), by date
select
    documents.id,
    documents.title,
    known_date(documents.date_start, documents.date_end) as date,
    strftime(documents.date_end, '%Y-%m-%d') as date_end,
    documents.date_precision,
    participations.evidence as office,
    cast(participations.role as varchar) as role,
    people.id as person,
    people.name,
    count(*) over () as row_count
from participations
inner join documents on participations.document_no = documents.document_no
inner join people on participations.person_no = people.person_no
where
    participations.method = 'inferred'
    and participations.document_no in (select filtered.document_no from filtered)
    and ($office is null or participations.evidence = $office)
order by
    participations.document_no asc,
    participations.role asc,
    people.sort_name asc,
    people.id asc
limit $size offset $skipped
