"""Names and days → persons. Who held which office when is fact (see data/authorities/README.md)."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.authorities import people
from data.identities import identify, identify_holder, unidentified_id

DAYS = st.dates(date(1800, 1, 1), date(2000, 1, 1))


@pytest.mark.parametrize(
    ("name", "on", "before", "person"),
    [
        ("Mao Zedong", date(1950, 1, 1), "", "mao-zedong"),
        ("Mao Tse-tung", date(1950, 1, 1), "", "mao-zedong"),
        ("Mao, Zedong", date(1950, 1, 1), "", "mao-zedong"),
        ("J. V. Stalin", date(1950, 1, 1), "", "joseph-stalin"),
        ("J.V. Stalin", None, "", "joseph-stalin"),
        ("Stalin", date(1950, 1, 1), "Comrade", "joseph-stalin"),
        ("Mr. Seward", date(1863, 5, 1), "Mr.", "william-henry-seward"),
        ("Mr. F. W. Seward", date(1863, 5, 1), "Mr.", "frederick-william-seward"),
        ("Mr. G. F. Seward", date(1870, 5, 1), "Mr.", "george-frederick-seward"),
        ("Johnson", date(1962, 2, 1), "the Vice President", "lyndon-b-johnson"),
        ("Johnson", date(1964, 2, 1), "President", "lyndon-b-johnson"),
        ("Bundy", date(1966, 1, 1), "the Assistant Secretary of State for Far Eastern Affairs",
         "william-putnam-bundy"),
        ("Bundy", date(1966, 1, 1), "the Special Assistant for National Security Affairs",
         "mcgeorge-bundy"),
        ("Dulles", date(1956, 1, 1), "Secretary of State", "john-foster-dulles"),
        ("Dulles", date(1956, 1, 1), "Director of Central Intelligence", "allen-w-dulles"),
        ("Khrushchev", None, "Chairman", "nikita-khrushchev"),
        ("Churchill", date(1945, 2, 1), "", "winston-churchill"),
        ("de Gaulle", date(1944, 12, 1), "General", "charles-de-gaulle"),
        ("Harriman", date(1944, 6, 1), "", "w-averell-harriman"),
        ("Khruschev", date(1960, 6, 1), "", "nikita-khrushchev"),
        ("Churhcill", date(1945, 2, 1), "", "winston-churchill"),
    ],
)  # fmt: skip
def test_who_is_meant(name: str, on: date | None, before: str, person: str) -> None:
    assert identify(name, on, before) == person


@pytest.mark.parametrize(
    ("name", "on", "before"),
    [
        ("Smith", date(1950, 1, 1), ""),
        ("Smith", None, "Mr."),
        ("Bundy", date(1966, 1, 1), "the Deputy Director of a Bureau"),
        ("Mr. Xyzzy", date(1884, 1, 1), "Mr."),
        ("Mao Zedong", date(1850, 1, 1), ""),
        ("", date(1950, 1, 1), ""),
    ],
)
def test_nobody_is_guessed(name: str, on: date | None, before: str) -> None:
    assert identify(name, on, before) is None


def test_only_an_office_held_on_the_day_speaks_against_a_source() -> None:
    holder = identify_holder("Johnson", date(1962, 2, 1), "the Vice President")
    assert holder == "lyndon-b-johnson"
    assert identify_holder("Johnson", date(1970, 2, 1), "the Vice President") is None
    assert identify_holder("Johnson", date(1962, 2, 1), "") is None


@given(st.sampled_from(sorted(people())), DAYS)
def test_nobody_is_identified_outside_of_a_life(person: str, on: date) -> None:
    found = identify(people()[person].name, on)
    if found:
        born, died = people()[found].born, people()[found].died
        assert born is None or born < on.year
        assert died is None or on.year <= died + 1


@given(st.text(max_size=40), st.one_of(st.none(), DAYS), st.text(max_size=40))
def test_any_words_are_answered_with_a_known_person_or_none(
    name: str, on: date | None, before: str
) -> None:
    assert identify(name, on, before) in {None, *people()}


def test_ids_of_the_unidentified_tell_volumes_apart() -> None:
    assert unidentified_id("Mr. Hall", "frus1884") != unidentified_id("Mr. Hall", "frus1885")
    assert unidentified_id("Terebin") == "terebin-unidentified"
