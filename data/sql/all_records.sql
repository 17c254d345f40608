-- Views over what the corpus holds and what was read, in one shape; record_no grows in the order of
-- reading, the corpus first. source_no is null for records of the corpus.
create view all_documents as
select
    base_documents.document_no::bigint as record_no,
    null::integer as source_no,
    base_documents.id,
    base_documents.title,
    base_documents.summary,
    base_documents.date_start,
    base_documents.date_end,
    base_documents.date_precision,
    base_documents.date_text,
    base_documents.date_flag,
    base_documents.type,
    base_documents.collection,
    base_documents.part_of,
    base_documents.source,
    base_documents.place,
    base_documents.language,
    base_documents.classification,
    base_documents.url
from base_documents
union all
select
    read_documents.record_no,
    read_documents.source_no,
    read_documents.id,
    read_documents.title,
    read_documents.summary,
    read_documents.date_start,
    read_documents.date_end,
    read_documents.date_precision,
    read_documents.date_text,
    read_documents.date_flag,
    read_documents.type,
    read_documents.collection,
    read_documents.part_of,
    read_documents.source,
    read_documents.place,
    read_documents.language,
    read_documents.classification,
    read_documents.url
from read_documents;

create view all_participations as
select
    base_participations.document_no::bigint as record_no,
    base_people.id as person,
    base_participations.role,
    base_participations.method,
    base_participations.evidence
from base_participations
inner join base_people on base_participations.person_no = base_people.person_no
union all
select
    read_participations.record_no,
    read_participations.person,
    read_participations.role,
    read_participations.method,
    read_participations.evidence
from read_participations;

create view all_localities as
select
    base_localities.document_no::bigint as record_no,
    base_states.id as state,
    base_localities.basis,
    base_localities.method,
    base_localities.evidence
from base_localities
inner join base_states on base_localities.state_no = base_states.state_no
union all
select
    read_localities.record_no,
    read_localities.state,
    read_localities.basis,
    read_localities.method,
    read_localities.evidence
from read_localities;

create view all_texts as
select
    base_texts.document_no::bigint as record_no,
    base_texts.text
from base_texts
union all
select
    read_texts.record_no,
    read_texts.text
from read_texts;
