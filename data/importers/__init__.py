"""The formats that can be imported: the one list of them, and how a file's format is told."""

import codecs
from pathlib import Path

from data.errors import FondsError, SourceError
from data.importers.frus_tei import FRUS_TEI
from data.importers.results_page import RESULTS_PAGE
from data.importers.scraper_csv import SCRAPER_CSV
from data.importers.source import head_of
from data.importers.table import TABLE
from data.records import Importer

# asked in this order: what columns show is surer than what lines look like
IMPORTERS: tuple[Importer, ...] = (SCRAPER_CSV, TABLE, RESULTS_PAGE, FRUS_TEI)
_TABLE_ADVICE = "A table of other columns than ours needs a mapping file (--mapping)."


def importer_named(name: str) -> Importer:
    """Give the importer called `name`; a `FondsError` that lists the names for any other."""
    for importer in IMPORTERS:
        if importer.name == name:
            return importer
    raise FondsError(f"There is no format “{name}”.", f"Use one of: {_names()}.")


def recognise(path: Path) -> Importer:
    """Tell by what a file begins with which importer reads it.

    Raises `SourceError` where the file cannot be opened, is empty or is of no known format.
    """
    head = head_of(path)
    for importer in IMPORTERS:
        if importer.recognises(head):
            return importer
    _refuse_invalid_text(path, head)
    raise SourceError(
        path,
        None,
        "its format is not recognised.",
        f"Known formats are {_names()}; name one to have the file read as such. {_TABLE_ADVICE}",
    )


def _refuse_invalid_text(path: Path, head: bytes) -> None:
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)  # a cut last character is no error
    except UnicodeDecodeError as error:
        line = head.count(b"\n", 0, error.start) + 1
        advice = f"Save the file as UTF-8. {_TABLE_ADVICE}"
        raise SourceError(path, line, f"is not valid UTF-8 ({error.reason}).", advice) from error


def _names() -> str:
    return ", ".join(importer.name for importer in IMPORTERS)
