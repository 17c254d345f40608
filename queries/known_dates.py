"""The ends of a document's interval, each written as precisely as it is known.

The tables hold intervals in days. An end that is the first or last day of a year or month may
stand for all of it, as June and August do in "June – August 1948"; it is then never written as a
day. `known_date` in `sql/macros.sql` does the same for the first day.
"""

from datetime import date

from queries.filters import Day


def last_known(first: str, last: str) -> Day:
    """Give the end of an interval whose `date` and `date_end` are `first` and `last`.

    A whole year or month ends as it begins: `last_known("1950-06", "1950-06-30")` is June 1950.
    """
    begins, ends = Day.parse(first).first, date.fromisoformat(last)
    for whole in (Day(ends.year), Day(ends.year, ends.month)):
        if begins <= whole.first and ends == whole.last:
            return whole
    return Day(ends.year, ends.month, ends.day)
