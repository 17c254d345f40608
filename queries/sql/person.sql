-- one row: one person, with terms of office in words
with offices as (
    select
        terms.person_no,
        string_agg(
            case
                when terms.office = 'effective leader' then states.name
                when states.id = 'united-states' then terms.office
                else terms.office || ' (' || states.name || ')'
            end
            || ', ' || strftime(terms.start, '%Y-%m-%d')
            || ' – ' || coalesce(strftime(terms.end, '%Y-%m-%d'), ''),
            '; ' order by terms.start asc, terms.office asc, states.name asc
        ) as terms
    from terms
    inner join states on terms.state_no = states.state_no
    group by terms.person_no
)

select
    people.id,
    people.name,
    people.born,
    people.died,
    people.note,
    people.source,
    people.is_identified,
    offices.terms
from people
left join offices on people.person_no = offices.person_no
where people.id = $id
