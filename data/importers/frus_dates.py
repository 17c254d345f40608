"""When a FRUS document was written, and whether its volume can hold a document of that time.

A date is taken, in this order, from the bounds the editors gave the document
(`frus:doc-dateTime-min`, `-max`), from the attributes of the date in its own dateline, from those
of a date in its head, from the printed words of the dateline, and from the words of the head. The
day is the one the source gives: a time of day or a time zone never moves it.

A date is doubted, and then kept as printed without a day, when

- there is no such day, or no year;
- the markup and the printed words name different years;
- it lies outside the volume's span: the years its titles and its id name, two years before them
  (replies print what they reply to) and one after (the tail of a correspondence). A still older
  paper is believed where the document printed before or after it is older than the span too, and
  of about the same time: volumes on old claims print whole runs of old letters, while a misprinted
  year stands alone. Nothing is believed from before the United States were.

Of the 37,504 documents of 126 volumes that have a date in their markup, 43 are doubted: 26 lie
outside the span, most of them plain misprints ("February 9, 1976" in a volume of 1955–1957), of
8 the words name another year, 5 have no year, 4 intervals end before they begin. 1,191 dates one
or two years off the span are believed, and 100 older papers for their company.
"""

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from lxml.etree import _Element

from data.dates import document_date, find_printed_date, parse_printed_date
from data.importers.frus_markup import FRUS, HEAD, TEI, own, printed
from data.importers.frus_sources import without_reference
from data.records import DocumentDate, Finding, Record

_DATE = f"{TEI}date"
_DATELINE = f"{TEI}dateline"
_PLACE = f"{TEI}placeName"
_FIRST_ATTRIBUTES = ("when", "from", "notBefore", "to", "notAfter")
_LAST_ATTRIBUTES = ("to", "notAfter", "when", "from", "notBefore")
_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T.*|[Z+-].*)?)?)?")
_YEAR = re.compile(r"(?<!\d)(?:1[789]|20)\d\d(?!\d)")
_YEARS = re.compile(r"(?<!\d)((?:1[789]|20)\d\d)(?:[-–—](\d{4}|\d\d))?(?!\d)")
_FOUNDED = 1776
_YEARS_BEFORE = 2
_YEARS_AFTER = 1
_SAME_TIME = 10


@dataclass(frozen=True, slots=True)
class Span:
    """The years a volume is about, both included."""

    first: int
    last: int

    def __str__(self) -> str:
        return f"{self.first}–{self.last}" if self.first < self.last else f"{self.first}"


def span_of(names: Iterable[str]) -> Span | None:
    """Give the years that a volume's titles and id name ("1958–1960", "frus1964-68v03")."""
    years = [year for name in names for year in _years_in(name)]
    return Span(min(years), max(years)) if years else None


def date_of(document: _Element) -> DocumentDate:
    """Give the date of `document`, an element; see the module for where it is looked for."""
    dateline = _dateline(document)
    dates = _marked_dates(document, dateline)
    words = "–".join(printed(element) for element in dates) or _words(dateline)
    first, last = document.get(f"{FRUS}doc-dateTime-min"), document.get(f"{FRUS}doc-dateTime-max")
    if first or last:
        return _marked_date(first or last or "", last or first or "", words)
    if dates:
        first = _attribute(dates[0], _FIRST_ATTRIBUTES)
        return _marked_date(first, _attribute(dates[-1], _LAST_ATTRIBUTES), words)
    return _printed_date(words, without_reference(printed(document.find(HEAD))))


def place_of(document: _Element) -> str:
    """Give the place of writing that the document's own dateline names, or nothing."""
    dateline = _dateline(document)
    place = printed(None if dateline is None else dateline.find(f".//{_PLACE}"))
    place = re.sub(r",(?=[^\s\d])", ", ", place).rstrip(" ,;:")
    # The full stop of "D. C." or "N. Y." belongs to the name; that of a sentence does not.
    return place if re.search(r"\b[A-Z]\.$", place) else place.rstrip(".")


def doubt_dates(findings: Iterable[Finding], span: Span | None) -> Iterator[Finding]:
    """Yield `findings`, the dates outside `span` of their volume flagged and left without a day.

    One record is held back, as the one after it may show that a volume prints older papers.
    """
    earlier: int | None = None
    waiting: Record | None = None
    for finding in findings:
        if not isinstance(finding, Record):
            yield finding
            continue
        if waiting is not None:
            yield _judged(waiting, span, earlier, _year(finding))
            earlier = _year(waiting) or earlier
        waiting = finding
    if waiting is not None:
        yield _judged(waiting, span, earlier, None)


def _judged(record: Record, span: Span | None, *neighbours: int | None) -> Record:
    year = _year(record)
    if span is None or year is None or _possible(year, span, neighbours):
        return record
    return replace(record, date=_doubted(record.date, f"outside the volume's span {span}"))


def _possible(year: int, span: Span, neighbours: Iterable[int | None]) -> bool:
    if span.first - _YEARS_BEFORE <= year <= span.last + _YEARS_AFTER:
        return True
    return _FOUNDED <= year < span.first and any(
        other is not None and other < span.first and abs(other - year) <= _SAME_TIME
        for other in neighbours
    )


def _year(record: Record) -> int | None:
    return record.date.start.year if record.date.start else None


def _doubted(doubtful: DocumentDate, flag: str) -> DocumentDate:
    return DocumentDate(text=doubtful.text, flag=flag)


def _years_in(name: str) -> Iterator[int]:
    for first, last in _YEARS.findall(name):
        yield int(first)
        if last:
            yield int(f"{first[: 4 - len(last)]}{last}")


def _dateline(document: _Element) -> _Element | None:
    """Give the first dateline with a date; where none has one, the first."""
    datelines = list(own(document, _DATELINE))
    dated = (line for line in datelines if line.find(f".//{_DATE}") is not None)
    return next(dated, datelines[0] if datelines else None)


def _marked_dates(document: _Element, dateline: _Element | None) -> list[_Element]:
    """Give the dates with attributes in the dateline, or else those in the head."""
    places = (dateline, None if _words(dateline) else document.find(HEAD))
    for place in places:
        dates = [] if place is None else list(place.iter(_DATE))
        marked = [element for element in dates if _attribute(element, _FIRST_ATTRIBUTES)]
        if marked:
            return marked
    return []


def _attribute(element: _Element, names: Iterable[str]) -> str:
    return next((value for name in names if (value := element.get(name))), "")


def _words(dateline: _Element | None) -> str:
    """Give the words of a dateline without those of its place."""
    if dateline is None:
        return ""
    place = printed(dateline.find(f".//{_PLACE}"))
    return printed(dateline).removeprefix(place).strip(" ,.")


def _marked_date(first: str, last: str, words: str) -> DocumentDate:
    day, last_day = first.partition("T")[0], last.partition("T")[0]
    text = words or (day if day == last_day else f"{day}–{last_day}")
    flag = _flaw(first) or _flaw(last)
    if flag:
        return DocumentDate(text=text, flag=flag)
    (start, _), (_, end) = _days(first), _days(last)
    if end < start:
        return DocumentDate(text=text, flag=f"ends before it begins: {start} to {end}")
    years = [int(year) for year in _YEAR.findall(words)]
    if years and not any(start.year <= year <= end.year for year in years):
        return DocumentDate(text=text, flag=f"the markup says {day}, the words {words}")
    return document_date(start, end, text)


def _flaw(value: str) -> str:
    """Say why `value`, the attribute of a date, names no day, month or year; else nothing."""
    if value.startswith("--"):
        return f"no year: {value}"
    if not _ISO.fullmatch(value):
        return f"not a date: {value}"
    try:
        _days(value)
    except ValueError:
        return f"no such day: {value.partition('T')[0]}"
    return ""


def _days(value: str) -> tuple[date, date]:
    """Give the first and last day of an ISO day, month or year; ValueError where there is none."""
    year, month, day = (int(part or 0) for part in _ISO.findall(value)[0])
    last_month = month or 12
    last_day = day or monthrange(year, last_month)[1]
    return date(year, month or 1, day or 1), date(year, last_month, last_day)


def _printed_date(words: str, head: str) -> DocumentDate:
    """Read the words of the dateline, or else those of the head: the latter only if it is free to.

    "Washington, undated." is what the editors found; the head may then name the day of anything.
    """
    found = (parse_printed_date(words) or find_printed_date(words)) if words else None
    if found is None and "undated" not in words.casefold():
        found = find_printed_date(head)
    return found or DocumentDate(text=words)
