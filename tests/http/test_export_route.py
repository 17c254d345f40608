"""`/export` and `/healthz` over real HTTP, on the tiny corpus."""

import csv
import io
import json
from operator import attrgetter
from pathlib import Path

import httpx
import pytest

from queries.database import open_corpus
from queries.export import FORMATS, Format, stream
from queries.export_tables import TABLES, table_rows
from queries.filters import Filters
from queries.results import document_count

FOR_EVERY_TABLE = [form for form in FORMATS.values() if not form.tables]
pytestmark = pytest.mark.xdist_group("browser")


def test_the_server_says_that_it_is_well_and_which_data_it_serves(
    tiny_dashboard: str, tiny_corpus: Path
) -> None:
    said = httpx.get(f"{tiny_dashboard}/healthz").json()
    assert said == {"status": "ok", "data_version": open_corpus(tiny_corpus).data_version}


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize(
    "form", [form for form in FORMATS.values() if not form.tables], ids=attrgetter("name")
)
def test_every_table_comes_whole_in_every_format(
    tiny_dashboard: str, table: str, form: Format
) -> None:
    answer = httpx.get(f"{tiny_dashboard}/export/{table}.{form.name}", timeout=30)
    assert answer.status_code == 200
    assert f'filename="{table}.{form.extension}"' in answer.headers["content-disposition"]
    assert answer.headers["content-type"].startswith(form.media_type.split(";")[0])
    assert answer.content


def test_an_export_is_what_the_query_asks_for(tiny_dashboard: str, tiny_corpus: Path) -> None:
    asked, corpus = Filters(country=("soviet-union",), role=("author",)), open_corpus(tiny_corpus)
    query = {"country": "soviet-union", "role": "author", "sort": "-title"}
    answer = httpx.get(f"{tiny_dashboard}/export/documents.csv", params=query)
    expected = b"".join(stream(table_rows(corpus, "documents", asked, "-title"), "csv"))
    assert answer.content == expected
    rows = list(csv.DictReader(io.StringIO(answer.text, newline="")))
    assert len(rows) == document_count(corpus, asked).documents > 0


@pytest.mark.parametrize(
    ("query", "name", "value", "valid"),
    [
        ("decade=1945", "decade", "1945", "1940"),
        ("leader=josef-stalin", "leader", "josef-stalin", "joseph-stalin"),
        ("nonsense=1", "nonsense", "1", "decade"),
        ("from=1960&to=1950", "from", "1960", ""),
        ("q=%22open", "q", '"open', ""),
        ("size=25", "size", "25", "decade"),
        ("sort=date&sort=title", "sort", "title", ""),
    ],
)
def test_a_bad_filter_is_refused_by_name_with_the_valid_values(
    tiny_dashboard: str, query: str, name: str, value: str, valid: str
) -> None:
    answer = httpx.get(f"{tiny_dashboard}/export/documents.csv?{query}")
    assert answer.status_code == 400
    (error,) = answer.json()["errors"]
    assert (error["filter"], error["value"]) == (name, value)
    assert valid in json.dumps(error)


@pytest.mark.parametrize("path", ["documents.doc", "letters.csv", "timeline.ris"])
def test_an_export_that_there_is_not_says_which_there_are(tiny_dashboard: str, path: str) -> None:
    answer = httpx.get(f"{tiny_dashboard}/export/{path}")
    assert answer.status_code == 404
    assert "documents" in answer.json()["errors"][0]["why"]
