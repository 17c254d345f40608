"""A result as a stream of bytes, in each of the formats that can be taken away.

However long the result, no more than some thousand rows of it are in memory at a time.
"""

import io
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as pa_csv
import pyarrow.parquet as pq

from queries.citations import bibtex_entry, ris_entry
from queries.errors import FilterError
from queries.spreadsheet import xlsx_chunks

_CHUNK_ROWS = 5_000
_ROW_GROUP_ROWS = 60_000
_GUARD = (r"^('*[=+\-@\t\r])", r"'\1")  # pattern and replacement
_GUARDED = pa.array([b"'", b"=", b"+", b"-", b"@", b"\t", b"\r"])  # begin a cell to guard
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Format:
    """A format, and how a result is written in it; without `tables` it fits every table."""

    name: str
    extension: str
    media_type: str
    chunks: Callable[..., Iterator[bytes]]
    tables: tuple[str, ...] = ()


def stream(reader: pa.RecordBatchReader, format_name: str, **options: bool) -> Iterator[bytes]:
    """Give what `reader` yields as the bytes of a file, chunk by chunk.

    `options` are those of the format: `raw` and `bom` of CSV, see `csv_chunks`.

    The first chunk is made at once, so that what a format cannot hold raises here, before
    anything is sent: `FilterError` for a format there is not, `SheetError` for a result too large
    for a spreadsheet.
    """
    if format_name not in FORMATS:
        raise FilterError("format", format_name, "is not one of the formats.", tuple(FORMATS))
    chunks = FORMATS[format_name].chunks(reader, **options)
    return chain([next(chunks, b"")], chunks)


def csv_of(rows: pd.DataFrame) -> bytes:
    """Give a small result as CSV, whole."""
    table = pa.Table.from_pandas(rows, preserve_index=False)
    return b"".join(csv_chunks(table.to_reader()))


def csv_chunks(
    reader: pa.RecordBatchReader, *, raw: bool = False, bom: bool = False
) -> Iterator[bytes]:
    """Write CSV (RFC 4180, UTF-8, lines ended by LF); a null is an empty cell without quotes.

    A text cell that a spreadsheet would take for a formula is given an apostrophe in front, unless
    `raw`: one that begins with `=`, `+`, `-`, `@`, tab or carriage return, or with apostrophes and
    then one of these. To read it back, take one apostrophe from every such cell. `bom` puts
    a byte order mark first, by which older spreadsheets know UTF-8.
    """
    prepared: Callable[[pa.Table], pa.Table] = pa.table if raw else _guarded
    mark = _BYTE_ORDER_MARK if bom else b""
    yield mark + _csv(prepared(reader.schema.empty_table()), include_header=True)
    for table in _tables(reader, _CHUNK_ROWS):
        yield _csv(prepared(table), include_header=False)


def _csv(table: pa.Table, *, include_header: bool) -> bytes:
    sink = pa.BufferOutputStream()
    options = pa_csv.WriteOptions(include_header=include_header, quoting_header="none")
    pa_csv.write_csv(table, sink, options)
    written: bytes = sink.getvalue().to_pybytes()
    return written


def _guarded(table: pa.Table) -> pa.Table:
    for position, column in enumerate(table.columns):
        if _is_text(column.type):
            text = _guarded_text(column.cast(pa.string()))
            table = table.set_column(position, table.field(position).name, text)
    return table


def _guarded_text(text: pa.ChunkedArray) -> pa.ChunkedArray:
    """Guard each cell that wants it; few columns hold any, as a look at first bytes tells."""
    first = pc.binary_slice(text.cast(pa.binary()), 0, 1)
    if not pc.any(pc.is_in(first, _GUARDED)).as_py():
        return text
    return pc.replace_substring_regex(text, *_GUARD)


def _is_text(kind: pa.DataType) -> bool:
    stored = kind.value_type if pa.types.is_dictionary(kind) else kind
    is_a = (pa.types.is_string, pa.types.is_large_string, pa.types.is_string_view)
    return any(is_kind(stored) for is_kind in is_a)


def ndjson_chunks(reader: pa.RecordBatchReader) -> Iterator[bytes]:
    """Write a JSON object a line, in UTF-8; days are `YYYY-MM-DD`."""
    encode = json.JSONEncoder(ensure_ascii=False, default=date.isoformat).encode
    for rows in _rows(reader):
        yield "".join(f"{encode(row)}\n" for row in rows).encode()


def parquet_chunks(reader: pa.RecordBatchReader) -> Iterator[bytes]:
    """Write Parquet, compressed with zstd, as row groups come."""
    sink = _Sink()
    with pq.ParquetWriter(sink, reader.schema, compression="zstd") as writer:
        for table in _tables(reader, _ROW_GROUP_ROWS):
            writer.write_table(table)
            yield sink.take()
    yield sink.take()


def _citation_chunks(
    entry: Callable[[Mapping[str, Any]], str],
) -> Callable[[pa.RecordBatchReader], Iterator[bytes]]:
    def chunks(reader: pa.RecordBatchReader) -> Iterator[bytes]:
        for rows in _rows(reader):
            yield "".join(map(entry, rows)).encode()

    return chunks


def _rows(reader: pa.RecordBatchReader) -> Iterator[list[dict[str, Any]]]:
    for table in _tables(reader, _CHUNK_ROWS):
        yield table.to_pylist()


def _tables(reader: pa.RecordBatchReader, rows: int) -> Iterator[pa.Table]:
    """Part large batches and join small ones; a table has some `rows` rows, the last any."""
    pending: list[pa.RecordBatch] = []
    for batch in reader:
        for start in range(0, batch.num_rows, rows):
            pending.append(batch.slice(start, rows))
            if sum(part.num_rows for part in pending) >= rows:
                yield pa.Table.from_batches(pending)
                pending = []
    if pending:
        yield pa.Table.from_batches(pending)


class _Sink(io.RawIOBase):
    """A file that is emptied as it is written, so that a writer of files becomes a stream."""

    def __init__(self) -> None:
        self._parts: list[bytes] = []

    def writable(self) -> bool:
        return True

    def write(self, part: Any) -> int:  # noqa: ANN401 - anything with the buffer protocol
        self._parts.append(bytes(part))
        return len(self._parts[-1])

    def take(self) -> bytes:
        parts, self._parts = self._parts, []
        return b"".join(parts)


_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

FORMATS: Mapping[str, Format] = {
    form.name: form
    for form in (
        Format("csv", "csv", "text/csv; charset=utf-8", csv_chunks),
        Format("ndjson", "ndjson", "application/x-ndjson", ndjson_chunks),
        Format("parquet", "parquet", "application/vnd.apache.parquet", parquet_chunks),
        Format("xlsx", "xlsx", _XLSX, xlsx_chunks),
        Format(
            "ris",
            "ris",
            "application/x-research-info-systems",
            _citation_chunks(ris_entry),
            tables=("documents",),
        ),
        Format(
            "bib",
            "bib",
            "application/x-bibtex; charset=utf-8",
            _citation_chunks(bibtex_entry),
            tables=("documents",),
        ),
    )
}
