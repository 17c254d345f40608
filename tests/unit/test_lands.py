"""The world as it was: whose land is whose, and the number on each is that of its rows."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data import authorities
from data.authorities import State
from data.records import UNDATED, DocumentDate, Record
from data.state_names import exists
from queries import results
from queries.database import Corpus, open_corpus
from queries.document_counts import document_count
from queries.filters import NO_FILTERS, Day, Filters
from queries.lands import (
    PERIOD_NAMES,
    Period,
    documents_by_land,
    in_years,
    period_of,
    read_years,
    years_within,
)
from tests.corpora import build_corpus
from tests.known_filters import any_filters
from tests.record_parts import concerning, day

STATES = authorities.states()
IDS = sorted(STATES)
EVER = DocumentDate(date(1700, 1, 1), date(2020, 12, 31), "range", "1700 - 2020")

SOME = settings(
    deadline=None, max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def records() -> Iterator[Record]:
    """Give a document of any time for each state, and some of a day about three neighbours."""
    for place, one in enumerate(IDS):
        yield Record(id=f"ever/{one}", title="Note", date=EVER, states=(concerning(one),))
        three = [IDS[(place + step) % len(IDS)] for step in (0, 7, 31)]
        on = day(1860 + place % 130, 1 + place % 12, 3) if place % 9 else UNDATED
        yield Record(
            id=f"three/{place}", title="Note", date=on, states=tuple(map(concerning, three))
        )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_corpus(tmp_path_factory.mktemp("lands") / "corpus", records())


def rows_of(corpus: Corpus, asked: Filters) -> list[Any]:
    return list(documents_by_land(corpus, asked).itertuples())


def opened_by(corpus: Corpus, asked: Filters, countries: tuple[str, ...]) -> int:
    chosen = replace(asked, country=countries)
    return document_count(corpus, chosen).documents


def assert_lawful(corpus: Corpus, asked: Filters) -> None:
    rows = rows_of(corpus, asked)
    for row in rows:
        if row.documents or row.Index % 7 == 0:  # of those without documents, a sample
            assert row.documents == opened_by(corpus, asked, tuple(row.states))
    shared = [row for row in rows if len(row.states) > 1][:5]
    for row in shared:
        singly = [opened_by(corpus, asked, (state,)) for state in row.states]
        assert list(row.counts) == singly == sorted(singly, reverse=True)
    others = asked.without("country")
    concerned = set(results.countries_by_frequency(corpus, others)["id"])
    assert concerned <= {state for row in rows for state in row.states}
    codes = [code for row in rows for code in row.codes]
    assert len(codes) == len(set(codes))


@SOME
@given(data=st.data())
def test_the_number_on_a_land_is_that_of_its_rows(folder: Path, data: st.DataObject) -> None:
    corpus = open_corpus(folder)
    assert_lawful(corpus, data.draw(any_filters(corpus, years=(1850, 1995))))


@SOME
@given(data=st.data())
def test_so_it_is_in_the_tiny_corpus(tiny_corpus: Path, data: st.DataObject) -> None:
    corpus = open_corpus(tiny_corpus)
    assert_lawful(corpus, data.draw(any_filters(corpus, years=(1850, 1995))))


def came_one_from_the_other(one: State, other: State) -> bool:
    def later(state: State) -> set[str]:
        return {state.id}.union(*(later(STATES[successor]) for successor in state.successors))

    return one.id in later(other) or other.id in later(one)


def is_member(state: State, whole: State) -> bool:
    """Say whether a state is within a union, which began with another's land and seat."""
    return came_one_from_the_other(state, whole) and any(
        came_one_from_the_other(part, whole)
        and part.iso_a3[0] in whole.iso_a3[1:]
        and whole.valid_from
        and exists(part, whole.valid_from - timedelta(1))
        for part in STATES.values()
        if part.iso_a3
    )


def holders_on(on: date) -> dict[str, set[str]]:
    """Say anew, from the authority, which states hold which land on a day."""
    held: dict[str, set[str]] = {}
    for state in (one for one in STATES.values() if exists(one, on)):
        for code in state.iso_a3:
            seated = [
                other
                for other in STATES.values()
                if exists(other, on) and other.iso_a3[:1] == (code,)
            ]
            if not seated or state in seated or any(is_member(seat, state) for seat in seated):
                held.setdefault(code, set()).add(state.id)
    return held


def holders_shown(folder: Path, asked: Filters) -> dict[str, set[str]]:
    rows = rows_of(open_corpus(folder), asked)
    return {code: set(row.states) for row in rows for code in row.codes}


@settings(SOME, max_examples=20)
@given(on=st.dates(date(1840, 1, 1), date(2015, 12, 31)))
def test_land_is_of_those_who_held_it_that_day(folder: Path, on: date) -> None:
    bound = Day(on.year, on.month, on.day)
    assert holders_shown(folder, Filters(from_=bound, to=bound)) == holders_on(on)


@pytest.mark.parametrize(
    ("year", "code", "holders"),
    [
        (1875, "POL", {"austria-hungary", "germany-1949", "russia-1922"}),
        (1914, "RUS", {"russia-1922"}),  # though Königsberg was Germany's
        (1914, "ITA", {"italy"}),  # though Trieste was Austria's
        (1921, "FIN", {"finland"}),  # though Russia lasted until 1922
        (1930, "POL", {"danzig", "poland"}),  # though Silesia was Germany's
        (1949, "POL", {"poland"}),
        (1930, "CAN", {"canada", "newfoundland"}),
        (1930, "PRK", {"korea"}),
        (1958, "UKR", {"soviet-union", "ukraine"}),
        (1958, "EST", {"estonia"}),
        (1958, "DEU", {"east-germany", "west-germany"}),
        (1958, "HRV", {"croatia", "yugoslavia"}),
        (1958, "TWN", {"taiwan"}),
    ],
)
def test_the_world_looks_as_it_was(folder: Path, year: int, code: str, holders: set[str]) -> None:
    assert holders_shown(folder, in_years(NO_FILTERS, year, year))[code] == holders


def test_over_years_land_is_of_all_who_held_it(folder: Path) -> None:
    shown = holders_shown(folder, in_years(NO_FILTERS, 1915, 1950))
    assert {"germany-1949", "east-germany", "west-germany"} <= shown["DEU"]
    assert shown["AUT"] == {"austria-hungary", "austria"}


def test_holders_without_documents_part_no_land(tmp_path: Path) -> None:
    about = Record(
        id="one", title="Note", date=day(1958, 3, 4), states=(concerning("soviet-union"),)
    )
    corpus = open_corpus(build_corpus(tmp_path / "corpus", [about]))
    documented = [row for row in rows_of(corpus, NO_FILTERS) if row.documents]
    assert [list(row.states) for row in documented] == [["soviet-union"]]
    assert {"RUS", "UKR", "KAZ"} <= set(documented[0].codes)


def test_a_state_at_home_gives_way_to_no_other(tmp_path: Path) -> None:
    about = Record(
        id="one", title="Note", date=day(1949, 3, 4), states=(concerning("germany-1949"),)
    )
    corpus = open_corpus(build_corpus(tmp_path / "corpus", [about]))
    (germany,) = (row for row in rows_of(corpus, in_years(NO_FILTERS, 1949, 1949)) if row.documents)
    assert "DEU" in germany.codes
    assert "POL" not in germany.codes
    for row in rows_of(corpus, in_years(NO_FILTERS, 1910, 1949)):
        if "POL" in row.codes:
            assert {"germany-1949", "poland"} <= set(row.states)


def test_a_state_that_did_not_exist_then_has_no_land_and_is_kept(folder: Path) -> None:
    rows = rows_of(open_corpus(folder), in_years(NO_FILTERS, 1958, 1958))
    kept = {row.states[0]: row for row in rows if not len(row.codes)}
    assert kept["prussia"].documents
    assert not kept["prussia"].existed


def test_a_line_counts_for_a_land_where_that_is_asked_for(folder: Path) -> None:
    asked = replace(in_years(NO_FILTERS, 1958, 1958), succession="all")
    (egypt,) = (row for row in rows_of(open_corpus(folder), asked) if "EGY" in row.codes)
    assert egypt.documents >= 3  # those of any time about Egypt before and after the union


@pytest.mark.parametrize(
    ("asked", "first", "last"),
    [
        (NO_FILTERS, None, None),
        (Filters(from_=Day(1950, 6)), date(1950, 6, 1), None),
        (Filters(from_=Day(1950), to=Day(1953, 2)), date(1950, 1, 1), date(1953, 2, 28)),
        (Filters(decade=(1940, 1960)), date(1940, 1, 1), date(1969, 12, 31)),
        (Filters(year=(1951,), from_=Day(1950)), date(1951, 1, 1), date(1951, 12, 31)),
        (Filters(month=("1951-02",), year=(1951,)), date(1951, 2, 1), date(1951, 2, 28)),
        (Filters(month=("1951-02", "none")), None, None),
    ],
)
def test_the_period_is_that_of_all_filters(
    asked: Filters, first: date | None, last: date | None
) -> None:
    assert period_of(asked) == Period(first, last)


def test_years_stand_in_place_of_other_dates() -> None:
    asked = Filters(decade=(1940,), month=("1941-02",), undated=True, type=("Letter",))
    assert in_years(asked, 1950, 1953) == Filters(from_=Day(1950), to=Day(1953), type=("Letter",))
    assert not set(in_years(asked, 1950, 1953).active()) & set(PERIOD_NAMES) - {"from", "to"}


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("1950", (1950, 1950)),
        ("1945-1953", (1945, 1953)),
        ("1953-1945", None),
        ("0000", None),
        ("", None),
        ("195", None),
        ("1950-06-25", None),
    ],
)
def test_a_year_or_years_are_read(text: str, years: tuple[int, int] | None) -> None:
    assert read_years(text) == years


def test_years_of_filters_are_kept_within_those_there_are() -> None:
    assert years_within(NO_FILTERS, 1861, 1988) == (1861, 1988)
    assert years_within(in_years(NO_FILTERS, 1700, 1870), 1861, 1988) == (1861, 1870)
    assert years_within(in_years(NO_FILTERS, 1995, 1999), 1861, 1988) == (1988, 1988)
