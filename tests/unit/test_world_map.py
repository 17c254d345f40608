"""The map: all lands drawn or listed, each a mark of all its states, deeper the more documents."""

import re
from html.parser import HTMLParser
from typing import Any
from urllib.parse import parse_qs

import pandas as pd
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dashboard.choices import filters_chosen
from dashboard.figures.marks import choice
from dashboard.figures.shapes import shapes
from dashboard.figures.world_map import beside_the_map, lands_of, step_bounds, table_of, world_map
from dashboard.strings import countries as countries_words
from data.versions import EMBEDDED_CORPUS
from queries import results
from queries.database import open_corpus
from queries.document_counts import document_count
from queries.filters import NO_FILTERS, Filters
from queries.lands import PERIOD_NAMES, documents_by_land, in_years

ROWS = pd.DataFrame(
    [
        (["soviet-union"], ["Soviet Union"], [721], ["KAZ", "RUS"], 721, True),
        (["east", "west"], ["East", "West <b>&"], [30, 20], ["DEU"], 45, True),
        (["monaco"], ["Monaco"], [1], ["MCO"], 1, True),
        (["kenya"], ["Kenya"], [0], ["KEN"], 0, True),
        (["antarctica"], ["Antarctica"], [37], ["ATA"], 37, True),
        (["nowhere"], ["Nowhere"], [3], [], 3, True),
        (["prussia"], ["Prussia"], [2], [], 2, False),
    ],
    columns=["states", "names", "counts", "codes", "documents", "existed"],
)


def nothing_chosen(_: str) -> bool:
    return False


class Reader(HTMLParser):
    """Reads the marks of a drawing, with what is said of each and its path."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.marks: list[dict[str, Any]] = []
        self.bare: list[str] = []
        self._within = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._within = tag
        given = dict(attrs)
        if tag == "a":
            self.marks.append(given | {"said": given.get("title") or "", "d": ""})
        if tag == "path" and "fonds-bare" in (given.get("class") or ""):
            self.bare.append(given["d"] or "")
        elif tag == "path":
            self.marks[-1]["d"] = given["d"]

    def handle_data(self, data: str) -> None:
        if self._within == "title" and self.marks:
            self.marks[-1]["said"] = self.marks[-1]["said"] or data

    def handle_endtag(self, _: str) -> None:
        self._within = ""


def marks_of(html: str) -> dict[str, dict[str, Any]]:
    return {mark["data-choice"]: mark for mark in Reader(html).marks}


def test_land_is_a_mark_of_all_its_states_with_their_number() -> None:
    marks = marks_of(world_map(ROWS, nothing_chosen))
    assert {one: int(mark["data-count"]) for one, mark in marks.items()} == {
        "country=soviet-union": 721,
        "country=east&country=west": 45,
        "country=monaco": 1,
    }
    assert marks["country=soviet-union"]["d"] == shapes()["KAZ"] + shapes()["RUS"]


def test_each_holder_is_named_with_its_own_number() -> None:
    marks = marks_of(world_map(ROWS, nothing_chosen))
    assert marks["country=soviet-union"]["said"] == "Soviet Union: 721 documents"
    shared = marks["country=east&country=west"]["said"]
    assert shared == "East 30, West <b>& 20; together 45 documents"


def test_what_a_record_holds_is_text() -> None:
    assert "<b>" not in world_map(ROWS, nothing_chosen)
    assert "West &lt;b&gt;&amp;" in world_map(ROWS, nothing_chosen)


def test_the_whole_world_is_drawn_once() -> None:
    reader = Reader(world_map(ROWS, nothing_chosen))
    drawn = "".join([*reader.bare, *(mark["d"] for mark in reader.marks)])
    assert len(drawn) == sum(map(len, shapes().values()))
    assert all(path in drawn for path in shapes().values())


def test_land_without_documents_is_no_mark_and_says_so() -> None:
    drawn = world_map(ROWS, nothing_chosen)
    assert "<title>Kenya: no documents</title>" in drawn
    assert "country=kenya" not in drawn


def test_what_has_no_land_is_listed_by_the_reason() -> None:
    listed = beside_the_map(ROWS, nothing_chosen)
    no_land, not_then = listed.split(countries_words.NOT_THEN)
    assert set(marks_of(no_land)) == {"country=antarctica", "country=nowhere"}
    assert set(marks_of(not_then)) == {"country=prussia"}
    assert beside_the_map(ROWS.head(4), nothing_chosen) == ""


def test_what_is_chosen_is_current_and_land_of_a_chosen_country_outlined_on_top() -> None:
    both = choice(("country", "east"), ("country", "west"))
    drawn = world_map(ROWS, both.__eq__, countries=("east", "west"))
    marks = marks_of(drawn)
    assert [one for one, mark in marks.items() if "aria-current" in mark] == [both]
    assert [one for one, mark in marks.items() if "fonds-outlined" in mark["class"]] == [both]
    large = [one for one in marks if one != "country=monaco"]
    assert large[-1] == both
    assert list(marks)[-1] == "country=monaco"  # dots are never hidden


def test_more_documents_are_never_fainter() -> None:
    marks = marks_of(world_map(ROWS, nothing_chosen)).values()
    depths = {int(mark["data-count"]): int(re.findall(r"\d+", mark["style"])[0]) for mark in marks}
    assert depths[1] < depths[45] < depths[721]


@given(st.integers(1, 10**7))
@example(4)
def test_steps_begin_at_one_and_reach_the_most(most: int) -> None:
    bounds = step_bounds(most)
    assert bounds[0] == 1
    assert bounds == sorted(set(bounds))
    assert len(bounds) <= 6
    assert bounds[-1] <= most
    assert all(int(str(bound).rstrip("0")) in {1, 2, 5} for bound in bounds)


def test_an_empty_world_is_still_a_world() -> None:
    assert step_bounds(0) == []
    reader = Reader(world_map(ROWS.head(0), nothing_chosen))
    assert not reader.marks
    assert "".join(reader.bare) == "".join(shapes().values())


def test_the_table_holds_every_row_with_documents_as_text() -> None:
    table = table_of(ROWS)
    assert table["documents"].tolist() == [721, 45, 1, 37, 3, 2]
    assert table["land"].tolist()[:2] == ["KAZ; RUS", "DEU"]
    assert table["states"].tolist()[1] == "east; west"


@pytest.mark.parametrize(
    "asked", [NO_FILTERS, Filters(country=("soviet-union",)), Filters(decade=(1960,))]
)
@pytest.mark.parametrize("years", [None, (1875, 1875), (1914, 1918), (1958, 1958), (1975, 1975)])
def test_a_click_opens_as_many_documents_as_the_mark_says(
    asked: Filters, years: tuple[int, int] | None
) -> None:
    corpus = open_corpus(EMBEDDED_CORPUS)
    others = [(name, None) for name in PERIOD_NAMES if name not in {"from", "to"}]
    within = choice(("from", years[0]), ("to", years[1]), *others) if years else ""
    rows = documents_by_land(corpus, in_years(asked, *years) if years else asked)
    drawn = world_map(rows, nothing_chosen) + beside_the_map(rows, nothing_chosen)
    for one, mark in marks_of(drawn).items():
        chosen = "&".join(filter(None, (within, one)))
        if not set(parse_qs(one)["country"]) <= set(asked.country):  # a click would take it back
            opened = document_count(corpus, filters_chosen(asked, chosen)).documents
            assert opened == int(mark["data-count"]), one


def test_every_state_with_documents_is_drawn_or_listed() -> None:
    corpus = open_corpus(EMBEDDED_CORPUS)
    rows = documents_by_land(corpus, NO_FILTERS)
    drawn = world_map(rows, nothing_chosen) + beside_the_map(rows, nothing_chosen)
    said = {country for one in marks_of(drawn) for country in parse_qs(one)["country"]}
    documented = set(results.countries_by_frequency(corpus, NO_FILTERS)["id"])
    assert documented <= said
    shown = {
        state: count
        for states, counts in zip(rows["states"], rows["counts"], strict=True)
        for state, count in zip(states, counts, strict=True)
    }
    # a state at home in its land is named there, though the documents are another's
    assert all(shown[state] == 0 for state in said - documented)
    assert all(land.is_drawn or land.documents for land in lands_of(rows))


def test_the_map_of_the_whole_corpus_is_light() -> None:
    rows = documents_by_land(open_corpus(EMBEDDED_CORPUS), NO_FILTERS)
    assert len(world_map(rows, nothing_chosen)) < 150_000
