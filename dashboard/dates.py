"""How a date is shown: as precise as it is known, never as a day that nobody knows."""

from dashboard.strings import document as document_words
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


def date_understood(printed: str | None, last_day: str | None, precision: str) -> str:
    """Say in full what a document's `date`, `date_end` and `date_precision` are taken to mean.

    "3 June 1961", "some day of June 1961", "from 3 June to 5 July 1961", "about June 1961";
    empty for an undated one.
    """
    if not printed or not last_day:
        return ""
    first, last = Day.parse(printed), last_known(printed, last_day)
    if precision == "circa":
        return document_words.about(_interval_words(first, last, "%B"))
    if first != last:
        return document_words.from_to(*_ends(first, last, "%B"))
    return _words(first, "%B") if first.day else document_words.some_day_of(_words(first, "%B"))


def _interval_words(first: Day, last: Day, month: str = "%b") -> str:
    return _words(first, month) if first == last else " – ".join(_ends(first, last, month))


def _ends(first: Day, last: Day, month: str) -> tuple[str, str]:
    """Give both ends, a year that they share at the second alone."""
    begins = _words(first, month)
    if first.year == last.year:
        begins = begins.removesuffix(f" {first.year}")
    return begins, _words(last, month)


def _words(known: Day, month: str) -> str:
    """Write a date; `month` is the form of its month, as `strftime` knows it."""
    in_month = f"{known.first:{month}} " if known.month else ""
    day = f"{known.day} " if known.day else ""
    return f"{day}{in_month}{known.year}"
