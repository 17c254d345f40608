-- what several results need. known_date: the first day of an interval, as precisely as it is known;
-- the first of a year or month that the interval holds whole may stand for that year or month.
-- number_of_month: the one month of an interval, 195006 for June 1950; 0 where it lies in several
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
end;

create or replace macro number_of_month(begins, ends) as
case
    when ends <= last_day(begins) then year(begins) * 100 + month(begins)
    else 0
end
