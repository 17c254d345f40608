"""A document as a reference for citation managers: RIS and BibTeX (biblatex, biber)."""

from collections.abc import Iterator, Mapping
from typing import Any

from queries.known_dates import last_known

Row = Mapping[str, Any]
"""A row of `documents`, with the columns of the export."""

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

_NOTED = ("recipients", "participants", "mentioned")
_LATEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        # \{ would count as an opening brace where BibTeX looks for the end of the field
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{special: f"\\{special}" for special in "$&#%_"},
    }
)
_URL = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20"})
_KEY_CHARACTERS = frozenset("-_.:/")


def ris_entry(row: Row) -> str:
    """Give a document as a RIS record, names as they stand, in lines ended by CR LF.

    `DA` is `YYYY/MM/DD/` as far as known; after the last stroke stand, where they apply, `circa`
    and the last day of a range.
    """
    return "".join(f"{tag}  - {_one_line(text)}\r\n" for tag, text in _ris_fields(row))


def _ris_fields(row: Row) -> Iterator[tuple[str, str]]:
    yield "TY", _RIS_TYPES.get(row["type"], _OTHER_RIS_TYPE)
    fields = [
        ("ID", [row["id"]]),
        ("TI", [row["title"]]),
        ("AU", _several(row["authors"])),
        ("PY", [row["year"]]),
        ("DA", [_ris_date(row)]),
        ("CY", [row["place"]]),
        ("PB", [row["collection"]]),
        ("M3", [row["type"]]),
        ("LA", [row["language"]]),
        ("AV", [row["source"]]),
        ("KW", _several(row["countries"])),
        ("N1", _notes(row)),
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
    words = ["circa"] if row["date_precision"] == "circa" else []
    words += [f"to {end}" for end in _ends(row)[1:]]
    return f"{year}/{month}/{day}/{' '.join(words)}"


def bibtex_entry(row: Row) -> str:
    """Give a document as a `@misc` entry, in Unicode, as biber reads it.

    The key is the document's id, with characters that a key must not hold as `+hex+`. Titles and
    names stand in a second pair of braces, so that they are printed as they are; dates are those
    of biblatex (ISO 8601-2: `1950-10~` is circa, `/` parts the ends of a range).
    """
    fields = "".join(f"  {name} = {{{value}}},\n" for name, value in _bibtex_fields(row) if value)
    return f"@misc{{{_key(row['id'])},\n{fields}}}\n\n"


def _bibtex_fields(row: Row) -> Iterator[tuple[str, str]]:
    yield "author", " and ".join(f"{{{_latex(name)}}}" for name in _several(row["authors"]))
    yield "title", f"{{{_latex(row['title'])}}}"
    yield "date", _bibtex_date(row)
    yield "type", _latex(row["type"])
    yield "howpublished", _latex(row["collection"])
    yield "location", _latex(row["place"])
    yield "language", _latex(row["language"])
    yield "library", _latex(row["source"])
    yield "keywords", ", ".join(map(_latex, _several(row["countries"])))
    yield "note", _latex(". ".join(_notes(row)))
    yield "abstract", _latex(row["summary"])
    yield "url", _one_line(row["url"]).translate(_URL)


def _bibtex_date(row: Row) -> str:
    mark = "~" if row["date_precision"] == "circa" else ""
    return "/".join(f"{end}{mark}" for end in _ends(row))


def _key(document_id: str) -> str:
    return "".join(
        character
        if character.isalnum() or character in _KEY_CHARACTERS
        else f"+{ord(character):x}+"
        for character in document_id
    )


def _latex(text: str | None) -> str:
    return _one_line(text).translate(_LATEX)


def _one_line(text: str | None) -> str:
    return " ".join((text or "").split())


def _several(cell: str | None) -> list[str]:
    return cell.split("; ") if cell else []


def _notes(row: Row) -> list[str]:
    return [f"{column.capitalize()}: {row[column]}" for column in _NOTED if row[column]]


def _ends(row: Row) -> list[str]:
    """Give both ends of a range as far as known, the date alone where it tells both, or none."""
    if not row["date"] or not row["date_end"]:
        return []
    return list(dict.fromkeys([row["date"], str(last_known(row["date"], row["date_end"]))]))
