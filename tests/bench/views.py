"""All queries of one view together, over random filters: the time spent in DuckDB and around it."""

import random
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import streamlit as st
from streamlit.testing.v1 import AppTest

from dashboard.registry import VIEWS
from queries import results
from queries.database import EMBEDDED_CORPUS, Corpus, open_corpus
from queries.filters import NO_FILTERS, ROLES, Day, Filters, replace

COMBINATIONS = 200
APP = "dashboard/app.py"
WORDS = ("korea", "telegram", '"nuclear weapons"', "berlin -wall", "conversation", "trade OR tariff")


@dataclass
class Clock:
    """Adds up the time that the queries of one run of a page take."""

    seconds: list[float] = field(default_factory=list)

    def timed(self, run: Callable[..., Any]) -> Callable[..., Any]:
        """Give `run`, timed."""

        def timed_run(*args: object, **kwargs: object) -> object:
            begun = time.perf_counter()
            answer = run(*args, **kwargs)
            self.seconds.append(time.perf_counter() - begun)
            return answer

        return timed_run


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
        "decade": (results.documents_by_decade(corpus, NO_FILTERS), "decade"),
        "leader": (results.leaders_by_frequency(corpus, NO_FILTERS), "id"),
        "person": (results.people_by_frequency(corpus, NO_FILTERS), "id"),
        "country": (results.countries_by_frequency(corpus, NO_FILTERS), "id"),
        "type": (results.documents_by_type(corpus, NO_FILTERS), "type"),
        "collection": (results.documents_by_collection(corpus, NO_FILTERS), "collection"),
    }[name]
    drawn = chance.choices(frame[column].tolist(), weights=frame["documents"], k=chance.randint(1, 2))
    return {name: tuple(drawn)}


def query_seconds(view: str, asked: Filters) -> tuple[float, int]:
    """Run one page afresh; give the time its queries took together, and their number."""
    clock, run = Clock(), results.run
    st.cache_data.clear()
    app = AppTest.from_file(APP, default_timeout=60)
    for name in asked.active():
        app.query_params[name] = list(asked.texts(name))
    results.run = clock.timed(run)
    try:
        app.switch_page(f"views/{view}.py").run()
    finally:
        results.run = run
    assert not app.exception, app.exception
    return sum(clock.seconds), len(clock.seconds)


def measure() -> None:
    """Print the median and the 95th percentile of every view."""
    corpus, chance = open_corpus(EMBEDDED_CORPUS), random.Random(1)
    print(f"All queries of one view, {COMBINATIONS} random filters (asked: median under 60 ms)")
    asked = [random_filters(corpus, chance) for _ in range(COMBINATIONS)]
    for view in VIEWS:
        measured = [query_seconds(view.address, one) for one in asked]
        times = sorted(1000 * seconds for seconds, _ in measured)
        number = statistics.median(count for _, count in measured)
        print(
            f"  {view.title:10} median {statistics.median(times):5.1f} ms, "
            f"95th percentile {times[int(0.95 * len(times))]:5.1f} ms ({number:.0f} queries)"
        )
