"""The README of a corpus: its column dictionary, and where its documents come from."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import pyarrow as pa

from data.schema import TABLES
from data.versions import CURRENT, MANIFEST, VERSIONS

_GRAINS = {
    "documents": "a document",
    "participations": "a person in a role in a document",
    "localities": "a state that a document concerns, on one basis",
    "people": "a person",
    "terms": "a term of office",
    "states": "a state while it existed",
    "texts": "a document whose full text is held",
}

_OPENING = f"""\
# The embedded corpus

What the dashboard shows where no other corpus is named. This file is made with the corpus by
`python -m data.embedded`; do not edit it.

`{CURRENT}` names the version in use; `{VERSIONS}/<data version>/` holds its tables as Parquet and
`{MANIFEST}`. The data version is a hash of the tables, so the same corpus has the same name
wherever it is made.
"""

_CLOSING = """\
Every summary of the Wilson Center documents was written for this project; the catalogue of their
people and states is in `data/catalogues`. People, terms of office and states come from
`data/authorities`, which names the source of each row.
"""


def corpus_readme(manifest: Mapping[str, Any]) -> str:
    """Give the README, in Markdown, of the corpus with this manifest."""
    parts = [_OPENING, "## Collections\n", _collections(manifest["collections"]), _CLOSING]
    parts.append("## Tables\n")
    for table, schema in TABLES.items():
        parts += [f"### {table}\n", _grain(table, manifest["rows"]), _columns(schema)]
    return "\n".join(parts)


def _collections(collections: Iterable[Mapping[str, Any]]) -> str:
    header = ("collection", "documents", "undated", "from", "to", "source", "terms")
    fields = ("name", "documents", "undated", "first", "last", "address", "terms")
    return _markdown_table(header, ([one[name] for name in fields] for one in collections))


def _grain(table: str, rows: Mapping[str, int]) -> str:
    return f"A row is {_GRAINS[table]}; {rows[table]:,} rows.\n"


def _columns(schema: pa.Schema) -> str:
    rows = ((f"`{column.name}`", column.type, _description(column)) for column in schema)
    return _markdown_table(("column", "type", "what it holds"), rows)


def _description(column: pa.Field) -> str:
    description: bytes = column.metadata[b"description"]
    return description.decode()


def _markdown_table(header: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    def lines() -> Iterator[str]:
        names = list(header)
        yield _line(names)
        yield _line(["---"] * len(names))
        yield from (_line(row) for row in rows)

    return "\n".join([*lines(), ""])


def _line(cells: Iterable[object]) -> str:
    return f"| {' | '.join('' if cell is None else str(cell) for cell in cells)} |"
