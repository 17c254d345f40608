-- The full text of each record of an id that was read, as its size and a checksum: its own, or else
-- the last that was read for that id before it.
create table text_marks as
with marks as (
    select
        all_texts.record_no,
        format('{:,} characters ({})', length(all_texts.text), left(md5(all_texts.text), 12))
            as mark
    from all_texts
)

select
    all_documents.record_no,
    coalesce(
        last_value(marks.mark ignore nulls) over (
            partition by all_documents.id
            order by all_documents.record_no
            rows between unbounded preceding and current row
        ),
        ''
    ) as mark
from all_documents
left join marks on all_documents.record_no = marks.record_no
where all_documents.id in (select read_documents.id from read_documents);

-- What became of each record read: whether it is added, changed or unchanged, compared with the
-- record of that id before it, in the corpus or in the sources.
create table outcomes as
with compared as (
    select
        all_documents.record_no,
        all_documents.source_no,
        all_documents.id,
        all_documents.title,
        all_documents.summary,
        all_documents.date_start,
        all_documents.date_end,
        all_documents.date_precision,
        all_documents.date_text,
        all_documents.date_flag,
        all_documents.type,
        all_documents.collection,
        all_documents.part_of,
        all_documents.source,
        all_documents.place,
        all_documents.language,
        all_documents.classification,
        all_documents.url
    from all_documents
    where all_documents.id in (select read_documents.id from read_documents)
),

person_digests as (
    select
        all_participations.record_no,
        sum(
            hash(
                all_participations.person,
                all_participations.role,
                all_participations.method,
                all_participations.evidence
            )
        ) as digest
    from all_participations
    where all_participations.record_no in (select compared.record_no from compared)
    group by all_participations.record_no
),

state_digests as (
    select
        all_localities.record_no,
        sum(
            hash(
                all_localities.state,
                all_localities.basis,
                all_localities.method,
                all_localities.evidence
            )
        ) as digest
    from all_localities
    where all_localities.record_no in (select compared.record_no from compared)
    group by all_localities.record_no
),

digests as (
    select
        compared.record_no,
        compared.source_no,
        compared.id,
        hash(
            compared.title,
            compared.summary,
            compared.date_start,
            compared.date_end,
            compared.date_precision,
            compared.date_text,
            compared.date_flag,
            compared.type,
            compared.collection,
            compared.part_of,
            compared.source,
            compared.place,
            compared.language,
            compared.classification,
            compared.url,
            text_marks.mark,
            person_digests.digest,
            state_digests.digest
        ) as digest
    from compared
    inner join text_marks on compared.record_no = text_marks.record_no
    left join person_digests on compared.record_no = person_digests.record_no
    left join state_digests on compared.record_no = state_digests.record_no
),

befores as (
    select
        record_no,
        source_no,
        id,
        digest,
        lag(record_no) over earlier as record_no_before,
        lag(digest) over earlier as digest_before
    from digests
    window earlier as (partition by id order by record_no)
)

select
    record_no,
    record_no_before,
    source_no,
    id,
    case
        when record_no_before is null then 'added'
        when digest_before = digest then 'unchanged'
        else 'changed'
    end as outcome
from befores
where source_no is not null
