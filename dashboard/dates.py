"""How a date is shown: as precise as it is known, never as a day that nobody knows."""

from datetime import date

from queries.filters import Day

UNDATED = "undated"
_NEW_YEAR, _NEW_YEARS_EVE = (1, 1), (12, 31)


def date_words(printed: str | None, last_day: str | None, precision: str) -> str:
    """Say a document's `date`, `date_end` and `date_precision` as people write dates.

    "3 Jun 1961", "Jun 1961", "1961", "c. 1961", "3 Jun – 5 Jul 1961", "1949 – 1950", "undated".
    """
    if not printed or not last_day:
        return UNDATED
    known = Day.parse(printed)
    words = _interval_words(known, date.fromisoformat(last_day))
    return f"c. {words}" if precision == "circa" else words


def _interval_words(known: Day, last: date) -> str:
    first = known.first
    if known.last == last:
        return _as_known(known)
    if (first.month, first.day, last.month, last.day) == (*_NEW_YEAR, *_NEW_YEARS_EVE):
        return f"{first.year} – {last.year}"
    year = "" if first.year == last.year else f" {first.year}"
    return f"{first.day} {first:%b}{year} – {last.day} {last:%b} {last.year}"


def _as_known(known: Day) -> str:
    month = f"{known.first:%b} " if known.month else ""
    day = f"{known.day} " if known.day else ""
    return f"{day}{month}{known.year}"
