"""The list of states: sound in itself, complete against the lists it was made from."""

import csv
from collections import defaultdict
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from data.authorities import State, make_states, states
from data.authorities.make_states import Sources, state_rows
from data.errors import SourceError
from data.state_names import exists

AUTHORITIES = Path(__file__).parents[3] / "shared" / "authorities"
needs_sources = pytest.mark.skipif(not AUTHORITIES.is_dir(), reason="source lists are not here")

HEADER = "id,name,gw_code,valid_from,valid_to,predecessors,iso_a3,capital,latitude,longitude\n"
SOURCES = Sources({"999": ("1900-01-01", "9999-12-31")}, {"ruritz": ("1.0000", "2.0000")})


def by_code(code: int, day: date) -> list[State]:
    return [state for state in states().values() if state.gw_code == code and exists(state, day)]


def rows_of(name: str) -> list[dict[str, str]]:
    with (AUTHORITIES / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def test_a_successor_exists_within_a_month_of_the_end() -> None:
    for state in states().values():
        month_after = state.valid_to + timedelta(days=31) if state.valid_to else date.max
        for successor in (states()[successor] for successor in state.successors):
            assert successor.id != state.id
            assert (successor.valid_from or date.min) <= month_after, (state.id, successor.id)


def test_a_state_ends_after_it_begins() -> None:
    for state in states().values():
        assert (state.valid_from or date.min) < (state.valid_to or date.max), state.id


def test_states_of_one_name_never_exist_together() -> None:
    names = defaultdict(list)
    for state in states().values():
        names[state.name].append(state)
    for namesakes in names.values():
        in_order = sorted(namesakes, key=lambda state: state.valid_from or date.min)
        for older, newer in pairwise(in_order):
            assert (older.valid_to or date.max) < (newer.valid_from or date.min), older.name


def test_a_code_means_one_state_on_any_day() -> None:
    days = {day for state in states().values() for day in (state.valid_from, state.valid_to) if day}
    for code in {state.gw_code for state in states().values() if state.gw_code}:
        assert all(len(by_code(code, day)) <= 1 for day in days), code


def test_every_state_has_land_and_a_capital_on_the_map() -> None:
    for state in states().values():
        assert state.iso_a3, state.id
        assert all(len(code) == 3 and code.isupper() for code in state.iso_a3)
        assert state.latitude is not None
        assert state.longitude is not None
        assert abs(state.latitude) <= 90
        assert abs(state.longitude) <= 180


@pytest.mark.parametrize(
    ("state", "name", "first", "last"),
    [
        ("soviet-union", "Soviet Union", date(1922, 12, 30), date(1991, 12, 25)),
        ("russia-1922", "Russia", None, date(1922, 12, 29)),
        ("russia", "Russia", date(1991, 12, 26), None),
        ("china", "China", None, date(1949, 9, 30)),
        ("peoples-republic-of-china", "People's Republic of China", date(1949, 10, 1), None),
        ("taiwan", "Taiwan", date(1949, 10, 1), None),
        ("germany", "Germany", date(1990, 10, 3), None),
        ("korea", "Korea", None, date(1948, 8, 14)),
    ],
)
def test_the_names_and_days_a_reader_expects(
    state: str, name: str, first: date | None, last: date | None
) -> None:
    found = states()[state]
    assert (found.name, found.valid_from, found.valid_to) == (name, first, last)


def test_a_divided_country_is_followed_by_both_parts_and_they_by_one() -> None:
    assert set(states()["germany-1949"].successors) >= {"west-germany", "east-germany"}
    assert (
        states()["west-germany"].successors == states()["east-germany"].successors == ("germany",)
    )


@needs_sources
def test_every_term_of_archigos_finds_a_state_on_its_first_day() -> None:
    for row in rows_of("archigos.csv"):
        day, code = date.fromisoformat(row["startdate"]), int(row["ccode"])
        later = {state.id for state in states().values() if state.gw_code == code}
        before = [
            state
            for state in states().values()
            if exists(state, day) and later.intersection(state.successors)
        ]
        # Two lead what is not yet a state: they count for the one it is about to follow.
        assert by_code(code, day) or before, (row["leader"], row["startdate"], code)


@needs_sources
def test_every_independent_state_is_listed_while_it_was_independent() -> None:
    for row in rows_of("gwstates.csv"):
        # East Germany: that list begins two days before the state was founded.
        day = date.fromisoformat(row["start"]) + timedelta(days=2)
        assert by_code(int(row["gwcode"]), day), row["country_name"]


@needs_sources
def test_the_list_is_what_the_program_makes() -> None:
    here = Path(make_states.__file__).parent
    made = state_rows(here / make_states.BY_HAND, make_states.read_sources(AUTHORITIES))
    with (here / "states.csv").open(encoding="utf-8", newline="") as lines:
        assert list(csv.DictReader(lines)) == made


def test_dates_and_coordinates_come_from_the_lists_where_the_hand_gives_none(
    tmp_path: Path,
) -> None:
    path = tmp_path / "states.csv"
    path.write_text(
        HEADER
        + "old,Oldland,,,1899-12-31,,OLD,Old Town,3.5,4.5\n"
        + "new,Ruritania,999,gw,gw,old,RUR,ruritz,,\n",
        encoding="utf-8",
    )
    old, new = state_rows(path, SOURCES)
    assert (old["successors"], old["latitude"], old["valid_to"]) == ("new", "3.5", "1899-12-31")
    assert (new["valid_from"], new["valid_to"]) == ("1900-01-01", "")
    assert (new["latitude"], new["longitude"]) == ("1.0000", "2.0000")
    assert new["source"] == "states_by_hand.csv|gwstates.csv|gsh_locales.parquet"


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("a,A,999,gw,,,AAA,atlantis,,", "line 2: 'atlantis'"),
        ("a,A,1,gw,,,AAA,ruritz,,", "line 2: '1'"),
        ("a,A,999,gw,,nowhere,AAA,ruritz,,", "nowhere"),
    ],
)
def test_a_row_that_names_what_nobody_knows_is_an_error(
    tmp_path: Path, row: str, message: str
) -> None:
    path = tmp_path / "states.csv"
    path.write_text(f"{HEADER}{row}\n", encoding="utf-8")
    with pytest.raises(SourceError, match=message):
        state_rows(path, SOURCES)
