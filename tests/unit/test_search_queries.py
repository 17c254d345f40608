"""Whatever is typed into the search box gives an answer or says where it cannot be read."""

import re
import time
from pathlib import Path

import pytest

from data.versions import EMBEDDED_CORPUS
from queries.database import Corpus, open_corpus
from queries.errors import SearchError
from queries.paging import PageRequest
from queries.query_string import parse_query
from queries.results import documents_page
from queries.snippets import snippets_of

ESCAPE = re.compile(r"\\(?:u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|x[0-9a-fA-F]{2}|[tnr])")
REPEATED = re.compile(r"(.*)×(\d+)")
SECONDS = 2
# what is wrong with the whole has no one place
OF_THE_WHOLE = ("holds nothing to search for", "characters long", "before * is too short")


def written(line: str) -> str:
    """Give the query that a line stands for."""
    query = ESCAPE.sub(lambda escape: escape[0].encode().decode("unicode_escape"), line)
    repeated = REPEATED.fullmatch(query)
    return repeated[1] * int(repeated[2]) if repeated else query


LINES = (Path(__file__).parent / "fixtures" / "queries.txt").read_text("utf-8").split("\n")
QUERIES = [written(line) for line in LINES if line and not line.startswith("# ")]


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    """Give the embedded corpus, its index made before anything is timed."""
    opened = open_corpus(EMBEDDED_CORPUS)
    assert opened.index
    return opened


def test_there_are_enough_of_them() -> None:
    assert len(set(QUERIES)) >= 300


def refusal(corpus: Corpus, q: str) -> SearchError | None:
    """Ask for the first page and why its documents were found; give the error, if it is one."""
    filters, _, errors = parse_query([("q", q)])
    assert not errors
    try:
        page = documents_page(corpus, filters, PageRequest("relevance" if filters.q else "date"))
        ids = page.rows["id"].tolist()
        explained = snippets_of(corpus, filters.q, ids) if filters.q else {}
    except SearchError as error:
        return error
    assert page.total >= len(ids)
    assert explained.keys() <= set(ids)
    return None


@pytest.mark.parametrize("q", QUERIES, ids=range(len(QUERIES)))
def test_any_query_is_answered_or_says_where_it_cannot_be_read(corpus: Corpus, q: str) -> None:
    begun = time.perf_counter()
    error = refusal(corpus, q)
    assert time.perf_counter() - begun < SECONDS
    if error:
        place = re.search(r"at character (\d+), ", error.why)
        assert place or any(words in error.why for words in OF_THE_WHOLE), error.why
        assert place is None or 1 <= int(place[1]) <= len(error.value)


@pytest.mark.parametrize(
    ("q", "same"),
    [
        ("Grigor'yan", "GRIGORYAN"),
        ("Grigor’yan", "grigoryan"),
        ("Bolesław", "Boleslaw"),
        ("détente", "DETENTE"),
        ("сталин", "СТАЛИН"),
        ("korea AND china", "korea china"),
        ("«korean war»", '"Korean War"'),
        ("person:stalin", "people:Stalin"),
        ("country:poland", "places:POLAND"),
        ("Sino-Soviet", '"sino soviet"'),
        ("korea korea", "korea"),
    ],
)
def test_two_ways_of_asking_the_same_find_the_same(corpus: Corpus, q: str, same: str) -> None:
    assert set(corpus.index.matches(q)) == set(corpus.index.matches(same))


def test_digits_and_cyrillic_are_found_in_the_tiny_corpus(tiny_corpus: Path) -> None:
    index = open_corpus(tiny_corpus).index
    assert index.matches("сталина")
    assert index.matches("1948")
