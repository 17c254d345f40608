"""A file of rows → its columns and, as a stream, its rows: CSV, JSON lines or Parquet."""

import csv
import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Literal

import pyarrow as pa
import pyarrow.parquet as pq

from data.errors import SourceError
from data.importers.encodings import head_text, text_lines
from data.records import Rejected

Kind = Literal["csv", "json lines", "parquet"]

DELIMITERS = (",", "\t", ";", "|")
_PARQUET_MAGIC = b"PAR1"
# The longest text of a whole document that archives give; csv's own limit is 131,072 characters.
# It also bounds what a quote that is never closed can swallow.
_LONGEST_CELL = 1 << 24
_BATCH_ROWS = 1_000


@dataclass(frozen=True, slots=True)
class Row:
    """What a row holds by column. `line`, from 1, is where it begins; in Parquet, its number.

    `text` is the row as the file has it.
    """

    line: int
    cells: Mapping[str, object]
    text: str


@dataclass(frozen=True, slots=True)
class Rows:
    """The columns of a file and its rows, read once."""

    columns: tuple[str, ...]
    rows: Iterator[Row | Rejected]


def kind_of(head: bytes) -> Kind:
    """Tell by what a file begins with which kind of rows it holds."""
    if head.startswith(_PARQUET_MAGIC):
        return "parquet"
    return "json lines" if head_text(head).lstrip().startswith(("{", "[")) else "csv"


def likely_delimiter(header: str, wanted: Collection[str]) -> str:
    """Give the delimiter that finds most of the columns wanted in the header, or most cells."""

    def found(delimiter: str) -> tuple[int, int]:
        columns = columns_in(header, delimiter)
        return len(set(columns).intersection(wanted)), len(columns)

    return max(DELIMITERS, key=found)


def columns_in(header: str, delimiter: str) -> list[str]:
    """Give the columns that the first row of a text names; none where it is no CSV."""
    lines = header.lstrip("\ufeff\r\n").splitlines(keepends=True)
    try:
        return next(csv.reader(lines, delimiter=delimiter), [])
    except csv.Error:
        return []


def first_keys(text: str) -> list[str]:
    """Give the keys of the JSON object that the first line of a text is; none where it is none."""
    row = _json_row(1, text.lstrip().partition("\n")[0])
    return list(row.cells) if isinstance(row, Row) else []


def csv_rows(path: Path, encoding: str, delimiter: str) -> Rows:
    """Read CSV, or the like with another delimiter; cells may hold line ends.

    A row that is not valid CSV, or has another number of cells than the header, is rejected.
    Raises `SourceError` where the header cannot be read or names a column twice, and, while
    reading, what `text_lines` raises.
    """
    rows = _raw_rows(text_lines(path, encoding), delimiter)
    header = next(rows, None)
    if header is None:
        raise SourceError(path, None, "has no header.", "Name the columns in the first row.")
    line, cells, text = header
    if isinstance(cells, str):
        raise SourceError(path, line, f"the header is {cells}: {text[:200]}", "Mend the header.")
    columns = tuple(cell.strip() for cell in cells)
    _refuse_repeated(path, line, columns)
    return Rows(columns, (_csv_row(raw, columns) for raw in rows))


def json_rows(path: Path, encoding: str) -> Iterator[Row | Rejected]:
    """Read JSON lines: an object a line. A line that is none is rejected; numbers stay as printed.

    Raises `SourceError` for a JSON array, and what `text_lines` raises.
    """
    for number, line in enumerate(text_lines(path, encoding), start=1):
        if number == 1 and line.lstrip().startswith("["):
            raise SourceError(path, number, "is a JSON array.", "Save an object a line.")
        if not line.isspace():
            yield _json_row(number, line.strip())


def parquet_columns(path: Path) -> tuple[str, ...]:
    """Give the columns of a Parquet file.

    Raises `SourceError` for a file that is damaged or names a column twice.
    """
    with _parquet_errors(path):
        columns = tuple(pq.read_schema(path).names)
    _refuse_repeated(path, None, columns)
    return columns


def parquet_rows(path: Path, wanted: Collection[str]) -> Iterator[Row]:
    """Read the columns wanted of a Parquet file; a row's line is its number.

    Raises `SourceError` for a file that turns out to be damaged.
    """
    rows = chain.from_iterable(_parquet_batches(path, sorted(wanted)))
    for number, cells in enumerate(rows, start=1):
        yield Row(number, cells, json.dumps(cells, ensure_ascii=False, default=str))


def _refuse_repeated(path: Path, line: int | None, columns: tuple[str, ...]) -> None:
    repeated = sorted({name for name in columns if name and columns.count(name) > 1})
    if repeated:
        raise SourceError(
            path,
            line,
            f"names columns more than once: {', '.join(repeated)}.",
            "Give every column a name of its own.",
        )


def _raw_rows(lines: Iterable[str], delimiter: str) -> Iterator[tuple[int, list[str] | str, str]]:
    """Yield the line each row begins on, its cells or what is wrong with it, and its text."""
    csv.field_size_limit(_LONGEST_CELL)
    taken: list[str] = []
    reader = csv.reader(_kept(lines, taken), delimiter=delimiter, strict=True)
    while True:
        line = reader.line_num + 1
        taken.clear()
        cells: list[str] | str
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:  # the reader goes on with the next line
            cells = f"not valid CSV ({error})"
        if cells:  # a blank line is no row
            yield line, cells, "".join(taken).rstrip("\r\n")


def _kept(lines: Iterable[str], taken: list[str]) -> Iterator[str]:
    for line in lines:
        taken.append(line)
        yield line


def _csv_row(raw: tuple[int, list[str] | str, str], columns: tuple[str, ...]) -> Row | Rejected:
    line, cells, text = raw
    if isinstance(cells, str):
        return Rejected(line, cells, text)
    if len(cells) != len(columns):
        return Rejected(line, f"{len(cells)} cells instead of {len(columns)}", text)
    return Row(line, dict(zip(columns, cells, strict=True)), text)


def _json_row(number: int, text: str) -> Row | Rejected:
    try:
        cells = json.loads(text, parse_int=str, parse_float=str, parse_constant=str)
        if not isinstance(cells, dict):
            return Rejected(number, "not a JSON object", text)
        "".join(cells).encode()  # fails where a key holds half a character
    except (ValueError, RecursionError) as error:
        return Rejected(number, f"not valid JSON ({error})", text)
    return Row(number, cells, text)


def _parquet_batches(path: Path, wanted: list[str]) -> Iterator[list[dict[str, object]]]:
    with _parquet_errors(path), pq.ParquetFile(path) as file:
        for batch in file.iter_batches(batch_size=_BATCH_ROWS, columns=wanted):
            yield batch.to_pylist()


@contextmanager
def _parquet_errors(path: Path) -> Iterator[None]:
    try:
        yield
    except (pa.ArrowException, OSError, ValueError, OverflowError) as error:
        raise SourceError(
            path,
            None,
            f"is no Parquet file that can be read ({error}).",
            "Write it again, unzipped.",
        ) from error
