from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from dashboard.choices import Click, clicked, filters_chosen, is_in_force, names_in
from dashboard.figures.bars import documents_by_value_bars
from dashboard.figures.marks import choice, mark
from queries import results
from queries.database import Corpus, open_corpus
from queries.document_counts import document_count
from queries.errors import FilterError
from queries.filters import NO_FILTERS, Filters
from tests.filter_strategies import filters

IDS = ["a", "b", "c&d=1", "é +%"]
FILTERS = filters(
    people=IDS, leaders=IDS, countries=IDS, types=IDS, collections=IDS, searches=["korea -war"]
)


@given(FILTERS, st.sampled_from(IDS), st.integers(1000, 2100))
def test_a_choice_sets_its_filters_and_leaves_the_others(
    asked: Filters, person: str, year: int
) -> None:
    chosen = choice(("person", person), ("year", year), ("undated", None))
    others = asked.without("person", "year", "undated")
    result = filters_chosen(others, chosen)
    assert (result.person, result.year, result.undated) == ((person,), (year,), False)
    assert result.without("person", "year") == others
    assert is_in_force(result, chosen)


@given(FILTERS, st.sampled_from(IDS))
def test_a_second_click_takes_a_choice_back(asked: Filters, person: str) -> None:
    chosen = choice(("person", person), ("year", 1950), ("undated", None))
    others = asked.without(*names_in(chosen))
    assert filters_chosen(filters_chosen(others, chosen), chosen) == others


YEAR = choice(("year", 1950), ("undated", None))


def of_row(person: str) -> str:
    return choice(("person", person), ("role", None))


@given(FILTERS, st.sampled_from(IDS))
def test_what_a_mark_is_of_stays_where_it_was_chosen_before(asked: Filters, person: str) -> None:
    """Two clicks on a year of a person who is chosen give what there was, remembered or not."""
    before = replace(asked.without("year", "undated", "role"), person=(person,))
    first = clicked(before, YEAR, of_row(person))
    assert first.after == replace(before, year=(1950,))
    assert clicked(first.after, YEAR, of_row(person), last=first).after == before
    assert clicked(first.after, YEAR, of_row(person)).after == before


@given(FILTERS, st.sampled_from(IDS))
def test_a_second_click_takes_back_all_that_the_first_one_set(asked: Filters, person: str) -> None:
    """Values of the mark's own filters, whose place it took, stay away; all else is as it was."""
    of = of_row(person)
    assume(not is_in_force(asked, f"{of}&{YEAR}"))
    first = clicked(asked, YEAR, of)
    second = clicked(first.after, YEAR, of, last=first).after
    assert second.without("year", "undated") == asked.without("year", "undated")
    assert second.year == ((1950,) if 1950 in asked.year else ())
    assert second.undated is False


@given(FILTERS, st.sampled_from(IDS))
def test_without_a_first_click_a_mark_takes_back_its_own_part_alone(
    asked: Filters, person: str
) -> None:
    """As by a link: nothing tells whether the person was wanted before the year."""
    shown = replace(asked.without("undated", "role"), person=(person,), year=(1950,))
    other = Click(f"{of_row(person)}&{YEAR}", NO_FILTERS, NO_FILTERS)
    for last in (None, other):
        after = clicked(shown, YEAR, of_row(person), last=last).after
        assert after == shown.without("year")


def test_a_lit_bar_takes_back_its_year_and_leaves_person_and_role() -> None:
    asked = Filters(year=(1960,), person=("nikita-khrushchev",), role=("participant",))
    after = clicked(asked, "year=1960", "person=nikita-khrushchev").after
    assert after == asked.without("year")


def test_a_second_click_may_be_on_another_mark_of_the_same_choice() -> None:
    first = clicked(NO_FILTERS, "recipient=b", "author=a")
    assert clicked(first.after, "author=a", "recipient=b", last=first).after == NO_FILTERS


def test_a_line_between_two_gives_back_the_one_who_was_chosen_before() -> None:
    line = choice(("person", "a"), ("together", "b"))
    before = Filters(person=("a",))
    first = clicked(before, line)
    assert clicked(first.after, line, last=first).after == before


def test_one_of_several_values_is_taken_away_alone() -> None:
    asked = Filters(person=("a", "b"), country=("c",))
    assert filters_chosen(asked, choice(("person", "a"))) == Filters(person=("b",), country=("c",))
    assert filters_chosen(asked, choice(("person", "c"))).person == ("c",)


def test_what_is_no_filter_is_refused() -> None:
    with pytest.raises(FilterError, match="no such filter"):
        filters_chosen(NO_FILTERS, "nonsense=1")
    with pytest.raises(FilterError, match="no year"):
        filters_chosen(NO_FILTERS, "year=soon")


@given(st.text(), st.text())
def test_whatever_a_mark_says_comes_back_as_it_was(person: str, words: str) -> None:
    found: list[dict[str, str | None]] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            assert tag == "a"
            found.append(dict(attrs))

    html = mark(choice(("person", person)), "", count=3, words=words)
    Reader().feed(html)
    (attributes,) = found
    assert attributes["data-choice"] == choice(("person", person))
    assert attributes.get("title", "") == words


@pytest.mark.parametrize(
    ("name", "result", "column"),
    [
        ("country", results.countries_by_frequency, "id"),
        ("type", results.documents_by_type, "type"),
        ("person", results.people_by_frequency, "id"),
    ],
)
@given(data=st.data())
@settings(deadline=None)
def test_every_bar_opens_as_many_documents_as_its_number_says(
    tiny_corpus: Path,
    name: str,
    result: Callable[[Corpus, Filters], pd.DataFrame],
    column: str,
    data: st.DataObject,
) -> None:
    corpus = open_corpus(tiny_corpus)
    asked = data.draw(
        filters(
            people=["joseph-stalin", "mao-zedong"],
            leaders=["joseph-stalin"],
            countries=["soviet-union", "china"],
            types=["Letter", "Telegram"],
            collections=["Wilson Center Digital Archive"],
            years=(1945, 1955),
        )
    ).without("succession")
    rows = result(corpus, asked.without(name))
    html = documents_by_value_bars(
        rows, lambda _: False, name=name, value=column, label=rows.columns[1]
    )
    opened = Marks(html)
    assert len(opened.counts) == len(rows)
    for chosen, count in opened.counts:
        shown = filters_chosen(asked.without(name), chosen)
        assert document_count(corpus, shown).documents == count


class Marks(HTMLParser):
    """The choices of the marks of a drawing, each with its number."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.counts: list[tuple[str, int]] = []
        self.feed(html)

    def handle_starttag(self, _: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        if attributes.get("data-count"):
            chosen = attributes["data-choice"]
            assert chosen is not None
            self.counts.append((chosen, int(attributes["data-count"] or 0)))
