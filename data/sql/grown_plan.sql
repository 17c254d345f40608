-- One row a document to make: the document it is modelled on, a date, the document of the same year
-- whose people and states it takes, and the two titles of the same type that make up its own.
-- hash() of several values is hashed again, as it is not independent for different last values.
create table grown as
with years as (
    select
        year,
        min(document_no) as first_no,
        count(*) as document_count
    from base_documents
    group by year
),

types as (
    select
        type,
        min(title_no) as first_no,
        count(*) as title_count
    from title_halves
    group by type
),

drawn as (
    select
        range as number,
        hash(range, $seed) as chance
    from range(1, $documents + 1)
),

modelled as (
    select
        number,
        chance,
        hash(hash(chance, 'model')) % (select count(*) from base_documents) + 1 as model_no
    from drawn
),

dated as (
    select
        modelled.number,
        modelled.chance,
        modelled.model_no,
        models.year,
        models.type,
        models.date_precision = 'day' as is_new_day,
        case
            when models.date_precision = 'day'
                then
                    date_trunc('month', models.date_start)::date
                    + (
                        hash(hash(modelled.chance, 'day'))
                        % day(last_day(models.date_start))::ubigint
                    )::integer
            else models.date_start
        end as date_start,
        models.date_end
    from modelled
    inner join base_documents as models on modelled.model_no = models.document_no
)

select
    dated.model_no,
    dated.year,
    dated.is_new_day,
    dated.date_start,
    'grown/' || dated.number as id,
    case when dated.is_new_day then dated.date_start else dated.date_end end as date_end,
    years.first_no
    + hash(hash(dated.chance, 'people')) % years.document_count::ubigint as cast_no,
    types.first_no
    + hash(hash(dated.chance, 'front')) % types.title_count::ubigint as front_no,
    types.first_no
    + hash(hash(dated.chance, 'back')) % types.title_count::ubigint as back_no,
    (row_number() over (order by dated.date_start nulls last, 'grown/' || dated.number))::integer
        as document_no
from dated
inner join years on dated.year is not distinct from years.year
inner join types on dated.type = types.type
