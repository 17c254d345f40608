"""The method beside an export: it says of the file beside it what is true of it."""

import csv
import io
import json
import zipfile
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given, settings

from queries.database import open_corpus
from queries.export_columns import COLUMNS
from queries.export_request import ExportRequest, parse_export
from queries.export_tables import TABLES, table_rows
from queries.filters import NO_FILTERS, Filters
from queries.taking import Export
from tests.filter_strategies import TINY_FILTERS


def files_of(corpus_folder: Path, request: ExportRequest) -> dict[str, bytes]:
    archive = b"".join(Export(open_corpus(corpus_folder), request))
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        assert opened.testzip() is None
        return {name: opened.read(name) for name in opened.namelist()}


@pytest.mark.parametrize("table", TABLES)
def test_every_column_of_a_table_is_explained_and_no_other(tiny_corpus: Path, table: str) -> None:
    columns = table_rows(open_corpus(tiny_corpus), table, NO_FILTERS).schema.names
    assert list(COLUMNS[table]) == columns


@settings(max_examples=25)
@given(asked=TINY_FILTERS)
def test_the_method_counts_the_rows_beside_it_and_asks_for_them_again(
    tiny_corpus: Path, asked: Filters
) -> None:
    request = ExportRequest("evidence", "csv", asked, limit=5, with_method=True)
    files = files_of(tiny_corpus, request)
    method: dict[str, Any] = json.loads(files["method.json"])
    (data,) = (content for name, content in files.items() if name.endswith(".csv"))
    rows = list(csv.DictReader(io.StringIO(data.decode(), newline="")))
    assert method["rows"] == len(rows) <= 5
    query = urlsplit(method["address"]).query
    again, errors = parse_export("evidence", "csv", parse_qsl(query))
    assert not errors
    assert b"".join(Export(open_corpus(tiny_corpus), again)) == data


def test_the_readme_says_what_why_and_how_to_cite(tiny_corpus: Path) -> None:
    asked = Filters(leader=("joseph-stalin",), decade=(1950,))
    corpus = open_corpus(tiny_corpus)
    files = files_of(tiny_corpus, ExportRequest("documents", "xlsx", asked, with_method=True))
    assert set(files) == {
        "documents_joseph-stalin_1950s.xlsx",
        "README.txt",
        "method.json",
    }
    said = files["README.txt"].decode()
    method = json.loads(files["method.json"])
    for part in (
        "naming Joseph Stalin",
        corpus.data_version,
        f"{method['rows']:,} rows",
        "date_precision: ",
        *(collection["name"] for collection in corpus.manifest["collections"]),
    ):
        assert part in said
    assert method["filters"] == {"leader": ["joseph-stalin"], "decade": ["1950"]}


def test_the_same_request_gives_the_same_bytes(tiny_corpus: Path) -> None:
    corpus, request = open_corpus(tiny_corpus), ExportRequest("people", "csv", with_method=True)
    assert b"".join(Export(corpus, request)) == b"".join(Export(corpus, request))
