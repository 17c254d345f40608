"""Certainly of a period, possibly of it, or undated: each counted as its filter finds."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard import strings
from data.records import Record
from queries import results
from queries.database import open_corpus
from queries.document_counts import document_count, documents_by_year
from queries.filters import NO_FILTERS, Day, Filters
from queries.where import words_of
from tests.corpora import build_corpus, opened
from tests.filter_strategies import days, filters
from tests.record_parts import day, span, year_of
from tests.strategies import COLLECTIONS, PEOPLE, STATES, TYPES, records

JUNE = Day(1950, 6)
DATED = {
    "day": day(1950, 6, 25),
    "month": span(date(1950, 6, 1), date(1950, 6, 30), "month", "June 1950"),
    "year": year_of(1950),
    "into": span(date(1949, 12, 16), date(1950, 6, 2), "range", "16 Dec 1949 – 2 June 1950"),
    "out": span(date(1950, 6, 28), date(1950, 7, 3), "circa", "about the end of June 1950"),
    "before": day(1950, 5, 31),
    "after": year_of(1951),
}


@pytest.fixture(scope="module")
def june(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a corpus of documents in, around and about June 1950, and one without a date."""
    some = [Record(id=name, title="Note", date=when) for name, when in DATED.items()]
    some.append(Record(id="undated", title="Note"))
    return build_corpus(tmp_path_factory.mktemp("june") / "corpus", some)


def found(folder: Path, asked: Filters) -> set[str]:
    return set(results.documents_listed(open_corpus(folder), asked, most=100)["id"])


def test_a_document_dated_1950_is_possibly_of_june_1950_and_not_certainly(june: Path) -> None:
    asked = Filters(from_=JUNE, to=JUNE)
    assert found(june, asked) == {"day", "month", "year", "into", "out"}
    assert found(june, replace(asked, dates="certain")) == {"day", "month"}


def test_each_answer_is_counted_beside_the_others(june: Path) -> None:
    for dates in ("possible", "certain"):
        counts = results.documents_by_certainty(
            open_corpus(june), Filters(from_=JUNE, to=JUNE, dates=dates)
        )
        assert counts == results.Certainty(possible=5, certain=2, begins_earlier=2, undated=1)


def test_a_period_open_on_one_side_is_counted_too(june: Path) -> None:
    since = results.documents_by_certainty(open_corpus(june), Filters(from_=JUNE))
    assert (since.possible, since.certain, since.undated) == (6, 4, 1)
    until = results.documents_by_certainty(open_corpus(june), Filters(to=JUNE))
    assert (until.possible, until.certain, until.begins_earlier) == (6, 4, 0)


BOUND = days(1944, 1953)
PERIODS = st.one_of(
    st.tuples(BOUND, st.none()),
    st.tuples(st.none(), BOUND),
    st.tuples(BOUND, BOUND).map(lambda bounds: sorted(bounds, key=lambda one: one.first)),
)
OTHERS = filters(people=PEOPLE, leaders=(), countries=STATES, types=TYPES, collections=COLLECTIONS)


@given(st.lists(records(), max_size=12), PERIODS, OTHERS)
@settings(deadline=None, max_examples=30)
def test_counts_are_what_each_choice_shows(
    some: list[Record], period: tuple[Day | None, Day | None], others: Filters
) -> None:
    asked = replace(others, from_=period[0], to=period[1])
    with opened(some) as corpus:
        counts = results.documents_by_certainty(corpus, asked)
        possible = found(corpus.folder, replace(asked, dates="possible"))
        certain = found(corpus.folder, replace(asked, dates="certain"))
        whenever = document_count(corpus, asked.without("from", "to", "dates"))
        bars = documents_by_year(corpus, replace(asked, dates="possible"))
    assert certain <= possible
    assert (counts.possible, counts.certain) == (len(possible), len(certain))
    assert counts.undated == whenever.undated
    assert counts.possible + counts.undated <= whenever.documents
    if asked.from_:
        earlier = bars[(bars["year"] < asked.from_.first.year).fillna(value=False)]
        assert earlier["documents"].sum() <= counts.begins_earlier
        assert counts.begins_earlier <= counts.possible - counts.certain


def test_the_sentence_names_the_certain_the_possible_and_the_undated() -> None:
    possible = strings.how_certain(412, 398, 12, shown="possible")
    assert (
        possible == "398 certainly dated so, 14 only possibly; 12 undated match the other filters."
    )
    certain = strings.how_certain(412, 398, 1, shown="certain")
    assert certain == "14 more possibly dated so; 1 undated matches the other filters."


def test_a_period_of_one_month_is_said_once() -> None:
    assert words_of(Filters(from_=JUNE, to=JUNE), {}) == "dated 1950-06"
    assert words_of(Filters(from_=JUNE), {}) == "dated 1950-06 or later"
    assert words_of(Filters(from_=Day(1950), to=JUNE), {}) == "dated 1950 to 1950-06"


def test_how_surely_stands_alone_without_effect(tiny_corpus: Path) -> None:
    corpus = open_corpus(tiny_corpus)
    everything = document_count(corpus, NO_FILTERS)
    assert document_count(corpus, Filters(dates="certain")) == everything
