"""A country with its predecessors and successors, over the states of the authority."""

from pathlib import Path
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import authorities
from data.records import Record
from queries import results
from queries.database import open_corpus
from queries.document_counts import document_count
from queries.filters import NO_FILTERS, Filters, parse_filters
from queries.vocabulary import unknown_values
from queries.where import words_of
from tests.corpora import build_corpus, opened
from tests.record_parts import concerning

ALL_STATES = sorted(authorities.states())
CONCERNED = (
    "germany-1949", "west-germany", "east-germany", "germany",
    "korea", "north-korea", "south-korea",
    "russia-1922", "soviet-union", "russia", "ukraine",
    "ottoman-empire", "turkey", "jordan",
    "france",
)  # fmt: skip


def about(*states: str) -> list[Record]:
    """Give a document a state, its id the state's."""
    return [Record(id=one, title="Note", states=(concerning(one),)) for one in states]


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a corpus that lacks states between those its documents concern, such as Transjordan."""
    folder = tmp_path_factory.mktemp("few") / "corpus"
    return build_corpus(folder, about(*CONCERNED))


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a corpus with a document about every state of the authority."""
    folder = tmp_path_factory.mktemp("whole") / "corpus"
    return build_corpus(folder, about(*ALL_STATES))


def found(folder: Path, *countries: str, succession: Literal["one", "all"] = "all") -> set[str]:
    asked = Filters(country=countries, succession=succession)
    return set(results.documents_listed(open_corpus(folder), asked, most=1000)["id"])


@pytest.mark.parametrize(
    ("country", "line"),
    [
        ("germany-1949", {"germany-1949", "west-germany", "east-germany", "germany"}),
        ("west-germany", {"germany-1949", "west-germany", "germany"}),
        ("east-germany", {"germany-1949", "east-germany", "germany"}),
        ("germany", {"germany-1949", "west-germany", "east-germany", "germany"}),
        ("korea", {"korea", "north-korea", "south-korea"}),
        ("north-korea", {"korea", "north-korea"}),
        ("soviet-union", {"russia-1922", "soviet-union", "russia", "ukraine"}),
        ("russia", {"russia-1922", "soviet-union", "russia"}),
        ("ottoman-empire", {"ottoman-empire", "turkey", "jordan"}),
        ("turkey", {"ottoman-empire", "turkey"}),
        ("jordan", {"ottoman-empire", "jordan"}),
        ("france", {"france"}),
    ],
)
def test_a_state_brings_in_those_before_and_after_it_and_not_beside_it(
    few: Path, country: str, line: set[str]
) -> None:
    assert found(few, country) == line
    assert found(few, country, succession="one") == {country}


def test_several_countries_bring_in_the_line_of_each(few: Path) -> None:
    assert found(few, "north-korea", "turkey") == {
        "north-korea", "korea", "turkey", "ottoman-empire",
    }  # fmt: skip


STATE = st.sampled_from(ALL_STATES)


@given(STATE, STATE)
def test_a_state_is_of_its_own_line_and_lines_are_mutual(whole: Path, one: str, other: str) -> None:
    assert one in found(whole, one)
    assert (other in found(whole, one)) == (one in found(whole, other))


@given(st.lists(STATE, min_size=1, max_size=3))
def test_the_line_holds_what_the_state_alone_does(whole: Path, countries: list[str]) -> None:
    assert found(whole, *countries, succession="one") <= found(whole, *countries)


def test_the_line_of_a_state_is_what_the_authority_says(whole: Path) -> None:
    for one in authorities.states().values():
        assert set(one.successors) <= found(whole, one.id)


def test_a_state_that_no_document_concerns_can_be_asked_for_by_its_line() -> None:
    with opened(about("jordan")) as corpus:
        for ancestor in ("transjordan", "ottoman-empire"):
            assert not unknown_values(corpus, Filters(country=(ancestor,)))
            assert found(corpus.folder, ancestor) == {"jordan"}
            assert found(corpus.folder, ancestor, succession="one") == set()


def test_each_choice_of_a_country_counts_its_line(few: Path) -> None:
    rows = results.lineages_by_frequency(open_corpus(few), NO_FILTERS)
    counts = dict(zip(rows["id"], rows["documents"], strict=True))
    assert counts == {one: len(found(few, one)) for one in CONCERNED}


def test_those_before_and_after_are_named_where_documents_concern_them(few: Path) -> None:
    named = results.related_countries(open_corpus(few), ("ottoman-empire", "soviet-union"))
    assert set(named["id"]) == {"turkey", "jordan", "russia-1922", "russia", "ukraine"}
    assert results.related_countries(open_corpus(few), ("france",)).empty


def test_succession_stands_alone_without_effect(few: Path) -> None:
    asked, errors = parse_filters([("succession", "all")])
    assert not errors
    assert document_count(open_corpus(few), asked) == document_count(open_corpus(few), NO_FILTERS)


def test_another_succession_is_refused_with_those_offered() -> None:
    _, (error,) = parse_filters([("succession", "some")])
    assert (error.name, error.value, error.valid) == ("succession", "some", ("one", "all"))


def test_the_words_say_that_predecessors_and_successors_count() -> None:
    names = {"korea": "Korea", "soviet-union": "Soviet Union"}
    one = Filters(country=("soviet-union",), succession="all")
    assert words_of(one, names) == "about the Soviet Union or its predecessors and successors"
    two = Filters(country=("soviet-union", "korea"), succession="all")
    assert (
        words_of(two, names)
        == "about Korea or the Soviet Union or their predecessors and successors"
    )
    assert words_of(Filters(country=("korea",)), names) == "about Korea"
