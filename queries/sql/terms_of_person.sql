-- one row a term of office of one person, the earliest first
select
    case when terms.office = 'effective leader' then '' else terms.office end as office,
    case
        when terms.office <> 'effective leader' and states.id = 'united-states' then ''
        else states.name
    end as state,
    strftime(terms.start, '%Y-%m-%d') as first_day,
    strftime(terms.end, '%Y-%m-%d') as last_day
from terms
inner join people on terms.person_no = people.person_no
inner join states on terms.state_no = states.state_no
where people.id = $id
order by terms.start asc, office asc, state asc
