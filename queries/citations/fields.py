"""What every form of a citation takes from a document: its fields, in one line each."""

from collections.abc import Mapping
from typing import Any

from queries.known_dates import last_known

Row = Mapping[str, Any]
"""A row of `documents`, with the columns of the export.

Notes take `part_of`, `date_text` and `date_flag` too; see `queries.citations.citation_row`.
"""

_NOTED = ("recipients", "participants", "mentioned")


def one_line(text: str | None) -> str:
    """Give a text with every stretch of white space as one blank; none is empty."""
    return " ".join((text or "").split())


def several(cell: str | None) -> list[str]:
    """Part a cell of the export into its values."""
    return cell.split("; ") if cell else []


def notes(row: Row, columns: tuple[str, ...] = _NOTED) -> list[str]:
    """Give the people of each of the columns that has any, after the column's name."""
    return [f"{column.capitalize()}: {row[column]}" for column in columns if row[column]]


def ends(row: Row) -> list[str]:
    """Give both ends of a range as far as known, the date alone where it tells both, or none."""
    if not row["date"] or not row["date_end"]:
        return []
    return list(dict.fromkeys([row["date"], str(last_known(row["date"], row["date_end"]))]))


def is_circa(row: Row) -> bool:
    """Say whether the date is approximate."""
    return bool(row["date_precision"] == "circa")
