-- One row a document.
select
    grown.document_no,
    grown.id,
    trim(fronts.front || ' ' || backs.back) as title,
    models.summary,
    grown.date_start,
    grown.date_end,
    models.date_precision,
    case
        when grown.is_new_day then strftime(grown.date_start, '%B %-d, %Y')
        else models.date_text
    end as date_text,
    models.date_flag,
    grown.year,
    models.type,
    models.collection,
    models.part_of,
    models.source,
    models.place,
    models.language,
    models.classification,
    'https://example.org/' || grown.id as url,
    coalesce(casts.roles, 0) as roles,
    null::integer as duplicate_of
from grown
inner join base_documents as models on grown.model_no = models.document_no
left join base_documents as casts on grown.cast_no = casts.document_no
inner join title_halves as fronts on grown.front_no = fronts.title_no
inner join title_halves as backs on grown.back_no = backs.title_no
order by grown.document_no
