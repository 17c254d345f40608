-- One row a document: its id, and a hash of all that is shown of it. People, states and other
-- documents stand in it by ids and names, as their numbers change from version to version.
with people_of as (
    select
        participations.document_no,
        bit_xor(
            md5_number_upper(
                to_json(
                    [
                        people.id,
                        people.name,
                        participations.role,
                        participations.method,
                        participations.evidence
                    ]
                )
            )
        ) as tags
    from participations
    inner join people on participations.person_no = people.person_no
    group by participations.document_no
),

states_of as (
    select
        localities.document_no,
        bit_xor(
            md5_number_upper(
                to_json(
                    [
                        states.id,
                        states.name,
                        localities.basis,
                        localities.method,
                        localities.evidence
                    ]
                )
            )
        ) as tags
    from localities
    inner join states on localities.state_no = states.state_no
    group by localities.document_no
)

select
    documents.id,
    md5_number_upper(
        to_json(
            [
                documents.title,
                documents.summary,
                documents.date_start::varchar,
                documents.date_end::varchar,
                documents.date_precision,
                documents.date_text,
                documents.date_flag,
                documents.type,
                documents.collection,
                documents.part_of,
                documents.source,
                documents.place,
                documents.language,
                documents.classification,
                documents.url,
                firsts.id,
                md5(texts.text),
                people_of.tags::varchar,
                states_of.tags::varchar
            ]
        )
    ) as hash
from documents
left join documents as firsts on documents.duplicate_of = firsts.document_no
left join texts on documents.document_no = texts.document_no
left join people_of on documents.document_no = people_of.document_no
left join states_of on documents.document_no = states_of.document_no
order by documents.id
