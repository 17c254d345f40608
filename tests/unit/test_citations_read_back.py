"""What others' parsers read out of RIS and BibTeX is what the documents hold."""

from pathlib import Path
from typing import Any

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from pylatexenc.latex2text import LatexNodes2Text

from queries.citations import bibtex_entry, ris_entry
from queries.database import open_corpus
from queries.export_tables import table_rows
from queries.filters import NO_FILTERS

FIELDS = {"title": "title", "howpublished": "collection", "location": "place", "type": "type"}
_latex = LatexNodes2Text(strict_latex_spaces=True)


def one_line(text: str | None) -> str:
    return " ".join((text or "").split())


def plain(latex: str) -> str:
    """Read LaTeX as text; the parser does not know LaTeX's own names of the two braces."""
    known = latex.replace(r"\textbraceleft{}", r"\{").replace(r"\textbraceright{}", r"\}")
    text: str = _latex.latex_to_text(known)
    return text


@pytest.fixture
def rows(tiny_corpus: Path) -> list[dict[str, Any]]:
    held: list[dict[str, Any]] = (
        table_rows(open_corpus(tiny_corpus), "documents", NO_FILTERS).read_all().to_pylist()
    )
    return held


def test_a_citation_manager_reads_every_field_of_ris(rows: list[dict[str, Any]]) -> None:
    entries = rispy.loads("".join(map(ris_entry, rows)))
    for row, entry in zip(rows, entries, strict=True):
        assert entry["id"] == row["id"]
        assert entry.get("title", "") == one_line(row["title"])
        assert entry.get("authors", []) == (row["authors"].split("; ") if row["authors"] else [])
        assert entry.get("keywords", []) == (
            row["countries"].split("; ") if row["countries"] else []
        )
        assert entry.get("year", "") == str(row["year"] or "")
        assert entry.get("abstract", "") == one_line(row["summary"])
        assert entry.get("urls", []) == ([row["url"]] if row["url"] else [])


def test_bibtex_gives_every_text_back(rows: list[dict[str, Any]]) -> None:
    library = parse_string("".join(map(bibtex_entry, rows)))
    assert not library.failed_blocks
    for row, entry in zip(rows, library.entries, strict=True):
        held = {field.key: field.value for field in entry.fields}
        for name, column in FIELDS.items():
            assert one_line(plain(held.get(name, ""))) == one_line(row[column])
        authors = row["authors"].split("; ") if row["authors"] else []
        assert [plain(one) for one in held.get("author", "").split(" and ") if one] == authors
