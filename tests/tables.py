"""Tables to import, written as their makers write them, and what an importer finds in them."""

import csv
import io
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from data.importers.scraper_csv import COLUMNS
from data.records import Finding, Importer, Record, Rejected, Warned

Cells = Mapping[str, str | Sequence[str]]


def found(importer: Importer, content: bytes) -> list[Finding]:
    """Give what an importer finds in a file of that content."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "table"
        path.write_bytes(content)
        return list(importer.read(path))


def records(findings: Sequence[Finding]) -> list[Record]:
    return [finding for finding in findings if isinstance(finding, Record)]


def rejected(findings: Sequence[Finding]) -> list[Rejected]:
    return [finding for finding in findings if isinstance(finding, Rejected)]


def warned(findings: Sequence[Finding]) -> list[str]:
    return [finding.reason for finding in findings if isinstance(finding, Warned)]


def csv_text(rows: Sequence[Sequence[str]], delimiter: str = ",") -> str:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows(rows)
    return text.getvalue()


def scraped(*rows: Cells, columns: Sequence[str] = COLUMNS) -> str:
    """Write rows as the scraper does: a sequence as a JSON list, what is not given as nothing."""
    listed = [[_cell(row.get(column, "")) for column in columns] for row in rows]
    return csv_text([columns, *listed])


def _cell(value: str | Sequence[str]) -> str:
    return value if isinstance(value, str) else json.dumps(value)
