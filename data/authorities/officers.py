"""Terms of the principal officers and chiefs of mission of the United States.

They are in the State Department's own list (*Principal Officers and Chiefs of Mission*, POCOM), and
are called what offices_by_hand.csv says. README.md says which days belong to a term.
"""

import csv
import re
from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from data.authorities import states
from data.authorities.people_sources import POCOM, Row
from data.state_names import words_in

_MADE_IN = 2025
_DAY, _YEAR = timedelta(days=1), timedelta(days=365)
_OPEN = date(9999, 12, 30)
_NEVER_SERVED = re.compile(
    r"\bdeclined|not commissioned|did not (?:serve|proceed|take|present)|rejected|withdrawn"
    r"|not confirmed|not acted upon",
    re.IGNORECASE,
)
_RANKS = {"career-ambassador"}  # held for life, beside an office
_WITH_ARTICLE = re.compile(
    r"United|Soviet Union|Ottoman Empire|Netherlands|Philippines|Papal States|Two Sicilies|Bahamas"
    r"|Comoros|Gambia|Maldives|Mali Federation|People's Republic|Democratic Republic|Republic of"
    r"|Federated States|.* (?:Republic|Islands)$"
)


@dataclass(frozen=True, slots=True)
class Name:
    """What an office is called until a day; `post`, if any, is the state sent to, by id."""

    until: date
    office: str
    post: str


@dataclass(frozen=True, slots=True)
class Officer:
    """An officer; `printed` is the name, surname first, and `terms` lack the person's id."""

    number: str
    printed: str
    born: int | None
    died: int | None
    terms: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class _Service:
    """A row of the list; `entered` and `ended` are days known, if they are."""

    row: Mapping[str, Any]
    entered: date | None
    ended: date | None


def read_officers(folder: Path, by_hand: Path) -> list[Officer]:
    """Read the officers in `folder` who entered upon a term, in the order of their numbers."""
    names = _read_names(by_hand)
    rows = pq.read_table(folder / "pocom_appointments.parquet").to_pylist()
    at_post = groupby(sorted(rows, key=itemgetter("position_file")), itemgetter("position_file"))
    held = defaultdict[str, list[Row]](list)
    for service, first, last in (served for _, post in at_post for served in _served(post)):
        held[service.row["person_id"]] += _terms(service, first, last, names)
    people = pq.read_table(folder / "pocom_people.parquet").to_pylist()
    listed = {row["person_id"]: row for row in people}
    return [_officer(listed[number], held[number]) for number in sorted(held) if number in listed]


def _officer(row: Mapping[str, Any], terms: Iterable[Row]) -> Officer:
    names = (row["surname"], row["forename"], row["gen_name"])
    return Officer(
        number=f"{POCOM}{row['person_id']}",
        printed=", ".join(name for name in names if name),
        born=int(row["birth"]) if row["birth"] else None,
        died=int(row["death"]) if row["death"] else None,
        terms=tuple(terms),
    )


def _served(rows: Iterable[Mapping[str, Any]]) -> Iterator[tuple[_Service, date, date | None]]:
    """Yield the services at one post with the first and the last day, as far as both are known.

    A first day that the list lacks is the one after the service before, a last day the one before
    the service after. One entered upon when the list was made has no last day.
    """
    services = sorted(map(_service, filter(_entered_upon, rows)), key=_when)
    alone = _Service({}, None, None)
    for before, service, after in zip(
        [alone, *services], services, [*services[1:], alone], strict=False
    ):
        first = _first_day(service) or _next_to(service, before.ended, _DAY)
        last = service.ended or _next_to(service, after.entered, -_DAY)
        if first and (first <= last if last else first.year == _MADE_IN):
            yield service, first, last


def _entered_upon(row: Mapping[str, Any]) -> bool:
    """Say whether the office was entered upon; the list also has those who never did."""
    if row["role_id"] in _RANKS:
        return False
    if row["started"] or row["arrived"]:
        return True
    has_days = row["ended"] or (row["appointed"] and row["kind"] == "principal")
    return bool(has_days) and not _NEVER_SERVED.search(row["note"] or "")


def _service(row: Mapping[str, Any]) -> _Service:
    entered = _early(row["started"]) or _early(row["arrived"]) or _early(row["appointed"])
    ended = _late(row["ended"])
    if entered and ended and ended < entered:
        entered = _early(row["appointed"])  # a slip of the list
    return _Service(row, entered, ended)


def _when(service: _Service) -> tuple[date, str]:
    return service.entered or service.ended or date.max, service.row["appointment_id"]


def _first_day(service: _Service) -> date | None:
    """Give the day a principal officer entered, or a chief of mission was appointed if earlier."""
    if service.row["kind"] != "chief_of_mission_country":
        return service.entered
    days = (_early(service.row["appointed"]), service.entered)
    return min((day for day in days if day), default=None)


def _next_to(service: _Service, day: date | None, step: timedelta) -> date | None:
    """Give the day after or before that of another service.

    A chargé needs it within a year: others may have been in charge between.
    """
    known = service.entered or service.ended
    if day is None or known is None:
        return None
    is_near = abs(day - known) <= _YEAR
    return day + step if is_near or "charge" not in service.row["role_id"] else None


def _early(text: str | None) -> date | None:
    """Read the first day of "1966-10-04", "1966-10" or "1966"."""
    return date.fromisoformat(text + "-01-01"[len(text) - len("1966") :]) if text else None


def _late(text: str | None) -> date | None:
    if not text or len(text) == len("1966-10-04"):
        return _early(text)
    year, month = int(text[:4]), int(text[5:] or 12)
    return date(year, month, monthrange(year, month)[1])


def _terms(
    service: _Service, first: date, last: date | None, names: Mapping[str, Sequence[Name]]
) -> Iterator[Row]:
    """Yield the rows of a service, one for each name the office had in it."""
    row = service.row
    is_at_organisation = row["kind"] == "chief_of_mission_org"
    role = row["position_file"] if is_at_organisation else row["role_id"]
    called = names.get(role, (Name(_OPEN, row["role"] or role, ""),))
    rank = "Acting " if is_at_organisation and "charge" in row["role_id"] else ""
    for name, start, end in _named(called, first, last or _OPEN):
        posts = (name.post,) if name.post else _posts(service, last)
        yield {
            "state": "united-states",
            "office": rank + name.office.format(_with_article(posts, _country(row))),
            "start": start.isoformat(),
            "end": "" if end == _OPEN else end.isoformat(),
            "post": "|".join(posts),
            "source": f"{POCOM}{row['appointment_id']}",
        }


def _named(names: Iterable[Name], first: date, last: date) -> Iterator[tuple[Name, date, date]]:
    """Split a term where the office gets another name."""
    for name in names:
        end = min(last, name.until)
        if first <= end:
            yield name, first, end
            first = end + _DAY


def _posts(service: _Service, last: date | None) -> tuple[str, ...]:
    """Give the states, by id, that a mission was sent to: as on its first and on its last day."""
    row = service.row
    if row["kind"] != "chief_of_mission_country":
        return ()
    entered = _late(row["started"] or row["arrived"]) or service.entered
    days = [day for day in (entered, last) if day]
    meant = (word.at_post.meant(day) for word in words_in(_country(row)) for day in days)
    return tuple(dict.fromkeys(state for found in meant for state in found))


def _country(row: Mapping[str, Any]) -> str:
    return row["country"] or (row["territory_id"] or "").replace("-", " ").title()


def _with_article(posts: Sequence[str], country: str) -> str:
    name = states()[posts[0]].name if posts else country
    return f"the {name}" if _WITH_ARTICLE.match(name) else name


def _read_names(path: Path) -> dict[str, list[Name]]:
    names = defaultdict[str, list[Name]](list)
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, strict=True):
            until = date.fromisoformat(row["until"]) if row["until"] else _OPEN
            names[row["role"]].append(Name(until, row["office"], row["post"]))
    return names
