"""`/export` and `/healthz` over real HTTP, on the tiny corpus."""

import csv
import io
import json
import zipfile
from operator import attrgetter
from pathlib import Path
from urllib.parse import urlencode

import httpx
import pytest
from hypothesis import given, settings

from queries.database import open_corpus
from queries.document_counts import document_count
from queries.export import FORMATS, Format, stream
from queries.export_tables import TABLES, table_rows
from queries.filters import Filters
from tests.exported_files import ids_in
from tests.filter_strategies import TINY_FILTERS

CLIENT = httpx.Client(timeout=60)
FOR_EVERY_TABLE = [form for form in FORMATS.values() if not form.tables]
pytestmark = pytest.mark.xdist_group("http")


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


@settings(max_examples=40, deadline=None)
@given(asked=TINY_FILTERS)
def test_every_format_holds_as_many_documents_as_match_and_the_same(
    tiny_dashboard: str, tiny_corpus: Path, asked: Filters
) -> None:
    count = document_count(open_corpus(tiny_corpus), asked).documents
    held = []
    for name in FORMATS:
        answer = CLIENT.get(
            f"{tiny_dashboard}/export/documents.{name}?{urlencode(asked.to_pairs())}"
        )
        assert answer.status_code == 200, answer.text
        held.append(ids_in(name, answer.content))
    assert len(held[0]) == count
    assert all(ids == held[0] for ids in held)


def test_the_options_of_a_table_reach_the_file(tiny_dashboard: str) -> None:
    def taken(query: str) -> httpx.Response:
        return CLIENT.get(f"{tiny_dashboard}/export/documents.csv?{query}")

    whole = taken("").content
    assert taken("bom=1").content == b"\xef\xbb\xbf" + whole
    assert ids_in("csv", taken("limit=2").content) == ids_in("csv", whole)[:2]
    assert b"'=" in whole
    assert b"'=" not in taken("raw=1").content
    answer = taken("with=method&leader=joseph-stalin&limit=2")
    assert 'filename="documents_joseph-stalin.zip"' in answer.headers["content-disposition"]
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        data = archive.read("documents_joseph-stalin.csv")
        assert len(ids_in("csv", data)) == json.loads(archive.read("method.json"))["rows"] == 2


def test_what_a_file_would_be_can_be_asked_without_it(tiny_dashboard: str) -> None:
    answer = CLIENT.head(f"{tiny_dashboard}/export/people.xlsx?decade=1950")
    assert answer.status_code == 200
    assert 'filename="people_1950s.xlsx"' in answer.headers["content-disposition"]
    assert CLIENT.head(f"{tiny_dashboard}/export/people.xlsx?decade=1").status_code == 400


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
        ("version=0123456789abcdef", "version", "0123456789abcdef", "valid"),
        ("version=..%2Fx", "version", "../x", "valid"),
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


def test_a_version_asked_for_is_the_one_that_answers(
    tiny_dashboard: str, tiny_corpus: Path
) -> None:
    version = open_corpus(tiny_corpus).data_version
    address = f"{tiny_dashboard}/export/timeline.csv"
    answer = httpx.get(address, params={"version": version})
    assert answer.content == httpx.get(address).content
    (error,) = httpx.get(address, params={"version": "f" * 16}).json()["errors"]
    assert error["valid"] == [version]
    (error,) = httpx.get(f"{address}?version={version}&version={'f' * 16}").json()["errors"]
    assert error["value"] == "f" * 16
