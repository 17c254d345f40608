"""Searching with filters: from the query to the first page of the table, nothing kept."""

import random
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import ParamSpec

from dashboard import cache
from data.versions import EMBEDDED_CORPUS
from queries.database import Corpus, open_corpus
from queries.filters import NO_FILTERS, Day, Filters
from queries.paging import PageRequest
from queries.results import (
    countries_by_frequency,
    documents_by_type,
    documents_page,
    people_by_frequency,
)
from queries.search import SearchIndex
from queries.search_documents import searched_documents
from queries.search_writing import write_index
from queries.snippets import snippets_of

P = ParamSpec("P")

QUERIES = 200
_BY_RELEVANCE = PageRequest("relevance")


def measure_search() -> None:
    """Print the time to make the index, and those of searches, their pages and their snippets."""
    corpus, chance = open_corpus(EMBEDDED_CORPUS), random.Random(1)
    _measure_making(corpus)
    asked = [random_search(corpus, chance) for _ in range(QUERIES)]
    pages = [_milliseconds(first_page, corpus, one) for one in asked]
    _print("Search, filters and the first page by relevance", pages, "asked: median under 30 ms")
    found = [(one.q, _ids(corpus, one)) for one in asked]
    shown = [_milliseconds(snippets_of, corpus, *one) for one in found]
    _print("Snippets of that page", shown)


def random_search(corpus: Corpus, chance: random.Random) -> Filters:
    """Give search words from a title drawn by chance, in one of the ways one asks, and filters."""
    title = _titles(corpus, chance)
    words = [word for word in title.split() if word.isalpha()] or ["telegram"]
    word, other = chance.choice(words), chance.choice(words)
    forms = (
        word,
        f"{word} {other}",
        f"{word} OR {other}",
        f'"{" ".join(words[:2])}"',
        f"{word[:4]}*",
        f"{word} -{other}x",
        f"people:{word} OR title:{other}",
    )
    filters = replace(NO_FILTERS, q=chance.choice(forms))
    for choose in chance.sample(_FILTERS, chance.randint(1, 2)):
        filters = choose(corpus, filters, chance)
    return filters


def first_page(corpus: Corpus, asked: Filters) -> None:
    """Answer a search as if nobody had asked it before."""
    cache.forget()
    corpus.forget_searches()
    documents_page(corpus, asked, _BY_RELEVANCE)


def _measure_making(corpus: Corpus) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "search"
        took = _milliseconds(write_index, searched_documents(corpus.version), path)
        SearchIndex.open(path)
        size = sum(file.stat().st_size for file in path.iterdir())
    documents = corpus.manifest["rows"]["documents"]
    print(
        f"Search index: {documents:,} documents in {took / 1000:.1f} s, "
        f"{documents / took * 1000:,.0f} a second, {size / 1e6:.1f} MB"
    )


def _titles(corpus: Corpus, chance: random.Random) -> str:
    number = chance.randint(1, corpus.manifest["rows"]["documents"])
    query = "select title from documents where document_no = $number"
    ((title,),) = corpus.cursor().execute(query, {"number": number}).fetchall()
    return str(title)


def _decade(_: Corpus, filters: Filters, chance: random.Random) -> Filters:
    return replace(filters, decade=(chance.choice((1860, 1910, 1940, 1950, 1960, 1970)),))


def _period(_: Corpus, filters: Filters, chance: random.Random) -> Filters:
    year = chance.randint(1860, 1960)
    return replace(filters, from_=Day(year), to=Day(year + chance.randint(5, 20)))


def _country(corpus: Corpus, filters: Filters, chance: random.Random) -> Filters:
    frequent = countries_by_frequency(corpus, NO_FILTERS, most=30)["id"].tolist()
    return replace(filters, country=(chance.choice(frequent),))


def _person(corpus: Corpus, filters: Filters, chance: random.Random) -> Filters:
    frequent = people_by_frequency(corpus, NO_FILTERS, most=50)["id"].tolist()
    return replace(filters, person=(chance.choice(frequent),))


def _type(corpus: Corpus, filters: Filters, chance: random.Random) -> Filters:
    frequent = documents_by_type(corpus, NO_FILTERS)["type"].tolist()[:8]
    return replace(filters, type=(chance.choice(frequent),))


_FILTERS = (_decade, _period, _country, _person, _type)


def _ids(corpus: Corpus, asked: Filters) -> Sequence[str]:
    ids: list[str] = documents_page(corpus, asked, _BY_RELEVANCE).rows["id"].tolist()
    return ids


def _milliseconds(act: Callable[P, object], *values: P.args, **options: P.kwargs) -> float:
    begun = time.perf_counter()
    act(*values, **options)
    return 1000 * (time.perf_counter() - begun)


def _print(what: str, times: Sequence[float], asked: str = "") -> None:
    late = statistics.quantiles(times, n=20)[-1]
    said = f" ({asked})" if asked else ""
    print(
        f"{what}: median {statistics.median(times):.1f} ms, "
        f"95th percentile {late:.1f} ms of {len(times)}{said}"
    )


if __name__ == "__main__":
    measure_search()
