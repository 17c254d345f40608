-- One row a rule that some rows break: the rule, and how many break it.
with taken as (
    select
        participations.document_no,
        bit_or(role_bit(participations.role)) as roles
    from participations
    group by participations.document_no
),

findings as (
    select
        'documents: numbers do not run from 1 in the order of the file' as rule,
        count(*) as row_count
    from documents
    where documents.document_no is distinct from documents.file_row_number + 1
    union all
    select
        'documents: not in order of date and id' as rule,
        count(*) as row_count
    from (
        select
            documents.document_no,
            row_number() over (order by documents.date_start nulls last, documents.id) as place
        from documents
    ) as ordered
    where ordered.document_no is distinct from ordered.place
    union all
    select
        'documents: an id occurs twice' as rule,
        count(*) as row_count
    from (
        select 1
        from documents
        group by documents.id
        having count(*) > 1
    ) as repeated
    union all
    select
        'documents: a text is null' as rule,
        count(*) as row_count
    from documents
    where
        documents.id is null
        or documents.title is null
        or documents.summary is null
        or documents.date_precision is null
        or documents.date_text is null
        or documents.date_flag is null
        or documents.type is null
        or documents.collection is null
        or documents.part_of is null
        or documents.source is null
        or documents.place is null
        or documents.language is null
        or documents.classification is null
        or documents.url is null
    union all
    select
        'documents: ends before it starts' as rule,
        count(*) as row_count
    from documents
    where documents.date_start > documents.date_end
    union all
    select
        'documents: has one end of an interval only' as rule,
        count(*) as row_count
    from documents
    where (documents.date_start is null) <> (documents.date_end is null)
    union all
    select
        'documents: undated with a date, or dated without' as rule,
        count(*) as row_count
    from documents
    where (documents.date_precision = 'undated') <> (documents.date_start is null)
    union all
    select
        'documents: dated to the day with more than a day' as rule,
        count(*) as row_count
    from documents
    where documents.date_precision = 'day' and documents.date_start <> documents.date_end
    union all
    select
        'documents: a doubted date stands as a date' as rule,
        count(*) as row_count
    from documents
    where documents.date_flag <> '' and documents.date_start is not null
    union all
    select
        'documents: year is not that of date_start' as rule,
        count(*) as row_count
    from documents
    where documents.year is distinct from year(documents.date_start)
    union all
    select
        'documents: date_precision unknown' as rule,
        count(*) as row_count
    from documents
    where documents.date_precision not in ('day', 'month', 'year', 'range', 'circa', 'undated')
    union all
    select
        'documents: duplicate_of is no earlier, first document of the same date and collection'
            as rule,
        count(*) as row_count
    from documents
    left join documents as firsts on documents.duplicate_of = firsts.document_no
    where
        documents.duplicate_of is not null
        and (
            firsts.document_no is null
            or firsts.document_no >= documents.document_no
            or firsts.duplicate_of is not null
            or firsts.collection <> documents.collection
            or (firsts.date_start = documents.date_start) is distinct from true
            or (firsts.date_end = documents.date_end) is distinct from true
        )
    union all
    select
        'participations: a document that is not there' as rule,
        count(*) as row_count
    from participations
    where participations.document_no not in (select documents.document_no from documents)
    union all
    select
        'participations: a person that is not there' as rule,
        count(*) as row_count
    from participations
    where participations.person_no not in (select people.person_no from people)
    union all
    select
        'participations: year is not its document''s' as rule,
        count(*) as row_count
    from participations
    inner join documents on participations.document_no = documents.document_no
    where participations.year is distinct from documents.year
    union all
    select
        'participations: role unknown' as rule,
        count(*) as row_count
    from participations
    where
        participations.role is null
        or participations.role not in ('author', 'recipient', 'participant', 'mentioned')
    union all
    select
        'participations: method unknown' as rule,
        count(*) as row_count
    from participations
    where
        participations.method is null
        or participations.method not in ('markup', 'title', 'summary', 'catalogue', 'inferred')
    union all
    select
        'participations: a row stands twice' as rule,
        count(*) as row_count
    from (
        select 1
        from participations
        group by participations.document_no, participations.person_no, participations.role
        having count(*) > 1
    ) as repeated
    union all
    select
        'participations: not in order' as rule,
        count(*) as row_count
    from (
        select
            participations.file_row_number + 1 as place,
            row_number() over (
                order by
                    participations.document_no,
                    role_bit(participations.role),
                    participations.person_no
            ) as place_due
        from participations
    ) as ordered
    where ordered.place <> ordered.place_due
    union all
    select
        'documents: roles are not those of its participations' as rule,
        count(*) as row_count
    from documents
    left join taken on documents.document_no = taken.document_no
    where documents.roles is distinct from coalesce(taken.roles, 0)
    union all
    select
        'participations: earlier_roles are not those of the rows before' as rule,
        count(*) as row_count
    from (
        select
            participations.earlier_roles,
            earlier_roles_of(
                participations.document_no, participations.person_no, participations.role
            ) as earlier_roles_due
        from participations
    ) as counted
    where counted.earlier_roles is distinct from counted.earlier_roles_due
    union all
    select
        'localities: a state has no first row in a document, or several' as rule,
        count(*) as row_count
    from (
        select 1
        from localities
        group by localities.document_no, localities.state_no
        having count(*) filter (where localities.is_first) <> 1
    ) as repeated
    union all
    select
        'localities: a document that is not there' as rule,
        count(*) as row_count
    from localities
    where localities.document_no not in (select documents.document_no from documents)
    union all
    select
        'localities: a state that is not there' as rule,
        count(*) as row_count
    from localities
    where localities.state_no not in (select states.state_no from states)
    union all
    select
        'localities: year is not its document''s' as rule,
        count(*) as row_count
    from localities
    inner join documents on localities.document_no = documents.document_no
    where localities.year is distinct from documents.year
    union all
    select
        'localities: basis unknown' as rule,
        count(*) as row_count
    from localities
    where
        localities.basis is null
        or localities.basis not in ('named', 'adjective', 'city', 'office', 'person', 'catalogue')
    union all
    select
        'localities: method unknown' as rule,
        count(*) as row_count
    from localities
    where
        localities.method is null
        or localities.method not in ('markup', 'title', 'summary', 'catalogue', 'inferred')
    union all
    select
        'localities: a row stands twice' as rule,
        count(*) as row_count
    from (
        select 1
        from localities
        group by localities.document_no, localities.state_no, localities.basis
        having count(*) > 1
    ) as repeated
    union all
    select
        'localities: not in order' as rule,
        count(*) as row_count
    from (
        select
            localities.file_row_number + 1 as place,
            row_number() over (
                order by
                    localities.document_no,
                    localities.state_no,
                    list_position(
                        ['named', 'adjective', 'city', 'office', 'person', 'catalogue'],
                        localities.basis
                    )
            ) as place_due
        from localities
    ) as ordered
    where ordered.place <> ordered.place_due
    union all
    select
        'texts: a document that is not there' as rule,
        count(*) as row_count
    from texts
    where texts.document_no not in (select documents.document_no from documents)
    union all
    select
        'texts: not in order, or a document twice' as rule,
        count(*) as row_count
    from (
        select
            texts.document_no,
            lag(texts.document_no) over (order by texts.file_row_number) as number_before
        from texts
    ) as ordered
    where ordered.document_no <= ordered.number_before
    union all
    select
        'texts: empty' as rule,
        count(*) as row_count
    from texts
    where texts.text is null or texts.text = ''
    union all
    select
        'people: numbers do not run from 1 in the order of the file' as rule,
        count(*) as row_count
    from people
    where people.person_no is distinct from people.file_row_number + 1
    union all
    select
        'people: an id occurs twice' as rule,
        count(*) as row_count
    from (
        select 1
        from people
        group by people.id
        having count(*) > 1
    ) as repeated
    union all
    select
        'states: numbers do not run from 1 in the order of the file' as rule,
        count(*) as row_count
    from states
    where states.state_no is distinct from states.file_row_number + 1
    union all
    select
        'states: an id occurs twice' as rule,
        count(*) as row_count
    from (
        select 1
        from states
        group by states.id
        having count(*) > 1
    ) as repeated
    union all
    select
        'people: is_leader does not agree with the terms of office' as rule,
        count(*) as row_count
    from people
    where
        people.is_leader is distinct from (
            people.person_no in (
                select terms.person_no
                from terms
                where terms.office = 'effective leader'
            )
        )
    union all
    select
        'terms: a person that is not there' as rule,
        count(*) as row_count
    from terms
    where terms.person_no not in (select people.person_no from people)
    union all
    select
        'terms: a state that is not there' as rule,
        count(*) as row_count
    from terms
    where terms.state_no not in (select states.state_no from states)
    union all
    select
        'terms: ends before it starts' as rule,
        count(*) as row_count
    from terms
    where terms.start > terms."end"
)

select
    rule,
    row_count
from findings
where row_count > 0
