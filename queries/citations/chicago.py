"""A document as a note of the Chicago Manual of Style.

Documents of a published collection are cited as the manual's editors cite one of the Foreign
Relations series (chicagomanualofstyle.org/qanda, Documentation, no. 443; 17th edition, 14.111 and
14.120), and by number, as its editors ask (history.state.gov/historicaldocuments/citing-frus).
Others are cited as manuscripts are, from the item to the depository (17th edition, 14.221-14.223).
"""

import re
from collections.abc import Iterator

from queries.citations.fields import Row, ends, is_circa, one_line
from queries.filters import Day

_NUMBERED = re.compile(r"/d(\d+[A-Za-z]*)$", re.ASCII)
_OPENING = re.compile(r'(?:(?<=[\s(\[—–-])|^)"')
_QUOTES_WITHIN = str.maketrans({"“": "‘", "”": "’", '"': "’"})
_UNDATED = "n.d."


def chicago_note(row: Row) -> str:
    """Give a document as a note: its title, its date, where it stands, and its address.

    A note is plain text: the manual's italics are the reader's to set. `row` has `part_of`, and the
    `date_text` and `date_flag` of a date that is doubted, which is cited as it is printed.
    """
    parts = [_chicago_date(row), *_place_of_finding(row), one_line(row["url"])]
    return f"{titled(_title(row))}{', '.join(part for part in parts if part).rstrip('.')}."


def number_in_volume(row: Row) -> str:
    """Give the number by which a document of a published volume is cited, such as `12` or `278A`.

    It is the one that ends ids like those of the Foreign Relations series, `frus1950v07/d12`;
    empty for documents that stand in no volume.
    """
    found = _NUMBERED.search(row["id"])
    return found[1] if found and row["part_of"] else ""


def volume(row: Row) -> str:
    """Name the volume of a document with its series, which is not said twice."""
    series, part = one_line(row["collection"]), one_line(row["part_of"])
    return part if series.casefold() in part.casefold() else f"{part}, {series}"


def _place_of_finding(row: Row) -> Iterator[str]:
    number = number_in_volume(row)
    if number:
        yield f"in {volume(row)}"
        yield f"doc. {number}"
    else:
        yield one_line(row["source"])
        yield one_line(row["collection"])


def _title(row: Row) -> str:
    """Give the title without the number that its volume prints before it and the note gives."""
    title, number = one_line(row["title"]), number_in_volume(row)
    return re.sub(rf"^(No\. )?{number}\.? +(?=.)", "", title) if number else title


def titled(title: str) -> str:
    """Put a title in quotation marks, those within it made single, and a comma after it inside.

    What an editor put in brackets instead of a title is none, and has no quotation marks.
    """
    if not title or (title.startswith("[") and title.endswith("]")):
        return f"{title}, ".removeprefix(", ")
    within = _OPENING.sub("‘", title).translate(_QUOTES_WITHIN)
    return f"“{within.removesuffix('.')},” "


def _chicago_date(row: Row) -> str:
    known = [Day.parse(end) for end in ends(row)]
    if not known:
        return _as_printed(row) if row["date_flag"] else _UNDATED
    return f"ca. {_interval(*known)}" if is_circa(row) else _interval(*known)


def _as_printed(row: Row) -> str:
    """Give the words of a date that is doubted; none where the title says them already."""
    printed = one_line(row["date_text"])
    if printed and printed in one_line(row["title"]):
        return ""
    return printed.rstrip(".") or _UNDATED


def _interval(first: Day, last: Day | None = None) -> str:
    """Write an interval, saying once what both of its ends share: "June 3–July 5, 1961"."""
    if last is None:
        return _words(first)
    if first.year != last.year or not (first.month and last.month):
        return f"{_words(first)}–{_words(last)}"
    ends_with = _words(last)
    if first.day and last.day and first.month == last.month:
        ends_with = ends_with.removeprefix(f"{last.first:%B} ")
    return f"{_words(first).removesuffix(str(first.year)).rstrip(', ')}–{ends_with}"


def _words(known: Day) -> str:
    day = f" {known.day}," if known.day else ""
    return f"{known.first:%B}{day} {known.year}" if known.month else str(known.year)
