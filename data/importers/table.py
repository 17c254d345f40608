"""Any table of documents: CSV, TSV, JSON lines or Parquet, with a mapping file.

The mapping says which column is which field (`data.importers.mapping`); a table whose columns bear
our own names needs none. Only a title is required. A row without an id gets one made of its date
and title.
"""

from collections.abc import Collection, Generator, Iterable, Iterator
from pathlib import Path

from data.errors import SourceError
from data.importers.encodings import encoding_of, head_text, text_lines
from data.importers.mapping import TableMapping
from data.importers.own_columns import OWN_NAMES, are_own, own_mapping, unguarded
from data.importers.rows import (
    DELIMITERS,
    Row,
    columns_in,
    csv_rows,
    first_keys,
    json_rows,
    kind_of,
    likely_delimiter,
    parquet_columns,
    parquet_rows,
)
from data.importers.source import head_of
from data.importers.table_records import findings
from data.records import Finding, Rejected, Warned

_MOST_NAMED = 20


class Table:
    """Reads such a table, by a mapping or by our own names; each of its rows is one record."""

    name = "table"
    version = "1"

    def __init__(self, mapping: TableMapping | None = None) -> None:
        self._mapping = mapping
        self.collection = mapping.defaults.get("collection", "") if mapping else ""

    def recognises(self, head: bytes) -> bool:
        """Say whether a file that begins with `head` is Parquet, or a table of our own columns."""
        text = head_text(head)
        match kind_of(head):
            case "parquet":
                return True
            case "json lines":
                return are_own(first_keys(text))
            case "csv":
                return any(are_own(columns_in(text, delimiter)) for delimiter in DELIMITERS)

    def read(self, path: Path, *, with_text: bool = False) -> Iterator[Finding]:
        """Yield the documents of the table; a row that cannot be used is rejected.

        Raises `SourceError` where columns are missing that the mapping names, where there is no
        mapping and the columns are not ours, and where the file cannot be read to its end.
        """
        match kind_of(head_of(path)):
            case "parquet":
                yield from self._parquet(path, with_text=with_text)
            case "json lines":
                yield from self._json(path, with_text=with_text)
            case "csv":
                yield from self._csv(path, with_text=with_text)

    def _parquet(self, path: Path, *, with_text: bool) -> Iterator[Finding]:
        columns = parquet_columns(path)
        mapping = self._mapping_of(path, columns).reading(with_text=with_text)
        yield from self._unread(columns)
        yield from findings(parquet_rows(path, mapping.wanted()), mapping)

    def _csv(self, path: Path, *, with_text: bool) -> Iterator[Finding]:
        encoding = yield from self._encoding(path)
        delimiter = self._mapping.delimiter if self._mapping else ""
        if not delimiter:
            wanted = self._mapping.wanted() if self._mapping else OWN_NAMES
            delimiter = likely_delimiter(next(text_lines(path, encoding), ""), wanted)
        table = csv_rows(path, encoding, delimiter)
        mapping = self._mapping_of(path, table.columns).reading(with_text=with_text)
        yield from self._unread(table.columns)
        rows = table.rows if self._mapping else _unguarded(table.rows)
        yield from findings(rows, mapping)

    def _json(self, path: Path, *, with_text: bool) -> Iterator[Finding]:
        encoding = yield from self._encoding(path)
        met: dict[str, None] = {}
        rows = _noted(json_rows(path, encoding), met)
        begins = first_keys(head_text(head_of(path)))  # later rows may have keys of ours it lacks
        mapping = self._mapping or own_mapping([*OWN_NAMES, *begins])
        yield from findings(rows, mapping.reading(with_text=with_text))
        if met:
            self._mapping_of(path, met)
            yield from self._unread(met)

    def _encoding(self, path: Path) -> Generator[Warned, None, str]:
        if self._mapping and self._mapping.encoding:
            return self._mapping.encoding
        encoding, warned = encoding_of(path)
        if warned:
            yield warned
        return encoding

    def _mapping_of(self, path: Path, columns: Collection[str]) -> TableMapping:
        if self._mapping is None:
            return _own_mapping(path, columns)
        missing = [column for column in self._mapping.wanted() if column not in columns]
        if missing:
            raise SourceError(
                path,
                None,
                f"lacks columns that the mapping names: {_named(sorted(missing))}.",
                f"It has {_named(columns)}.",
            )
        return self._mapping

    def _unread(self, columns: Iterable[str]) -> Iterator[Warned]:
        """Say which columns a mapping would have to name; one that was written knows its own."""
        others = [column for column in columns if column.casefold() not in OWN_NAMES]
        if others and self._mapping is None:
            yield Warned(None, f"columns that are not read without a mapping: {_named(others)}")


TABLE = Table()


def _own_mapping(path: Path, columns: Collection[str]) -> TableMapping:
    if are_own(columns):
        return own_mapping(columns)
    raise SourceError(
        path,
        None,
        f"its columns bear other names than ours: {_named(columns)}.",
        "Write a mapping file that says which is which (docs/importing.md): --mapping FILE.",
    )


def _noted(rows: Iterable[Row | Rejected], met: dict[str, None]) -> Iterator[Row | Rejected]:
    """Yield `rows`, and note the columns they turn out to have."""
    for row in rows:
        if isinstance(row, Row):
            met.update(dict.fromkeys(row.cells))
        yield row


def _unguarded(rows: Iterable[Row | Rejected]) -> Iterator[Row | Rejected]:
    return (unguarded(row) if isinstance(row, Row) else row for row in rows)


def _named(columns: Collection[str]) -> str:
    listed = [column or "(without a name)" for column in columns]
    others = len(listed) - _MOST_NAMED
    more = f" and {others:,} more" if others > 0 else ""
    return ", ".join(listed[:_MOST_NAMED]) + more
