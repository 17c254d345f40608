"""Columns that bear our own names → the mapping that reads them, without a mapping file.

So is a table read that was made for Fonds, and so is what `fonds export documents` wrote.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from itertools import chain

from data.importers.mapping import FIELDS, TableMapping
from data.importers.rows import Row

# The columns a field may have, the first filled one is read. The export says date_end and year.
_NAMES: Mapping[str, tuple[str, ...]] = {field: (field,) for field in FIELDS} | {
    "date": ("date", "date_from", "year"),
    "date_to": ("date_to", "date_end"),
}
OWN_NAMES = frozenset(chain.from_iterable(_NAMES.values()))
# what the export puts before a text that a spreadsheet would take for a formula
_GUARDED = re.compile(r"^'(?='*[=+\-@\t\r])")


def are_own(columns: Collection[str]) -> bool:
    """Say whether columns are a title, another of ours, and no more of others than of ours."""
    ours = OWN_NAMES.intersection(map(str.casefold, columns))
    return "title" in ours and len(ours) > 1 and 2 * len(ours) >= len(columns)


def own_mapping(columns: Iterable[str]) -> TableMapping:
    """Map each of our fields to those of `columns` that bear its name, whatever the case."""
    given = {column.casefold(): column for column in columns}
    fields = {
        field: tuple(given[name] for name in names if name in given)
        for field, names in _NAMES.items()
        if field != "date_from"
    }
    return TableMapping({field: names for field, names in fields.items() if names}, {}, {}, {})


def unguarded(row: Row) -> Row:
    """Take the apostrophe away that our export put before what looks like a formula."""
    cells = {
        name: _GUARDED.sub("", value) if isinstance(value, str) else value
        for name, value in row.cells.items()
    }
    return replace(row, cells=cells)
