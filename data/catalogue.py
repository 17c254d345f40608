"""The hand-made catalogue of Wilson Center documents: whom and what a title names.

data/catalogues/README.md says where its rows come from and how they were made.
"""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import cast

from slugify import slugify

from data.authorities import people, states
from data.errors import CorpusError
from data.records import Basis, PersonTag, Record, Role, StateTag

_Key = tuple[str, str]
_Row = Mapping[str, str]

_FOLDER = Path(__file__).parent / "catalogues"
_APOSTROPHES = str.maketrans("’‘ʼ`´", "'" * 5)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A document of the catalogue: the project's own summary, and the rows that tag it."""

    summary: str
    people: list[_Row] = field(default_factory=list)
    states: list[_Row] = field(default_factory=list)


def wilson_record(record: Record) -> Record:
    """Give a record of a results page with the catalogue's people, states and summary.

    The page's own summary, which is not ours to pass on, goes. Raises `CorpusError` for a record
    that the catalogue does not hold, and for a name that the authorities do not hold.
    """
    entry = _entries().get(_key(record.date.text, record.title))
    if entry is None:
        raise CorpusError(
            f"“{record.title}” ({record.date.text or 'undated'}) is not in the catalogue.",
            "Add it to data/catalogues/wilson_documents.csv.",
        )
    return replace(
        record,
        summary=entry.summary,
        people=tuple(_person_tag(row) for row in entry.people),
        states=tuple(_state_tag(row, record.date.start) for row in entry.states),
    )


@cache
def _entries() -> Mapping[_Key, _Entry]:
    entries = {_key_of(row): _Entry(row["summary"]) for row in _rows("wilson_documents.csv")}
    for row in _rows("wilson_people.csv"):
        entries[_key_of(row)].people.append(row)
    for row in _rows("wilson_states.csv"):
        entries[_key_of(row)].states.append(row)
    return entries


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (_FOLDER / name).open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines, strict=True)


def _key_of(row: _Row) -> _Key:
    return _key(row["date"], row["title"])


def _key(printed_date: str, title: str) -> _Key:
    return _folded(printed_date), _folded(title)


def _folded(text: str) -> str:
    # one page prints typewriter apostrophes and single spaces where another does not
    return " ".join(text.translate(_APOSTROPHES).split())


def _person_tag(row: _Row) -> PersonTag:
    return PersonTag(
        person=_person_id(row["name"]) if row["name"] else slugify(row["evidence"]),
        name=row["name"] or row["evidence"],
        role=cast("Role", row["role"]),
        method="title",
        evidence=row["evidence"],
    )


def _state_tag(row: _Row, day: date | None) -> StateTag:
    return StateTag(
        state=_state_id(row["state"], day),
        basis=cast("Basis", row["basis"]),
        method="title",
        evidence=row["evidence"],
    )


def _person_id(name: str) -> str:
    found = [person.id for person in people().values() if person.name == name]
    return _only(found, f"person shown as “{name}”", "people.csv")


def _state_id(name: str, day: date | None) -> str:
    found = [
        state.id
        for state in states().values()
        if state.name == name and _existed(state.valid_from, state.valid_to, day)
    ]
    return _only(found, f"state “{name}” on {day or 'an unknown day'}", "states.csv")


def _existed(first: date | None, last: date | None, day: date | None) -> bool:
    """Say whether `day` lies in `[first, last]`; an unknown day lies in any interval."""
    return day is None or ((first or date.min) <= day <= (last or date.max))


def _only(found: list[str], sought: str, table: str) -> str:
    if len(found) != 1:
        raise CorpusError(
            f"The authorities hold {len(found)} of the {sought}; the catalogue needs one.",
            f"Correct data/authorities/{table} or data/catalogues.",
        )
    return found[0]
