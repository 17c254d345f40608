"""A document in CSL JSON, the form that Zotero, pandoc and word processors' citations read.

The names and types are those of the schema `csl-data.json`, version 1.0
(github.com/citation-style-language/schema, schemas/input).
"""

import json
from collections.abc import Iterator

from queries.citations.chicago import number_in_volume, volume
from queries.citations.fields import Row, ends, is_circa, notes, one_line, several
from queries.filters import Day

_TYPES = {
    "Airgram": "personal_communication",
    "Circular": "personal_communication",
    "Despatch": "personal_communication",
    "Instruction": "personal_communication",
    "Letter": "personal_communication",
    "Message": "personal_communication",
    "Note": "personal_communication",
    "Telegram": "personal_communication",
    "Agreement": "treaty",
    "Treaty": "treaty",
    "Intelligence estimate": "report",
    "Report": "report",
    "Study": "report",
    "Speech": "speech",
}
_OTHER_TYPE = "document"


def csl_json(row: Row) -> str:
    """Give a document as a list of one item, in UTF-8, indented; `row` has `part_of`.

    Names are literal: nobody has parted them into first and last. Dates are as precise as known.
    """
    item = {name: value for name, value in _fields(row) if value}
    return json.dumps([item], ensure_ascii=False, indent=2)


def _fields(row: Row) -> Iterator[tuple[str, object]]:
    number = number_in_volume(row)
    yield "id", row["id"]
    yield "type", _TYPES.get(row["type"], _OTHER_TYPE)
    yield "title", one_line(row["title"])
    yield "author", _names(row["authors"])
    yield "recipient", _names(row["recipients"])
    yield "issued", _issued(row)
    yield "publisher-place", one_line(row["place"])
    yield "genre", one_line(row["type"])
    yield "container-title", volume(row) if number else ""
    yield "number", number
    yield "archive", one_line(row["collection"])
    yield "archive_location", one_line(row["source"])
    yield "language", one_line(row["language"])
    yield "keyword", ", ".join(several(row["countries"]))
    yield "note", ". ".join(notes(row, ("participants", "mentioned")))
    yield "abstract", one_line(row["summary"])
    yield "URL", one_line(row["url"])


def _names(cell: str | None) -> list[dict[str, str]]:
    return [{"literal": one_line(name)} for name in several(cell)]


def _issued(row: Row) -> dict[str, object]:
    known = [_date_parts(Day.parse(end)) for end in ends(row)]
    if not known:
        return {}
    circa = {"circa": True} if is_circa(row) else {}
    return {"date-parts": known, **circa}


def _date_parts(known: Day) -> list[int]:
    return [part for part in (known.year, known.month, known.day) if part]
