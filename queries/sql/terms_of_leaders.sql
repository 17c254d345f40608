-- one row a leader: states and years in office in words, e.g. "Soviet Union 1922–1953"
with reigns as (
    select
        terms.person_no,
        states.name as state,
        min(terms.start) as first_day,
        string_agg(
            case
                when year(terms.start) = year(terms.end) then year(terms.start)::text
                else year(terms.start) || '–' || coalesce(year(terms.end)::text, '')
            end,
            ', ' order by terms.start
        ) as years
    from terms
    inner join states on terms.state_no = states.state_no
    where terms.office = 'effective leader'
    group by terms.person_no, states.name
)

select
    people.id,
    string_agg(
        reigns.state || ' ' || reigns.years,
        '; ' order by reigns.first_day asc, reigns.state asc
    ) as terms
from reigns
inner join people on reigns.person_no = people.person_no
group by people.id
order by people.id
