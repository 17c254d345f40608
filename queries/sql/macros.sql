-- what several results need: the first day of an interval, written as precisely as it is known;
-- the first of a year or month that the interval holds whole may stand for that year or month
create or replace macro known_date(begins, ends) as
case
    when begins is null then null
    when
        begins = date_trunc('year', begins)
        and ends >= last_day(begins + interval 11 months)
        then strftime(begins, '%Y')
    when
        begins = date_trunc('month', begins)
        and ends >= last_day(begins)
        then strftime(begins, '%Y-%m')
    else strftime(begins, '%Y-%m-%d')
end
