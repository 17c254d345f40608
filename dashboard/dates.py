"""How a date is shown: as precise as it is known, never as a day that nobody knows."""

from queries.filters import Day
from queries.known_dates import last_known

UNDATED = "undated"


def date_words(printed: str | None, last_day: str | None, precision: str) -> str:
    """Say a document's `date`, `date_end` and `date_precision` as people write dates.

    "3 Jun 1961", "Jun 1961", "1961", "c. 1961", "3 Jun – 5 Jul 1961", "Jun – Aug 1948",
    "1949 – 1950", "undated".
    """
    if not printed or not last_day:
        return UNDATED
    words = _interval_words(Day.parse(printed), last_known(printed, last_day))
    return f"c. {words}" if precision == "circa" else words


def _interval_words(first: Day, last: Day) -> str:
    if first == last:
        return _words(first)
    begins = _words(first)
    if first.year == last.year:
        begins = begins.removesuffix(f" {first.year}")
    return f"{begins} – {_words(last)}"


def _words(known: Day) -> str:
    month = f"{known.first:%b} " if known.month else ""
    day = f"{known.day} " if known.day else ""
    return f"{day}{month}{known.year}"
