-- One row a record that is changed: the fields of the record before it, and its own. People and
-- states stand in them as lists of texts that hold all that is compared of a tag, the full text as
-- its size and a checksum.
with compared as (
    select outcomes.record_no
    from outcomes
    where outcomes.outcome = 'changed'
    union
    select outcomes.record_no_before as record_no
    from outcomes
    where outcomes.outcome = 'changed'
),

people as (
    select
        all_participations.record_no,
        list(
            all_participations.person || ', ' || all_participations.role
            || ' (' || all_participations.method || ': ' || all_participations.evidence || ')'
        ) as tags
    from all_participations
    where all_participations.record_no in (select compared.record_no from compared)
    group by all_participations.record_no
),

states as (
    select
        all_localities.record_no,
        list(
            all_localities.state || ', ' || all_localities.basis
            || ' (' || all_localities.method || ': ' || all_localities.evidence || ')'
        ) as tags
    from all_localities
    where all_localities.record_no in (select compared.record_no from compared)
    group by all_localities.record_no
),

described as (
    select
        all_documents.record_no,
        {
            'title': all_documents.title,
            'summary': all_documents.summary,
            'date_start': all_documents.date_start::varchar,
            'date_end': all_documents.date_end::varchar,
            'date_precision': all_documents.date_precision,
            'date_text': all_documents.date_text,
            'date_flag': all_documents.date_flag,
            'type': all_documents.type,
            'collection': all_documents.collection,
            'part_of': all_documents.part_of,
            'source': all_documents.source,
            'place': all_documents.place,
            'language': all_documents.language,
            'classification': all_documents.classification,
            'url': all_documents.url,
            'text': text_marks.mark,
            'people': coalesce(people.tags, []),
            'states': coalesce(states.tags, [])
        } as fields
    from all_documents
    inner join text_marks on all_documents.record_no = text_marks.record_no
    left join people on all_documents.record_no = people.record_no
    left join states on all_documents.record_no = states.record_no
    where all_documents.record_no in (select compared.record_no from compared)
)

select
    outcomes.source_no,
    outcomes.id,
    befores.fields as fields_before,
    afters.fields as fields_after
from outcomes
inner join described as befores on outcomes.record_no_before = befores.record_no
inner join described as afters on outcomes.record_no = afters.record_no
where outcomes.outcome = 'changed'
order by outcomes.record_no
