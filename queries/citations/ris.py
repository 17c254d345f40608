"""A document as a RIS record, for citation managers."""

from collections.abc import Iterable, Iterator

from queries.citations.fields import Row, ends, is_circa, notes, one_line, several

_RIS_TYPES = {
    "Airgram": "PCOMM",
    "Circular": "PCOMM",
    "Despatch": "PCOMM",
    "Instruction": "PCOMM",
    "Letter": "PCOMM",
    "Message": "PCOMM",
    "Note": "PCOMM",
    "Telegram": "PCOMM",
    "Report": "RPRT",
}
_OTHER_RIS_TYPE = "MANSCPT"


def ris_entry(row: Row) -> str:
    """Give a document as a RIS record, names as they stand, in lines ended by CR LF.

    `DA` is `YYYY/MM/DD/` as far as known; after the last stroke stand, where they apply, `circa`
    and the last day of a range.
    """
    return ris_lines(_ris_fields(row))


def ris_lines(fields: Iterable[tuple[str, str]]) -> str:
    """Give the tags of a record and their values as its lines."""
    return "".join(f"{tag}  - {one_line(text)}\r\n" for tag, text in fields)


def _ris_fields(row: Row) -> Iterator[tuple[str, str]]:
    yield "TY", _RIS_TYPES.get(row["type"], _OTHER_RIS_TYPE)
    fields = [
        ("ID", [row["id"]]),
        ("TI", [row["title"]]),
        ("AU", several(row["authors"])),
        ("PY", [row["year"]]),
        ("DA", [_ris_date(row)]),
        ("CY", [row["place"]]),
        ("PB", [row["collection"]]),
        ("M3", [row["type"]]),
        ("LA", [row["language"]]),
        ("AV", [row["source"]]),
        ("KW", several(row["countries"])),
        ("N1", notes(row)),
        ("AB", [row["summary"]]),
        ("UR", [row["url"]]),
    ]
    for tag, values in fields:
        yield from ((tag, str(value)) for value in values if value)
    yield "ER", ""


def _ris_date(row: Row) -> str:
    if not row["date"]:
        return ""
    year, month, day = [*row["date"].split("-"), "", ""][:3]
    words = ["circa"] if is_circa(row) else []
    words += [f"to {end}" for end in ends(row)[1:]]
    return f"{year}/{month}/{day}/{' '.join(words)}"
