"""All queries of one view together, over random filters: the time spent in DuckDB and around it."""

import random
import statistics
import time
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import current_thread
from typing import Any

import pandas as pd
from streamlit.testing.v1 import AppTest

from dashboard import cache
from dashboard.registry import VIEWS
from data.versions import EMBEDDED_CORPUS
from queries import quality, results, runner
from queries.database import Corpus, open_corpus
from queries.document_counts import documents_by_decade
from queries.filters import NO_FILTERS, ROLES, Day, Filters

COMBINATIONS = 200
_ASKING = (results, quality)
APP = str(Path(__file__).parents[2] / "dashboard" / "app.py")
WORDS = (
    "korea",
    "telegram",
    '"nuclear weapons"',
    "berlin -wall",
    "conversation",
    "trade OR tariff",
)


Query = tuple[str, Filters, dict[str, object]]


def random_filters(corpus: Corpus, chance: random.Random) -> Filters:
    """Give one to three filters, their values drawn by how many documents have them."""
    wanted = chance.sample(
        ("q", "decade", "from", "leader", "person", "role", "country", "type", "collection"),
        chance.randint(1, 3),
    )
    filters = NO_FILTERS
    for name in wanted:
        filters = replace(filters, **_value(corpus, name, chance))
    return filters


def _value(corpus: Corpus, name: str, chance: random.Random) -> dict[str, Any]:
    if name == "q":
        return {"q": chance.choice(WORDS)}
    if name == "from":
        year = chance.randint(1860, 1975)
        return {"from_": Day(year), "to": Day(year + chance.randint(0, 15))}
    if name == "role":
        return {"role": (chance.choice(ROLES),)}
    frame, column = {
        "decade": (documents_by_decade(corpus, NO_FILTERS), "decade"),
        "leader": (_leaders(corpus), "id"),
        "person": (results.people_by_frequency(corpus, NO_FILTERS), "id"),
        "country": (results.countries_by_frequency(corpus, NO_FILTERS), "id"),
        "type": (results.documents_by_type(corpus, NO_FILTERS), "type"),
        "collection": (results.documents_by_collection(corpus, NO_FILTERS), "collection"),
    }[name]
    values, weights = frame[column].tolist(), frame["documents"].tolist()
    drawn = chance.choices(values, weights, k=chance.randint(1, 2))
    return {name: tuple(drawn)}


def _leaders(corpus: Corpus) -> pd.DataFrame:
    return results.leaders_by_frequency(corpus, NO_FILTERS)


@dataclass
class Asking:
    """The queries of one drawing of a page: those asked side by side, and those one by one."""

    side_by_side: list[Query] = field(default_factory=list)
    one_by_one: list[Query] = field(default_factory=list)

    def run(self, corpus: Corpus, name: str, filters: Filters, **values: object) -> pd.DataFrame:
        """Stand in for `queries.runner.run`: note a query, and answer it."""
        is_worker = current_thread().name.startswith("question")
        (self.side_by_side if is_worker else self.one_by_one).append((name, filters, values))
        return runner.run(corpus, name, filters, **values)


def queries_of(view: str, asked: Filters) -> Asking:
    """Draw one page afresh; give the queries that it asked."""
    asking = Asking()
    cache.forget()
    app = AppTest.from_file(APP, default_timeout=60)
    for name in asked.active():
        app.query_params[name] = list(asked.texts(name))
    for module in _ASKING:
        vars(module)["run"] = asking.run
    try:
        app.run()
        if view != VIEWS[0].address:
            cache.forget()
            asking.side_by_side, asking.one_by_one = [], []
            app.switch_page(f"views/{view}.py").run()
    finally:
        for module in _ASKING:
            vars(module)["run"] = runner.run
    assert not app.exception, app.exception
    return asking


def seconds(corpus: Corpus, asking: Asking) -> float:
    """Ask the queries of a page as it does, none answered before; give the time."""
    cache.forget()

    def ask(query: Query) -> None:
        name, filters, values = query
        runner.run(corpus, name, filters, **values)

    begun = time.perf_counter()
    list(cache.workers.map(ask, asking.side_by_side))
    for query in asking.one_by_one:
        ask(query)
    return time.perf_counter() - begun


def measure_views() -> None:
    """Print the median and the 95th percentile of every view."""
    corpus, chance = open_corpus(EMBEDDED_CORPUS), random.Random(1)
    print(f"All queries of one view, {COMBINATIONS} random filters (asked: median under 60 ms)")
    asked = [random_filters(corpus, chance) for _ in range(COMBINATIONS)]
    for view in (one for one in VIEWS if one.in_navigation):
        pages = [queries_of(view.address, one) for one in asked]
        times = sorted(1000 * seconds(corpus, asking) for asking in pages)
        number = statistics.median(len(one.side_by_side + one.one_by_one) for one in pages)
        print(
            f"  {view.title:10} median {statistics.median(times):5.1f} ms, "
            f"95th percentile {times[int(0.95 * len(times))]:5.1f} ms ({number:.0f} queries)"
        )
