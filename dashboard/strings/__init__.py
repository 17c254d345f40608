"""Every word a user reads, apart from what a corpus holds.

Here are those of several pages; those of one page or part stand in the module of its name.
"""

from collections.abc import Sequence
from datetime import date

APP = "Fonds"
TAGLINE = "A whole archive at once"
PAGES = "Pages"

OVERVIEW = "Overview"
PEOPLE = "People"
COUNTRIES = "Countries"
DOCUMENTS = "Documents"
QUALITY = "Data quality"
ABOUT = "About"

CERTAIN = "certainly dated"
COUNTRY = "Country"
SUCCESSION = "with successors and predecessors"
UNDATED = "undated"
ONCE = "near-duplicates once"
CHIPS_OF_PEOPLE = {"author": "from {}", "recipient": "to {}", "together": "with {}"}
NO_MONTH = "in no one month"
CLEAR_ALL = "Clear all"
CLEAR_FILTERS = "Clear the filters"

EVERYTHING = "everything in the corpus"
NOTHING_FOUND = "No document matches all of these filters."
NOT_SEARCHED = "The search was not applied"
NOT_APPLIED = "Part of the address could not be applied; the rest is shown."
TABLE = "Table"
CSV = "CSV"
COPIED = "Copied"

WORDS_EXPLAINED = "What the words mean"

HOW_MANY = "How many"
KNOWN_FROM = "Known from"
NOT_IDENTIFIED = "not identified"

CLOSE = "Close"
ROLE_HEADINGS = {
    "author": ("Author", "Authors"),
    "recipient": ("Recipient", "Recipients"),
    "participant": ("Participant", "Participants"),
    "mentioned": ("Mentioned", "Mentioned"),
}
METHODS = {
    "markup": "marked in the edition",
    "title": "in the title",
    "summary": "in the summary",
    "catalogue": "in the catalogue",
    "inferred": "inferred",
}
BASES = {
    "named": "by name",
    "adjective": "by an adjective",
    "city": "by a city",
    "office": "by an office or a mission",
    "person": "by the office of someone who takes part",
    "catalogue": "by the catalogue",
}
DATE_COLUMN = "Date"
TITLE_COLUMN = "Title"
PEOPLE_COLUMN = "People"

COLLECTION_COLUMN = "Collection"
DOCUMENTS_COLUMN = "Documents"
UNDATED_COLUMN = "Undated"

PRECISIONS = {
    "day": "to the day",
    "month": "to the month",
    "year": "to the year",
    "range": "as a period",
    "circa": "approximately",
    "undated": "undated",
}

DOCUMENT = "Document"

CORRESPONDENCE = "Correspondence"

COMPARE = "Compare"


def number(count: int) -> str:
    """Write a number with thousands separators."""
    return f"{count:,}"


def panel(filters: int) -> str:
    """Name the panel, with the number of filters in force."""
    return f"Pages, filters ({filters})" if filters else "Pages and filters"


def tab(title: str) -> str:
    """Name a page in the browser's tab and history."""
    return f"{title} · {APP}"


def documents(count: int) -> str:
    """Write a number of documents."""
    return f"{number(count)} {'document' if count == 1 else 'documents'}"


def count_of(count: int, total: int) -> str:
    """Say how many of how many documents are shown."""
    return f"{number(count)} of {documents(total)}" if count != total else documents(total)


def printed_from(address: str, data_version: str) -> str:
    """Say at the foot of a printed page where it is from."""
    return f"{address} · {source(data_version)}"


def chart_title(shows: str, words: str) -> str:
    """Say what a chart shows, and in words of which documents; these may be all."""
    return f"{shows}, {words}" if words else shows


def count_in_words(count: int, total: int, words: str) -> str:
    """Say how many of how many documents are shown, and in words which."""
    said = count_of(count, total)
    return f"{said}, {words}" if words else said


def source(data_version: str) -> str:
    """Say where a picture is from."""
    return f"{APP} · data version {data_version}"


def how_certain(possible: int, certain: int, undated: int, *, shown: str) -> str:
    """Say how surely documents are of the period; `shown` are the possible or the certain."""
    others = number(possible - certain)
    if shown == "certain":
        said = f"{others} more possibly dated so"
    else:
        said = f"{number(certain)} certainly dated so, {others} only possibly"
    return f"{said}; {undated_beside(undated)}."


def undated_beside(undated: int) -> str:
    """Say how many documents no period can hold."""
    return f"{number(undated)} undated {'matches' if undated == 1 else 'match'} the other filters"


def not_searched(reason: str, *, others: str) -> str:
    """Say that search words could not be read and why, and what is shown instead of their hits."""
    shown = f"Shown are documents {others}." if others else "All documents are shown."
    return f"{NOT_SEARCHED}: {reason.rstrip('.')}. {shown}"


def refused(reason: str, advice: str) -> str:
    """Say why search words cannot be read; `advice` may be empty."""
    return f"{reason[:1].upper()}{reason[1:].rstrip('.')}. {advice}".strip()


def from_day(day: str) -> str:
    """Name the first bound of a period."""
    return f"from {day}"


def to_day(day: str) -> str:
    """Name the last bound of a period."""
    return f"to {day}"


def rows_shown(first: int, last: int, total: int) -> str:
    """Say which rows of how many a page of the table shows, e.g. "26–50 of 1,733"."""
    return f"{number(first)}–{number(last)} of {number(total)}"


def with_count(name: str, count: int) -> str:
    """Label of a choice with its number of documents."""
    return f"{name} · {number(count)}"


def without_count(label: str) -> str:
    """Give the name in a label of a choice."""
    return label.rpartition(" · ")[0]


def decade(year: int) -> str:
    """Name a decade by its first year."""
    return f"{year}s"


def month(value: str) -> str:
    """Name a month written as in the filter, e.g. "1950-06"."""
    return NO_MONTH if value == "none" else f"{date.fromisoformat(f'{value}-01'):%B %Y}"


def and_more(names: Sequence[str], more: int) -> str:
    """Name the first of several, and say how many are left out."""
    return f"{'; '.join(names)} and {number(more)} more"


def years(first: int, last: int) -> str:
    """Write a span of years, e.g. "1861–1863"."""
    return str(first) if first == last else f"{first}–{last}"


def day(on: date) -> str:
    """Write a day, e.g. "26 May 1949"."""
    return f"{on.day} {on:%B} {on.year}"


def all_of_them(names: Sequence[str]) -> str:
    """Name all of several: "a, b and c"."""
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
