"""People, their terms of office and states, read from the CSV files beside this module.

Each file is read when first asked for and kept; README.md says where its rows come from.
"""

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from itertools import groupby
from types import MappingProxyType

REIGN = "effective leader"
_NO_TIME = timedelta()
_VOLUME_YEARS = re.compile(r"frus(\d{4})(?:-(\d{2,4}))?")


@dataclass(frozen=True, slots=True)
class Person:
    """A person. `id` is stable (`joseph-stalin`); years are None where not known.

    `alias_sources` says where each of the aliases comes from.
    """

    id: str
    name: str
    sort_name: str
    aliases: tuple[str, ...]
    alias_sources: tuple[str, ...]
    born: int | None
    died: int | None
    note: str
    source: str


@dataclass(frozen=True, slots=True)
class Term:
    """A term of `person` in an office of `state` (ids), both days included.

    `post` holds the states, by id, that a chief of mission was sent to.
    """

    person: str
    state: str
    office: str
    start: date
    end: date | None
    post: tuple[str, ...]
    source: str

    @property
    def is_reign(self) -> bool:
        """Say whether it made the person the effective leader of the state."""
        return self.office == REIGN

    def covers(self, day: date, early: timedelta = _NO_TIME, late: timedelta = _NO_TIME) -> bool:
        """Say whether `day` lies in the term, or up to `early` before or `late` after it."""
        return self.start - early <= day and (self.end is None or day <= self.end + late)


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
def reigns() -> tuple[Term, ...]:
    """Give the terms as effective leader of a state, by person and then by first day."""
    return tuple(term for term in terms() if term.is_reign)


@cache
def _terms_by_person() -> Mapping[str, tuple[Term, ...]]:
    return {person: tuple(held) for person, held in groupby(terms(), key=lambda term: term.person)}


def terms_of(person: str) -> tuple[Term, ...]:
    """Give the terms of one person, by id, in the order of their first days."""
    return _terms_by_person().get(person, ())


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


@cache
def volumes_of_people() -> Mapping[str, tuple[tuple[int, int], ...]]:
    """Give, by the id of a person, the first and last year of each volume that names them."""
    return MappingProxyType(
        {
            row["person"]: tuple(filter(None, map(years_of_volume, _volumes(row["frus_ids"]))))
            for row in _rows("frus_people.csv")
        }
    )


def _volumes(cell: str) -> list[str]:
    return sorted({place.partition(":")[0] for place in _several(cell)})


def years_of_volume(volume: str) -> tuple[int, int] | None:
    """Give the first and last year of `frus1969-76v12` or `frus1950v07`; None for other names."""
    years = _VOLUME_YEARS.match(volume)
    if years is None:
        return None
    first, last = years.groups()
    return int(first), int(first[: 4 - len(last)] + last) if last else int(first)


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (files(__name__) / name).open(encoding="utf-8") as lines:
        yield from csv.DictReader(lines, strict=True)


def _person(row: Mapping[str, str]) -> Person:
    sources = _several(row["source"])
    return Person(
        id=row["id"],
        name=row["name"],
        sort_name=row["sort_name"],
        aliases=_several(row["aliases"]),
        alias_sources=tuple(sources[int(place) - 1] for place in _several(row["alias_sources"])),
        born=_whole_number(row["born"]),
        died=_whole_number(row["died"]),
        note=row["note"],
        source="; ".join(sources),
    )


def _term(row: Mapping[str, str]) -> Term:
    return Term(
        person=row["person"],
        state=row["state"],
        office=row["office"],
        start=date.fromisoformat(row["start"]),
        end=_day(row["end"]),
        post=_several(row["post"]),
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
