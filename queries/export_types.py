"""The types of the columns of the tables that can be taken away: what is a number, and what null.

Their names and meanings are those of `queries.export_columns`.
"""

from collections.abc import Mapping

import pyarrow as pa

from queries.export_columns import COLUMNS
from queries.filters import ROLES

_NUMBERS: Mapping[str, tuple[str, ...]] = {
    "documents": ("year",),
    "timeline": ("year", "documents"),
    "people": ("documents", *ROLES),
    "countries": ("documents",),
    "correspondence": ("documents",),
    "evidence": (),
}
_ALWAYS_KNOWN: Mapping[str, tuple[str, ...]] = {
    "documents": ("id", "date_precision", "title"),
    "timeline": ("documents",),
    "people": ("id", "name", "documents", *ROLES),
    "countries": ("id", "name", "documents"),
    "correspondence": ("author", "recipient", "documents"),
    "evidence": ("document", "kind", "id", "name", "role", "method"),
}

SCHEMAS: Mapping[str, pa.Schema] = {
    table: pa.schema(
        [
            pa.field(
                name,
                pa.int64() if name in _NUMBERS[table] else pa.string(),
                nullable=name not in _ALWAYS_KNOWN[table],
            )
            for name in columns
        ]
    )
    for table, columns in COLUMNS.items()
}
"""Table → its columns in order: a whole number or text each, and whether it may be null."""
