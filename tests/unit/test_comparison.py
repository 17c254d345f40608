"""Two selections: their bars are their documents, their shares those of the whole corpus."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pandas as pd
import pytest
from hypothesis import given, settings

from dashboard.figures.compare import linked_bars, years_compared_bars
from dashboard.figures.shares import LEAST_BASE
from dashboard.links import documents_link
from data.records import UNDATED, Record
from queries.comparison import (
    documents_in_both,
    people_named,
    people_taking_part,
    years_compared,
    years_taken_whole,
)
from queries.database import Corpus, open_corpus
from queries.document_counts import document_count
from queries.filters import NO_FILTERS, Day, Filters, parse_filters
from queries.lands import PERIOD_NAMES
from queries.matching import matching
from tests.corpora import opened
from tests.drawn_marks import elements_of
from tests.filter_strategies import filters
from tests.record_parts import by, day, year_of

ASKED = filters(
    people=("joseph-stalin", "mao-zedong", "harry-s-truman"),
    leaders=("joseph-stalin", "harry-s-truman"),
    countries=("soviet-union", "united-states"),
    types=("Letter", "Telegram"),
    collections=("Foreign Relations of the United States",),
    searches=("letter OR secretary",),
    years=(1947, 1953),
)
STALIN = ("joseph-stalin", "Joseph Stalin")


@pytest.fixture(scope="module")
def corpus(tiny_corpus: Path) -> Corpus:
    return open_corpus(tiny_corpus)


@pytest.fixture(scope="module")
def gathered() -> Iterator[Corpus]:
    """Give a corpus that was gathered by one person for two years, and by no one for others."""
    dated = [
        (day(1945, 3, 1), True),
        (day(1946, 3, 1), True),
        (day(1946, 9, 1), True),
        (day(1948, 3, 1), True),
        (day(1948, 5, 1), False),
        (year_of(1950), True),
        (UNDATED, True),
    ]
    records = [
        Record(
            id=f"gathered/{number}",
            title=f"Letter No. {number}",
            date=when,
            people=(by(STALIN, "author"),) if is_his else (),
        )
        for number, (when, is_his) in enumerate(dated)
    ]
    with opened(records) as made:
        yield made


def years_of(corpus: Corpus, asked: Filters) -> Counter[int | None]:
    return Counter(matching(corpus, asked)["year"].to_pylist())


@given(first=ASKED, second=ASKED)
@settings(max_examples=80, deadline=None)
def test_each_year_stands_beside_all_documents_of_the_corpus(
    corpus: Corpus, first: Filters, second: Filters
) -> None:
    rows = years_compared(corpus, first, second)
    every, one, other = (years_of(corpus, asked) for asked in (NO_FILTERS, first, second))
    for row in rows.to_dict("records"):
        year = None if pd.isna(row["year"]) else int(row["year"])
        counts = one[year], other[year], every[year]
        assert (row["first"], row["second"], row["corpus"]) == counts
        assert row["share_of_first"] == pytest.approx(one[year] / every[year])
        assert row["share_of_second"] == pytest.approx(other[year] / every[year])
    assert rows["first"].sum() == one.total()
    assert rows["second"].sum() == other.total()
    known = [year for year in {*one, *other} if year is not None]
    between = [year for year in every if year and known and min(known) <= year <= max(known)]
    assert len(rows) == len(between) + 1


@given(first=ASKED, second=ASKED)
@settings(max_examples=40, deadline=None)
def test_documents_in_both_are_in_each(corpus: Corpus, first: Filters, second: Filters) -> None:
    numbers = [set(matching(corpus, asked)["document_no"].to_pylist()) for asked in (first, second)]
    assert documents_in_both(corpus, first, second) == len(numbers[0].intersection(numbers[1]))
    assert documents_in_both(corpus, first, first) == len(numbers[0])


@given(first=ASKED, second=ASKED)
@settings(max_examples=40, deadline=None)
def test_a_bar_opens_the_documents_of_its_height(
    corpus: Corpus, first: Filters, second: Filters
) -> None:
    selections = {"first": first, "second": second, "corpus": NO_FILTERS}
    rows = years_compared(corpus, first, second)

    def address(name: str, year: int | None) -> str:
        filters = selections[name]
        of_year = replace(filters, undated=True) if year is None else replace(filters, year=(year,))
        return f"{documents_link(of_year)}#{name}"

    for is_share in (False, True):
        found: Counter[str] = Counter()
        drawing = years_compared_bars(rows, address, is_share=is_share)
        for bar in elements_of(drawing, "//a[@href]"):
            parts = urlsplit(bar.get("href", ""))
            asked, errors = parse_filters(parse_qsl(parts.query))
            count = document_count(corpus, asked).documents
            assert count > 0, errors
            found[parts.fragment] += count
        for name in selections:
            assert found[name] == rows[name].sum()


def test_bars_are_as_high_as_their_share_of_the_highest(gathered: Corpus) -> None:
    rows = years_compared(gathered, Filters(author=(STALIN[0],)), Filters(year=(1948,)))
    drawing = years_compared_bars(rows, lambda *_: "#", is_share=True)
    bars = elements_of(drawing, "//span/a[contains(@class, 'first')]/i")
    assert [bar.get("style") for bar in bars] == [
        f"height:{share:.2f}%" for share in (100, 100, 50, 100)
    ]


def test_the_numbers_of_each_year_and_of_its_base_stand_below(gathered: Corpus) -> None:
    rows = years_compared(gathered, Filters(author=(STALIN[0],)), Filters(year=(1948,)))
    drawing = years_compared_bars(rows, lambda *_: "#", is_share=True)
    lines = elements_of(drawing, "//*[contains(@class, 'fonds-numbers')]/div")
    assert [[one.text or "" for one in line] for line in lines] == [
        ["1", "2", "", "1", "", "1"],
        ["", "", "", "2", "", ""],
        ["1", "2", "", "2", "", "1"],
    ]


def test_a_share_of_few_documents_is_faint(gathered: Corpus) -> None:
    rows = years_compared(gathered, Filters(author=(STALIN[0],)), NO_FILTERS)
    rows.loc[rows["year"] == 1946, "corpus"] = LEAST_BASE
    drawing = years_compared_bars(rows, lambda *_: "#", is_share=True)
    faint = elements_of(drawing, "//span[@class='fonds-few']/@title")
    assert [str(one)[:4] for one in faint] == ["1945", "1948", "1950"]
    assert "fonds-few" not in years_compared_bars(rows, lambda *_: "#", is_share=False)


@given(asked=ASKED)
@settings(max_examples=60, deadline=None)
def test_a_person_of_a_selection_opens_as_many_as_it_says(corpus: Corpus, asked: Filters) -> None:
    others = asked.without("together")
    rows = people_taking_part(corpus, others, most=9)
    assert not set(rows["id"]) & set(people_named(others))
    for one, count in zip(rows["id"], rows["documents"], strict=True):
        opened_so = replace(others, together=(one,))
        assert document_count(corpus, opened_so).documents == count
    assert all(first >= later for first, later in pairwise(rows["documents"]))


def test_a_linked_bar_shows_a_name_as_it_is(corpus: Corpus) -> None:
    rows = people_taking_part(corpus, NO_FILTERS, most=99)
    links = elements_of(linked_bars(rows, lambda one: f"documents?together={one}"), "//a")
    assert [link.get("href") for link in links] == [
        f"documents?together={one}" for one in rows["id"]
    ]
    assert [link[0].text for link in links] == list(rows["name"])


def test_of_years_gathered_by_one_person_that_person_has_all(gathered: Corpus) -> None:
    whole = years_taken_whole(gathered, Filters(person=(STALIN[0],)))
    assert whole.full == (1945, 1946, 1950, None)
    assert whole.cut == ()
    assert years_taken_whole(gathered, Filters(person=(STALIN[0],), type=("Minutes",))).full == ()


def test_dates_alone_take_all_of_their_years_and_a_part_of_others(gathered: Corpus) -> None:
    whole = years_taken_whole(gathered, Filters(from_=Day(1946, 6), to=Day(1948)))
    assert (whole.full, whole.cut) == ((1948,), (1946,))
    assert whole.content == NO_FILTERS
    assert whole.is_as_asked
    asked = Filters(person=(STALIN[0],), from_=Day(1946, 6), dates="certain")
    whole = years_taken_whole(gathered, asked)
    assert (whole.full, whole.cut) == ((1950,), (1946,))
    assert whole.content == Filters(person=(STALIN[0],))
    assert not whole.is_as_asked


@given(asked=ASKED)
@settings(max_examples=60, deadline=None)
def test_a_year_is_taken_whole_where_all_else_leaves_no_document_out(
    corpus: Corpus, asked: Filters
) -> None:
    content = asked.without(*PERIOD_NAMES, "dates", "duplicates")
    every, alike, found = (years_of(corpus, one) for one in (NO_FILTERS, content, asked))
    whole = years_taken_whole(corpus, asked)
    assert {*whole.full, *whole.cut} == {year for year in found if alike[year] == every[year]}
    assert set(whole.full) == {year for year in found if found[year] == every[year]}


def test_nothing_found_is_no_year(corpus: Corpus) -> None:
    nothing = Filters(from_=Day(2999))
    rows = years_compared(corpus, nothing, nothing)
    assert rows["year"].isna().tolist() == [True]
    assert years_compared_bars(rows, lambda *_: "#", is_share=True)
    assert years_taken_whole(corpus, nothing).full == ()
