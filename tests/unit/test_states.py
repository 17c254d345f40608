"""Titles and places → states. The titles of the tables are invented; the gold ones are real."""

import csv
import json
from collections.abc import Iterator
from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from data.authorities import states
from data.dates import parse_printed_date
from data.state_names import exists, words_in
from data.states import state_of_place, states_named

GOLD = Path(__file__).parents[3] / "shared" / "gold"
DAYS = st.dates(date(1816, 1, 1), date(2015, 12, 31))


def named(title: str, day: str) -> list[tuple[str, str, str]]:
    on = date.fromisoformat(day) if day else None
    return [(tag.state, tag.basis, tag.evidence) for tag in states_named(title, on)]


def listed_words() -> list[str]:
    with (files("data.authorities") / "state_names.csv").open(encoding="utf-8") as lines:
        return [row["text"] for row in csv.DictReader(lines)]


TITLES = st.lists(
    st.one_of(
        st.sampled_from(sorted(listed_words())),
        st.sampled_from(
            ["the", "Embassy in", "to", "(Smith)", "President", "Mr.", "’s", ",", "and"]
        ),
        st.text(max_size=8),
    ),
    max_size=8,
).map(" ".join)


@pytest.mark.parametrize(
    ("title", "day", "expected"),
    [
        # names, adjectives, cities, posts
        ("Notes on Polish grain", "1950-01-01", [("poland", "adjective", "Polish")]),
        ("Grain from Poland", "1950-01-01", [("poland", "named", "Poland")]),
        ("A week in Peking", "1934-01-01", [("china", "city", "Peking")]),
        ("Telegram From the Embassy in Chile", "1965-01-01", [("chile", "office", "Chile")]),
        ("The Consul General at Canton (Roe)", "1925-01-01", [("china", "office", "Canton")]),
        ("The Chargé ad interim in Persia", "1925-01-01", [("iran", "office", "Persia")]),
        ("A letter to the King of Italy", "1885-01-01", [("italy", "office", "Italy")]),
        # the state as it then was
        ("Trade with Russia", "1900-01-01", [("russia-1922", "named", "Russia")]),
        ("Trade with Russia", "1960-01-01", [("soviet-union", "named", "Russia")]),
        ("Trade with Russia", "2000-01-01", [("russia", "named", "Russia")]),
        ("A ship at Constantinople", "1880-01-01", [("ottoman-empire", "city", "Constantinople")]),
        ("A ship at Istanbul", "1950-01-01", [("turkey", "city", "Istanbul")]),
        ("News from Vienna", "1884-01-01", [("austria-hungary", "city", "Vienna")]),
        ("Chinese cotton", "1949-09-30", [("china", "adjective", "Chinese")]),
        ("Chinese cotton", "1949-10-01", [("peoples-republic-of-china", "adjective", "Chinese")]),
        ("Cotton in Egypt", "1965-01-01", [("united-arab-republic", "named", "Egypt")]),
        ("Notes from Belgrade", "1910-01-01", [("serbia-1918", "city", "Belgrade")]),
        ("Notes from Belgrade", "1960-01-01", [("yugoslavia", "city", "Belgrade")]),
        ("Soviet Union", "1920-01-01", [("russia-1922", "named", "Soviet Union")]),
        ("Manchukuo", "1960-01-01", []),
        # divided countries: a post settles it, or another word, or nothing does
        ("The Embassy in Korea", "1955-01-01", [("south-korea", "office", "Korea")]),
        (
            "Korean rice",
            "1955-01-01",
            [("north-korea", "adjective", "Korean"), ("south-korea", "adjective", "Korean")],
        ),
        (
            "Vietnamese rice, Hanoi",
            "1965-01-01",
            [("north-vietnam", "adjective", "Vietnamese"), ("north-vietnam", "city", "Hanoi")],
        ),
        ("The Embassy in China", "1955-01-01", [("taiwan", "office", "China")]),
        (
            "The Embassy in China",
            "1985-01-01",
            [("peoples-republic-of-china", "office", "China")],
        ),
        ("Talks in Berlin", "1961-08-13", []),
        ("Talks in Berlin", "1930-01-01", [("germany-1949", "city", "Berlin")]),
        # the longest word wins, and may be none of a state
        ("South Korean rice", "1955-01-01", [("south-korea", "adjective", "South Korean")]),
        ("New Mexico and New England", "1955-01-01", []),
        ("Latin American and Inter-American Affairs", "1955-01-01", []),
        ("Papua New Guinea", "1980-01-01", [("papua-new-guinea", "named", "Papua New Guinea")]),
        ("Equatorial Guinea", "1980-01-01", [("equatorial-guinea", "named", "Equatorial Guinea")]),
        ("Islands of the Indian Ocean", "1975-01-01", []),
        # whole words with their capitals; accents and apostrophes do not count
        ("Nigerian oil", "1970-01-01", [("nigeria", "adjective", "Nigerian")]),
        ("to polish the turkey for us", "1970-01-01", []),
        ("Visit to LEOPOLDVILLE", "1965-01-01", [("congo-1971", "city", "LEOPOLDVILLE")]),
        ("Léopoldville", "1965-01-01", [("congo-1971", "city", "Léopoldville")]),
        ("A tour of Côte d’Ivoire", "1990-01-01", [("ivory-coast", "named", "Côte d’Ivoire")]),
        ("The Egyptians’ reply", "1930-01-01", [("egypt-1958", "adjective", "Egyptians")]),
        (
            "Sino–Soviet talks",
            "1960-01-01",
            [
                ("peoples-republic-of-china", "adjective", "Sino–"),
                ("soviet-union", "adjective", "Soviet"),
            ],
        ),
        ("The Philippines", "1960-01-01", [("philippines", "named", "Philippines")]),
        # people called like states
        ("Mr. Holland to Mr. France", "1960-01-01", []),
        ("Memorandum by the Director (Jordan)", "1960-01-01", []),
        ("Letter From J. B. England", "1960-01-01", []),
        # office holders
        (
            "Letter to President Nixon",
            "1970-01-01",
            [("united-states", "office", "President Nixon")],
        ),
        ("Letter to President Nixon", "1950-01-01", []),
        (
            "Note from Chairmen Khrushchev and Mao",
            "1959-01-01",
            [("soviet-union", "office", "Chairmen Khrushchev")],
        ),
        (
            "The President's Decision",
            "1970-01-01",
            [("united-states", "office", "The President's")],
        ),
        (
            "The President's Decision (Doe) to President Nixon",
            "1970-01-01",
            [("united-states", "office", "President Nixon")],
        ),
        ("The President of the Senate", "1970-01-01", []),
        ("The Secretary of State to the Department of State", "1970-01-01", []),
        (
            "Call on French President de Gaulle",
            "1963-01-01",
            [("france", "adjective", "French")],
        ),
        # without a date: only what never meant anything else
        ("Grain from Poland", "", [("poland", "named", "Poland")]),
        ("News from Moscow", "", []),
        ("Korean rice", "", []),
    ],
)
def test_title(title: str, day: str, expected: list[tuple[str, str, str]]) -> None:
    assert named(title, day) == expected


@pytest.mark.parametrize(
    ("place", "day", "state"),
    [
        ("Legation of the United States, Vienna", "1884-01-01", "austria-hungary"),
        ("Chinese Legation, Washington", "1884-01-01", "china"),
        ("Legation of Spain, Washington", "1884-01-01", "spain"),
        ("Department of State, Washington", "1884-01-01", None),
        ("New York", "1960-01-01", None),
        ("Berlin", "1960-01-01", None),
        ("Augusta, Georgia", "1960-01-01", None),
        ("[place not declassified]", "1960-01-01", None),
        ("", "1960-01-01", None),
    ],
)
def test_place(place: str, day: str, state: str | None) -> None:
    found = state_of_place(place, date.fromisoformat(day))
    assert (found.state if found else None) == state
    if found:
        assert (found.basis, found.method) == ("city", "markup")
        assert found.evidence in place


def test_a_state_stands_once_for_each_basis() -> None:
    title = "Polish and other Polish letters from Warsaw, Cracow and Poland"
    assert named(title, "1960-01-01") == [
        ("poland", "adjective", "Polish"),
        ("poland", "city", "Warsaw"),
        ("poland", "named", "Poland"),
    ]


@given(TITLES, st.none() | DAYS)
@example("Embassy in Korea", date(1950, 1, 1))
def test_every_tag_is_a_state_of_that_day_shown_by_words_of_the_title(
    title: str, on: date | None
) -> None:
    for tag in states_named(title, on):
        assert tag.evidence
        assert tag.evidence in title
        assert on is None or exists(states()[tag.state], on)


@given(TITLES, DAYS)
def test_unrelated_words_change_nothing(title: str, on: date) -> None:
    # A comma keeps the words apart: "Mr." before a name would be another title.
    assert states_named(f"yesterday, {title} , quite slowly", on) == states_named(
        f", {title} ,", on
    )


@given(st.sampled_from(sorted(listed_words())))
def test_every_word_of_the_list_is_found(text: str) -> None:
    assert [text[found.start : found.end] for found in words_in(text)] == [text]


def test_every_state_can_be_named() -> None:
    words = [found for text in listed_words() for found in words_in(text)]
    days = {state.valid_from or state.valid_to or date(1865, 1, 1) for state in states().values()}
    nameable = {
        state
        for day in days
        for found in words
        for state in (*found.word.meant(day), *found.at_post.meant(day))
    }
    assert nameable == set(states())


def test_a_post_of_another_state_is_not_where_the_american_one_is() -> None:
    day = date(1950, 1, 1)
    ours, theirs = "The Ambassador in China to Mr. Lee", "The Soviet Ambassador in China to Mr. Lee"
    assert [tag.state for tag in states_named(ours, day)] == ["taiwan"]
    assert [tag.state for tag in states_named(theirs, day)] == [
        "soviet-union",
        "peoples-republic-of-china",
    ]


@pytest.mark.parametrize(
    ("title", "states"),
    [
        ("Paper by the President's Special Assistant (Hopkins)", []),
        ("Paper for the President's File", ["united-states"]),
        ("Paper by the Representative of the President (Hopkins)", ["united-states"]),
        ("The Chancellor's [Willy Brandt's] Talk", ["west-germany"]),
        ("Marshal Stalin's Talk", []),
    ],
)
def test_what_an_office_shows(title: str, states: list[str]) -> None:
    assert [tag.state for tag in states_named(title, date(1970, 1, 1))] == states


def gold() -> Iterator[tuple[str, date | None, set[tuple[str, str]]]]:
    for name in ("frus.jsonl", "wilson.jsonl"):
        for line in (GOLD / name).read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            shown = {(state["as_printed"], state["name"]) for state in row["states"]}
            printed = parse_printed_date(row["date"])
            on = printed.start if printed else date.fromisoformat(row["date"])
            yield row["title"], on, shown


@pytest.mark.skipif(not GOLD.is_dir(), reason="the gold labels are not here")
def test_precision_and_recall_on_the_gold_titles() -> None:
    right = wrong = missed = 0
    for title, on, expected in gold():
        found = {(tag.evidence, states()[tag.state].name) for tag in states_named(title, on)}
        right += len(found & expected)
        wrong += len(found - expected)
        missed += len(expected - found)
    assert right / (right + wrong) >= 0.96
    assert right / (right + missed) >= 0.93
