"""Files that were exported, read back by the parsers of others."""

import csv
import io
import json
import re

import openpyxl
import pyarrow.parquet as pq
import rispy
from bibtexparser.entrypoint import parse_string


def ids_in(format_name: str, data: bytes) -> list[str]:
    """Give the ids of the documents in an exported file, in its order."""
    return _READERS[format_name](data)


def _csv(data: bytes) -> list[str]:
    text = data.decode("utf-8-sig")
    return [row["id"] for row in csv.DictReader(io.StringIO(text, newline=""))]


def _ndjson(data: bytes) -> list[str]:
    return [json.loads(line)["id"] for line in data.decode().splitlines()]


def _parquet(data: bytes) -> list[str]:
    ids: list[str] = pq.read_table(io.BytesIO(data))["id"].to_pylist()
    return ids


def _xlsx(data: bytes) -> list[str]:
    sheet = openpyxl.load_workbook(io.BytesIO(data), read_only=True).active
    assert sheet is not None
    return [str(row[0]) for row in sheet.iter_rows(min_row=2, values_only=True)]


def _ris(data: bytes) -> list[str]:
    return [entry["id"] for entry in rispy.loads(data.decode())]


def _bib(data: bytes) -> list[str]:
    library = parse_string(data.decode())
    assert not library.failed_blocks
    return [_CODED.sub(lambda code: chr(int(code[1], 16)), entry.key) for entry in library.entries]


_CODED = re.compile(r"\+([0-9a-f]+)\+")  # a character that a key must not hold
_READERS = {
    "csv": _csv,
    "ndjson": _ndjson,
    "parquet": _parquet,
    "xlsx": _xlsx,
    "ris": _ris,
    "bib": _bib,
}
