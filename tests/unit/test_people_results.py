"""People by role, by year and as correspondents: what is counted is what a click opens."""

from datetime import date
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings

from dashboard.choices import is_in_force
from dashboard.figures.heat import cells_by_year
from dashboard.figures.marks import choice
from dashboard.figures.role_bars import people_by_role_bars
from dashboard.strings import people as people_words
from dashboard.strings import timeline as timeline_words
from data.versions import EMBEDDED_CORPUS
from queries import results
from queries.articles import with_article
from queries.database import Corpus, open_corpus
from queries.document_counts import document_count
from queries.filters import NO_FILTERS, ROLES, Filters
from queries.people import (
    letters_by_correspondent,
    people_by_role,
    people_by_year,
    terms_of_person,
)
from queries.vocabulary import vocabulary_of
from tests.drawn_marks import Mark, marks_of, opened_by
from tests.filter_strategies import filters

PEOPLE = ("joseph-stalin", "mao-zedong", "dean-acheson", "harry-s-truman")
ASKED = filters(
    people=PEOPLE,
    leaders=("joseph-stalin", "harry-s-truman"),
    countries=("soviet-union", "united-states"),
    types=("Letter", "Telegram"),
    collections=("Foreign Relations of the United States",),
    searches=("letter OR secretary",),
    years=(1948, 1952),
)


@pytest.fixture(scope="module")
def corpus(tiny_corpus: Path) -> Corpus:
    return open_corpus(tiny_corpus)


def drawn(corpus: Corpus, asked: Filters) -> list[Mark]:
    """Draw the bars by role and the cells by year, as the page does."""
    is_chosen = partial(is_in_force, asked)
    rows = people_by_role(corpus, asked)
    order = rows["id"].tolist()
    by_year = people_by_year(corpus, asked.without("person", "year"), tuple(order))
    return [
        *marks_of(people_by_role_bars(rows, is_chosen)),
        *marks_of(cells_by_year(by_year, order, is_chosen, name="person")),
    ]


@given(asked=ASKED)
@settings(max_examples=80, deadline=None)
def test_a_mark_opens_as_many_documents_as_it_says(corpus: Corpus, asked: Filters) -> None:
    for mark in drawn(corpus, asked):
        assert opened_by(corpus, asked, mark.choice) == mark.count > 0, mark
        assert mark.is_chosen == is_in_force(asked, mark.choice)


def test_each_kind_of_mark_is_drawn(corpus: Corpus) -> None:
    choices = {mark.choice for mark in drawn(corpus, NO_FILTERS)}
    stalin = ("person", "joseph-stalin")
    assert choices >= {
        choice(stalin),
        choice(stalin, ("role", "author")),
        choice(stalin, ("year", 1950)),
        choice(stalin, ("year", None)),
    }


@given(asked=ASKED)
@settings(max_examples=40, deadline=None)
def test_nobody_who_takes_part_is_left_out(corpus: Corpus, asked: Filters) -> None:
    others = asked.without("person")
    rows = people_by_role(corpus, asked).set_index("id")
    for person in PEOPLE:
        count = opened_by(corpus, others, choice(("person", person)))
        assert rows["documents"].get(person, 0) == count
        for role in ROLES if count else ():
            in_role = choice(("person", person), ("role", role))
            assert rows.loc[person, role] == opened_by(corpus, others, in_role)


@given(asked=ASKED)
@settings(max_examples=40, deadline=None)
def test_correspondents_are_counted_as_a_click_opens_them(corpus: Corpus, asked: Filters) -> None:
    others = asked.without("author", "recipient")
    for person in PEOPLE:
        rows = letters_by_correspondent(corpus, others, person, most=9)
        counted = {(row.direction, row.id): row.documents for row in rows.itertuples()}
        for other in set(PEOPLE) - {person}:
            to = choice(("author", person), ("recipient", other))
            by = choice(("author", other), ("recipient", person))
            assert counted.get(("to", other), 0) == opened_by(corpus, asked, to)
            assert counted.get(("from", other), 0) == opened_by(corpus, asked, by)


def test_the_most_frequent_correspondents_come_first() -> None:
    corpus = open_corpus(EMBEDDED_CORPUS)
    rows = letters_by_correspondent(corpus, NO_FILTERS, "dean-rusk", most=5)
    assert list(rows["direction"]) == ["to"] * 5 + ["from"] * 5
    for _, each in rows.groupby("direction"):
        assert each["documents"].is_monotonic_decreasing
        assert "dean-rusk" not in set(each["id"])


def test_a_list_is_cut_and_found_by_any_spelling() -> None:
    corpus = open_corpus(EMBEDDED_CORPUS)
    first = people_by_role(corpus, Filters(role=("author",)), most=3)
    assert len(first) == 3
    assert list(first["documents"]) == list(first["author"])
    found = people_by_role(corpus, Filters(role=("mentioned",)), spelling="filippov")
    assert "joseph-stalin" in set(found["id"])


def test_who_is_chosen_stays_in_the_list_however_rare() -> None:
    corpus = open_corpus(EMBEDDED_CORPUS)
    asked = Filters(person=("nikita-khrushchev",), role=("author",))
    rows = people_by_role(corpus, asked, most=3)
    assert len(rows) == 4
    assert rows["id"].iloc[-1] == "nikita-khrushchev"
    assert rows["author"].iloc[-1] == document_count(corpus, asked).documents


def test_terms_are_named_by_state_and_office() -> None:
    corpus = open_corpus(EMBEDDED_CORPUS)
    stalin, acheson = (
        terms_of_person(corpus, person) for person in ("joseph-stalin", "dean-acheson")
    )
    assert list(stalin[["office", "state"]].itertuples(index=False, name=None)) == [
        ("", "Soviet Union")
    ]
    assert list(stalin["last_day"]) == ["1953-03-05"]
    assert tuple(acheson[["office", "state"]].iloc[-1]) == ("Secretary of State", "")
    assert acheson["first_day"].is_monotonic_increasing
    assert terms_of_person(corpus, "nobody").empty


@pytest.mark.parametrize(
    ("office", "state", "said"),
    [
        ("", "Soviet Union", "leader of the Soviet Union"),
        ("", "People's Republic of China", "leader of the People's Republic of China"),
        ("", "Yugoslavia", "leader of Yugoslavia"),
        ("Premier", "Soviet Union", "Premier (Soviet Union)"),
        ("Secretary of State", "", "Secretary of State"),
    ],
)
def test_an_office_is_said_in_words(office: str, state: str, said: str) -> None:
    assert people_words.in_office(office, state, with_article(state)) == said


def test_a_term_of_office_is_dated_as_documents_are() -> None:
    assert timeline_words.span("Deputy", date(1949, 5, 26), date(1950, 3, 27)) == (
        "Deputy: 26 May 1949 – 27 March 1950"
    )
    assert timeline_words.span("Deputy", date(1949, 5, 26), None) == "Deputy: from 26 May 1949"


def test_a_source_is_said_in_words_and_names_no_file() -> None:
    corpus = open_corpus(EMBEDDED_CORPUS)
    everyone = tuple(vocabulary_of(corpus)["person"])
    said = set(map(people_words.known_from, results.aliases(corpus, everyone)["source"]))
    assert "Fonds’ own list: common spelling" in said
    assert not [source for source in said if ".csv" in source]


def test_the_years_of_a_person_add_up(corpus: Corpus) -> None:
    rows = people_by_year(corpus, NO_FILTERS, PEOPLE)
    for person, of_one in rows.groupby("id"):
        in_all = document_count(corpus, Filters(person=(str(person),)))
        assert of_one["documents"].sum() == in_all.documents
        assert of_one["documents"][of_one["year"].isna()].sum() == in_all.undated
