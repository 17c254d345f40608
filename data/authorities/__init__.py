"""People, their terms of office and states, read from the CSV files beside this module.

Each file is read when first asked for and kept; README.md says where its rows come from.
"""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Person:
    """A person. `id` is stable (`joseph-stalin`); years are None where not known."""

    id: str
    name: str
    sort_name: str
    aliases: tuple[str, ...]
    born: int | None
    died: int | None
    note: str
    source: str


@dataclass(frozen=True, slots=True)
class Term:
    """A term of `person` in an office of `state` (ids), both days included."""

    person: str
    state: str
    office: str
    start: date
    end: date | None
    source: str


@dataclass(frozen=True, slots=True)
class State:
    """A state while it existed: from `valid_from` to `valid_to`, None where open or not known."""

    id: str
    name: str
    valid_from: date | None
    valid_to: date | None
    successors: tuple[str, ...]
    iso_a3: tuple[str, ...]
    latitude: float | None
    longitude: float | None
    source: str
    gw_code: int | None


@cache
def people() -> Mapping[str, Person]:
    """Give every person by id, in the order of the ids."""
    return MappingProxyType({row["id"]: _person(row) for row in _rows("people.csv")})


@cache
def terms() -> tuple[Term, ...]:
    """Give the terms of office, by person and then by first day."""
    return tuple(_term(row) for row in _rows("terms.csv"))


@cache
def states() -> Mapping[str, State]:
    """Give every state by id, in the order of `states.csv`."""
    return MappingProxyType({row["id"]: _state(row) for row in _rows("states.csv")})


def person_of_frus(volume: str, local_id: str) -> str | None:
    """Give the id of the person whom a volume (`frus1950v07`) calls `p_ADL_1` or `#p_ADL_1`.

    None where the State Department's list of people does not say.
    """
    return _person_by_frus_id().get(f"{volume}:{local_id.removeprefix('#')}")


@cache
def _person_by_frus_id() -> Mapping[str, str]:
    rows = _rows("frus_people.csv")
    return MappingProxyType(
        {place: row["person"] for row in rows for place in _several(row["frus_ids"])}
    )


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (files(__name__) / name).open(encoding="utf-8") as lines:
        yield from csv.DictReader(lines, strict=True)


def _person(row: Mapping[str, str]) -> Person:
    return Person(
        id=row["id"],
        name=row["name"],
        sort_name=row["sort_name"],
        aliases=_several(row["aliases"]),
        born=_whole_number(row["born"]),
        died=_whole_number(row["died"]),
        note=row["note"],
        source=row["source"],
    )


def _term(row: Mapping[str, str]) -> Term:
    return Term(
        person=row["person"],
        state=row["state"],
        office=row["office"],
        start=date.fromisoformat(row["start"]),
        end=_day(row["end"]),
        source=row["source"],
    )


def _state(row: Mapping[str, str]) -> State:
    return State(
        id=row["id"],
        name=row["name"],
        valid_from=_day(row["valid_from"]),
        valid_to=_day(row["valid_to"]),
        successors=_several(row["successors"]),
        iso_a3=_several(row["iso_a3"]),
        latitude=_degrees(row["latitude"]),
        longitude=_degrees(row["longitude"]),
        source=row["source"],
        gw_code=_whole_number(row["gw_code"]),
    )


def _several(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()


def _day(cell: str) -> date | None:
    return date.fromisoformat(cell) if cell else None


def _whole_number(cell: str) -> int | None:
    return int(cell) if cell else None


def _degrees(cell: str) -> float | None:
    return float(cell) if cell else None
