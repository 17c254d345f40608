"""A result as an Excel workbook (XLSX) of one sheet."""

import re
import tempfile
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import xlsxwriter
from xlsxwriter.exceptions import FileSizeError

from data.errors import FondsError

# https://support.microsoft.com/office/excel-specifications-and-limits
MOST_ROWS = 1_048_575  # beside the header

DATED = ("date", "date_end", "first", "last")
"""Columns of dates, each written as precisely as it is known: only some of them are days."""

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_NO_TIME = datetime(1980, 1, 1)  # noqa: DTZ001 - the same rows give the same bytes, whenever
_EARLIEST_DAY = date(1900, 3, 1)  # Excel counts days from 1900, and its February of 1900 is wrong
_ADVICE = "Narrow the filters, or take CSV or Parquet."
_CUT = -2  # what xlsxwriter answers when it has cut a text to what a cell holds
_CHUNK_BYTES = 1 << 18
_OPTIONS = {"constant_memory": True, "default_date_format": "yyyy-mm-dd"}


class SheetError(FondsError):
    """A result that a spreadsheet cannot hold."""


def xlsx_chunks(reader: pa.RecordBatchReader) -> Iterator[bytes]:
    """Write the workbook into a temporary file and give that in chunks.

    Text stays text, whatever it looks like: never a formula, a link or a number. Days are dates,
    also where a column of dates (`DATED`) writes them as text; a year, a month, and a day before
    March 1900, of which Excel has none, are text (`YYYY-MM-DD`).
    Raises `SheetError` before the first chunk where there are too many rows or too long a text.
    """
    with tempfile.TemporaryDirectory(prefix="fonds-xlsx-") as folder:
        path = Path(folder) / "result.xlsx"
        _write_workbook(path, reader)
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK_BYTES):
                yield chunk


def _write_workbook(path: Path, reader: pa.RecordBatchReader) -> None:
    try:
        with xlsxwriter.Workbook(path, _OPTIONS | {"tmpdir": str(path.parent)}) as workbook:
            workbook.set_properties({"created": _NO_TIME})
            _write_sheet(workbook, reader)
    except FileSizeError as error:
        raise SheetError("The spreadsheet would be larger than 4 GB.", _ADVICE) from error


def _write_sheet(workbook: xlsxwriter.Workbook, reader: pa.RecordBatchReader) -> None:
    sheet = workbook.add_worksheet()
    sheet.freeze_panes(1, 0)
    bold = workbook.add_format({"bold": True})
    dated = {column for column, name in enumerate(reader.schema.names) if name in DATED}
    for column, name in enumerate(reader.schema.names):
        sheet.write_string(0, column, name, bold)
    for row, values in enumerate(_rows(reader), start=1):
        if row > MOST_ROWS:
            raise SheetError(
                f"The result has more than {MOST_ROWS:,} rows, the most a spreadsheet holds.",
                _ADVICE,
            )
        for column, value in enumerate(values):
            _write_cell(sheet, row, column, _day(value) if column in dated else value)


def _day(value: Any) -> Any:  # noqa: ANN401 - a cell may hold anything
    """Give a day that is written as `YYYY-MM-DD`; anything else as it is."""
    is_day = isinstance(value, str) and _DAY.fullmatch(value)
    return date.fromisoformat(value) if is_day else value


def _rows(reader: pa.RecordBatchReader) -> Iterator[tuple[Any, ...]]:
    for batch in reader:
        yield from zip(*(column.to_pylist() for column in batch.columns), strict=True)


def _write_cell(sheet: xlsxwriter.worksheet.Worksheet, row: int, column: int, value: Any) -> None:  # noqa: ANN401 - a cell may hold anything
    match value:
        case None:
            pass
        case str():
            _write_text(sheet, row, column, value)
        case bool():
            sheet.write_boolean(row, column, value)
        case int() | float():
            sheet.write_number(row, column, value)
        case date() if value >= _EARLIEST_DAY:
            sheet.write_datetime(row, column, value)
        case _:
            _write_text(sheet, row, column, str(value))


def _write_text(sheet: xlsxwriter.worksheet.Worksheet, row: int, column: int, text: str) -> None:
    if sheet.write_string(row, column, text) == _CUT:
        raise SheetError(
            f"Row {row:,} holds a text of {len(text):,} characters; "
            "a cell of a spreadsheet holds 32,767.",
            "Take CSV or Parquet.",
        )
