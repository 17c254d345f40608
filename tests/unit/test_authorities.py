"""The loaders, over the files as they are committed."""

import csv
from collections import Counter
from datetime import date
from importlib.resources import files

import pytest

from data.authorities import Person, people, person_of_frus, reigns, states, terms, terms_of


def rows_of(name: str) -> list[dict[str, str]]:
    with (files("data.authorities") / name).open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


def states_led_by(person: str) -> list[tuple[str, date, date | None]]:
    return [(term.state, term.start, term.end) for term in reigns() if term.person == person]


def called(name: str) -> set[str]:
    return {p.id for p in people().values() if name == p.name or name in p.aliases}


def test_no_person_is_lost_or_listed_twice() -> None:
    ids = Counter(row["id"] for row in rows_of("people.csv"))
    assert max(ids.values()) == 1
    assert people().keys() == ids.keys()


def test_people_have_what_a_screen_shows() -> None:
    for person in people().values():
        assert person.name.strip() == person.name != ""
        assert person.sort_name.strip() == person.sort_name != ""
        assert person.source
        assert person.note == ""


def test_aliases_are_other_names_each_once() -> None:
    for person in people().values():
        assert all(alias.strip() for alias in person.aliases), person
        assert person.name not in person.aliases
        assert len(set(person.aliases)) == len(person.aliases)


def test_nobody_dies_before_birth() -> None:
    def is_odd(person: Person) -> bool:
        return bool(person.born and person.died and person.died < person.born)

    assert [person.id for person in people().values() if is_odd(person)] == []


def test_a_term_is_of_a_known_person_in_a_known_state() -> None:
    assert {term.person for term in terms()} <= people().keys()
    assert {term.state for term in terms()} <= states().keys()
    assert {post for term in terms() for post in term.post} <= states().keys()


def test_a_reign_lies_within_the_life_of_its_state() -> None:
    for term in reigns():
        state = states()[term.state]
        assert term.end is not None
        assert (state.valid_from or date.min) <= term.start <= term.end, term
        assert term.end <= (state.valid_to or date.max), term


def test_a_term_lies_within_the_life_of_its_person() -> None:
    for term in terms():
        person = people()[term.person]
        assert term.start.year > (person.born or 0), term
        assert (term.end or term.start).year <= (person.died or 9999) + 1, term


def test_a_mission_is_to_states_that_exist_in_the_term() -> None:
    for term in terms():
        for post in (states()[post] for post in term.post):
            assert (post.valid_from or date.min) <= (term.end or date.max), term
            assert term.start <= (post.valid_to or date.max), term


def test_the_terms_of_a_person_are_found_by_id() -> None:
    found = [term for person in people() for term in terms_of(person)]
    assert sorted(found, key=id) == sorted(terms(), key=id)


def test_every_alias_says_where_it_comes_from() -> None:
    for person in people().values():
        assert len(person.alias_sources) == len(person.aliases), person
        assert all(source in person.source for source in person.alias_sources), person


@pytest.mark.parametrize(
    ("alias", "person", "source"),
    [
        (
            "Joseph Vissarionovich Stalin",
            "joseph-stalin",
            "State Department people authority 112894",
        ),
        ("Feng Xi", "joseph-stalin", "people_by_hand.csv: Wilson Center Digital Archive, titles"),
        ("John Milton Hay", "john-hay", "State Department people authority 105707"),
        (
            "Christian Archibald Herter",
            "christian-herter",
            "State Department people authority 105858",
        ),
    ],
)
def test_an_alias_is_of_the_list_that_has_it(alias: str, person: str, source: str) -> None:
    known = people()[person]
    assert dict(zip(known.aliases, known.alias_sources, strict=True))[alias] == source


def test_every_volume_entry_leads_to_a_person() -> None:
    entries = [
        (row["person"], *entry.split(":"))
        for row in rows_of("frus_people.csv")
        for entry in row["frus_ids"].split("|")
    ]
    assert len({(volume, local) for _, volume, local in entries}) == len(entries)
    assert all(person_of_frus(volume, local) == person for person, volume, local in entries)
    assert {person for person, *_ in entries} <= people().keys()


def test_person_of_frus_takes_an_id_as_it_stands_in_markup() -> None:
    # the State Department's map: frus1977-80v18, p_ADL_1 is number 100001
    person = person_of_frus("frus1977-80v18", "#p_ADL_1")
    assert person is not None
    assert people()[person].source.startswith("State Department people authority 100001")
    assert person == person_of_frus("frus1977-80v18", "p_ADL_1")


def test_person_of_frus_says_when_nobody_is_known() -> None:
    assert person_of_frus("frus1977-80v18", "p_NOBODY_1") is None
    assert person_of_frus("frus0000", "p_ADL_1") is None


@pytest.mark.parametrize(
    ("printed", "person"),
    [
        ("Filippov", "joseph-stalin"),
        ("Filipov", "joseph-stalin"),
        ("Mao Tse-tung", "mao-zedong"),
        ("Boleslow Bierut", "boleslaw-bierut"),
        ("Shytkov", "terenty-shtykov"),
        ("Terentii Shtykov", "terenty-shtykov"),
        ("Terebin", "andrei-orlov"),
        ("Lee Chang-chen", "ji-cheong-cheon"),
        ("Oscar Lange", "oskar-lange"),
        ("Lyndon Baines Johnson", "lyndon-b-johnson"),
    ],
)
def test_a_spelling_leads_to_one_person(printed: str, person: str) -> None:
    assert called(printed) == {person}


def test_a_term_is_split_where_one_state_follows_another() -> None:
    # Archigos has one term, 1917-11-07 to 1923-03-10; the Soviet Union began on 1922-12-30
    (before, first, _), (after, start, last) = states_led_by("vladimir-lenin")
    assert states()[before].name == "Russia"
    assert first == date(1917, 11, 7)
    assert (after, start, last) == ("soviet-union", date(1922, 12, 30), date(1923, 3, 10))


def test_a_leader_of_two_states_is_one_person() -> None:
    states_of_chiang = [state for state, *_ in states_led_by("chiang-kai-shek")]
    assert states_of_chiang == ["china", "china", "taiwan"]


def test_namesakes_in_office_are_kept_apart() -> None:
    assert [start.year for _, start, _ in states_led_by("theodore-roosevelt")] == [1901]
    assert [start.year for _, start, _ in states_led_by("franklin-d-roosevelt")] == [1933]
    assert [start.year for _, start, _ in states_led_by("anastasio-somoza-debayle")] == [1967]


@pytest.mark.parametrize(
    "person", ["john-foster-dulles", "robert-f-kennedy", "ural-alexis-johnson", "zhou-enlai"]
)
def test_who_headed_no_state_has_no_reign(person: str) -> None:
    assert person in people()
    assert states_led_by(person) == []


def test_an_officer_who_became_president_reigns_as_president_only() -> None:
    offices = {term.office for term in terms_of("lyndon-b-johnson")}
    assert offices >= {"Vice President", "effective leader"}
    assert [start.year for _, start, _ in states_led_by("lyndon-b-johnson")] == [1963]
