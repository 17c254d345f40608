"""`/api` over real HTTP, on the tiny corpus."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import httpx
import jsonschema_rs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard import strings
from queries.database import Corpus, open_corpus
from queries.export_tables import TABLES
from queries.filters import Filters
from queries.paging import PAGE_SIZES, page_count
from queries.parameters import PARAMETERS
from tests.known_filters import any_filters

pytestmark = pytest.mark.xdist_group("http")


@pytest.fixture(scope="module")
def corpus(tiny_corpus: Path) -> Corpus:
    return open_corpus(tiny_corpus)


@pytest.fixture(scope="module")
def api(tiny_dashboard: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=tiny_dashboard, timeout=30) as client:
        yield client


@pytest.fixture(scope="module")
def document(api: httpx.Client) -> dict[str, Any]:
    described: dict[str, Any] = api.get("/api/openapi.json").json()
    return described


def all_pages(api: httpx.Client, table: str, pairs: list[tuple[str, str]]) -> list[Any]:
    first = api.get(f"/api/{table}?{urlencode(pairs)}").json()
    size, total = first["query"]["size"], first["total"]
    pages = [
        api.get(f"/api/{table}?{urlencode([*pairs, ('page', str(page))])}").json()
        for page in range(2, page_count(total, size) + 1)
    ]
    assert {page["total"] for page in pages} <= {total}
    rows = [row for page in [first, *pages] for row in page["rows"]]
    assert len(rows) == total
    return rows


@pytest.mark.parametrize("table", TABLES)
def test_its_pages_together_are_the_export_of_the_table(
    api: httpx.Client, corpus: Corpus, table: str
) -> None:
    sizes, orders = st.sampled_from(PAGE_SIZES), st.sampled_from(["date", "-date", "title"])

    @settings(deadline=None, max_examples=12)
    @given(st.just(Filters()) | any_filters(corpus), orders, sizes)
    def holds(asked: Filters, sort: str, size: int) -> None:
        pairs = [*asked.to_pairs(), ("sort", sort)]
        exported = api.get(f"/export/{table}.ndjson?{urlencode(pairs)}").text.splitlines()
        rows = all_pages(api, table, [*pairs, ("size", str(size))])
        assert rows == [json.loads(line) for line in exported]

    holds()


def test_an_answer_says_what_was_understood(api: httpx.Client, corpus: Corpus) -> None:
    asked = "decade=1950&decade=1940&country=soviet-union&q=stalin&sort=relevance&page=1&size=50"
    answer = api.get(f"/api/documents?{asked}").json()
    assert list(answer) == ["data_version", "query", "words", "total", "rows"]
    assert answer["data_version"] == corpus.data_version
    assert answer["words"] == "matching “stalin”, from the 1940s or 1950s, about the Soviet Union"
    assert answer["query"] == {
        "q": "stalin",
        "decade": ["1940", "1950"],
        "country": ["soviet-union"],
        "sort": "relevance",
        "page": 1,
        "size": 50,
    }
    assert answer["total"] == len(answer["rows"]) > 0


def test_nothing_asked_is_everything(api: httpx.Client) -> None:
    answer = api.get("/api/countries").json()
    assert answer["words"] == strings.EVERYTHING
    assert answer["query"] == {"sort": "date", "page": 1, "size": 25}


def test_numbers_are_numbers_and_what_is_missing_is_null(api: httpx.Client) -> None:
    undated = api.get("/api/documents", params={"undated": "only"}).json()["rows"][0]
    assert undated["year"] is undated["date"] is undated["date_end"] is None
    dated = api.get("/api/documents", params={"year": "1950"}).json()["rows"][0]
    assert (dated["year"], dated["date"], dated["date_end"]) == (1950, "1950", "1950-12-31")
    assert api.get("/api/timeline").json()["rows"][-1]["year"] is None


def test_a_page_after_the_last_is_empty_and_knows_the_total(api: httpx.Client) -> None:
    answer = api.get("/api/documents", params={"page": "999"})
    assert answer.status_code == 200
    assert answer.json()["rows"] == []
    assert answer.json()["total"] == api.get("/api/documents").json()["total"] > 0


@pytest.mark.parametrize(
    ("query", "name", "value", "valid"),
    [
        ("leader=josef-stalin", "leader", "josef-stalin", "joseph-stalin"),
        ("size=20", "size", "20", "25"),
        ("page=0", "page", "0", "a whole number from 1"),
        ("sort=relevance", "sort", "relevance", "-date"),
        ("sorted=date", "sorted", "date", "decade"),
    ],
)
@pytest.mark.parametrize("table", ["documents", "timeline"])
def test_what_cannot_be_applied_is_refused_by_name_with_the_nearest_valid_values(
    api: httpx.Client, table: str, query: str, name: str, value: str, valid: str
) -> None:
    answer = api.get(f"/api/{table}?{query}")
    assert answer.status_code == 400
    (error,) = answer.json()["errors"]
    assert (error["filter"], error["value"]) == (name, value)
    assert error["why"]
    assert valid in error["valid"]


def test_every_fault_of_a_query_is_named_at_once(api: httpx.Client) -> None:
    errors = api.get("/api/people?decade=1945&country=atlantis&size=1").json()["errors"]
    assert {error["filter"] for error in errors} == {"decade", "country", "size"}


@pytest.mark.parametrize("path", ["letters", "documents/", "documents/tiny", "assets/none.js"])
def test_a_table_that_there_is_not_is_not_found_as_json(api: httpx.Client, path: str) -> None:
    answer = api.get(f"/api/{path}")
    assert answer.status_code == 404
    assert "correspondence" in answer.json()["errors"][0]["why"]


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_it_is_for_reading_alone(api: httpx.Client, method: str) -> None:
    answer = api.request(method, "/api/documents")
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET, HEAD")
    assert method in answer.json()["errors"][0]["why"]


@pytest.mark.parametrize("table", TABLES)
def test_the_head_of_an_answer_comes_alone(api: httpx.Client, table: str) -> None:
    names = ("etag", "cache-control", "content-type", "content-length")
    plain = {"Accept-Encoding": "identity"}
    whole = api.get(f"/api/{table}", headers=plain)
    head = api.head(f"/api/{table}", headers=plain)
    assert (head.status_code, head.content) == (200, b"")
    assert [head.headers[name] for name in names] == [whole.headers[name] for name in names]


def test_the_same_question_has_the_same_tag_however_it_is_written(api: httpx.Client) -> None:
    one = api.get("/api/documents?decade=1940&decade=1950&country=poland&dates=possible")
    same = api.get("/api/documents?country=poland&decade=1950&decade=1940&decade=1950&page=1")
    assert one.headers["etag"] == same.headers["etag"]
    assert one.content == same.content


def test_another_question_has_another_tag(api: httpx.Client, corpus: Corpus) -> None:
    asked = ["documents", "people", "documents?page=2", "documents?size=50", "documents?q=a"]
    tags = {api.head(f"/api/{one}").headers["etag"] for one in asked}
    assert len(tags) == len(asked)
    assert all(tag.startswith(f'"{corpus.data_version}-') for tag in tags)


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_what_a_client_has_is_not_sent_again(api: httpx.Client, method: str) -> None:
    first = api.get("/api/evidence?decade=1950")
    held = {"If-None-Match": f'"another", W/{first.headers["etag"]}'}
    again = api.request(method, "/api/evidence?decade=1950", headers=held)
    assert (again.status_code, again.content) == (304, b"")
    for name in ("etag", "cache-control"):
        assert again.headers[name] == first.headers[name]
    other = api.request(method, "/api/evidence?decade=1940", headers=held)
    assert other.status_code == 200


def test_a_bad_query_is_refused_whatever_the_client_has(api: httpx.Client) -> None:
    answer = api.get("/api/documents?decade=1", headers={"If-None-Match": "*"})
    assert (answer.status_code, answer.headers["cache-control"]) == (400, "no-store")


@pytest.mark.parametrize("path", ["/api", "/api/"])
def test_its_own_address_leads_to_its_page(api: httpx.Client, path: str) -> None:
    answer = api.get(path, follow_redirects=True)
    assert answer.url.path == "/api/docs"
    assert answer.headers["content-type"].startswith("text/html")


@pytest.mark.parametrize("table", TABLES)
def test_its_description_knows_every_parameter(document: dict[str, Any], table: str) -> None:
    described = {
        one["name"]: one
        for one in document["paths"][f"/api/{table}"]["get"]["parameters"]
        if one["in"] == "query"
    }
    assert list(described) == list(PARAMETERS)
    assert all(one["description"] for one in described.values())
    assert described["role"]["schema"] == {
        "type": "array",
        "items": {"type": "string", "enum": ["author", "recipient", "participant", "mentioned"]},
    }
    assert described["size"]["schema"] == {"type": "integer", "enum": [25, 50, 100], "default": 25}
    assert described["dates"]["schema"]["default"] == "possible"


@pytest.mark.parametrize("query", ["", "q=stalin&year=1950", "undated=only", "size=7&page=x"])
@pytest.mark.parametrize("table", TABLES)
def test_answers_are_as_they_are_described(
    api: httpx.Client, document: dict[str, Any], table: str, query: str
) -> None:
    answer = api.get(f"/api/{table}?{query}")
    described = document["paths"][f"/api/{table}"]["get"]["responses"][str(answer.status_code)]
    schema = described["content"]["application/json"]["schema"]
    whole = {**schema, "components": document["components"]}
    jsonschema_rs.Draft202012Validator(whole).validate(answer.json())


def test_an_answer_comes_from_the_version_that_is_asked_for(
    api: httpx.Client, corpus: Corpus
) -> None:
    named = api.get("/api/people", params={"version": corpus.data_version})
    assert named.json() == api.get("/api/people").json()
    refused = api.get("/api/people", params={"version": "0" * 16})
    assert refused.status_code == 400
    (error,) = refused.json()["errors"]
    assert (error["filter"], error["valid"]) == ("version", [corpus.data_version])
