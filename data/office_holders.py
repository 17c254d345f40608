"""Holders of an office named in a title, as "President Wilson", and the state they then led.

Leaders come from the terms of office in `data.authorities`. "The President" alone is the one of
the United States: in the papers of that government, and nowhere else, he needs no name.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from data.authorities import Person, State, Term, people, reigns, states
from data.state_names import exists, folded

UNITED_STATES = "united-states"

_NAME = r"(?:d['’])?[^\W\d_a-zß-ÿ](?:[\w.]|['’-](?=\w))*"
_HOLDER = re.compile(
    r"(?<!Vice )(?<!Vice-)\b(?:Presidents?|Prime Ministers?|Premiers?|Chancellors?|Chairm[ae]n"
    r"|General Secretary|First Secretary|Chief of State|Head of State"
    r"|King|Queen|Emperor|Empress|Shah|Sultan|Emir)"
    r"(?:['’]s \[| )"  # "the Chancellor's [Helmut Kohl's] Meeting"
    rf"(?P<name>(?:(?:de|von|al-) ?)?{_NAME}(?: (?:(?:de|al|el|von|van) )?{_NAME}){{0,3}})"
)
_SHORTEST_PART = 4  # "Ben" and "Abd" are no names by themselves
_THE_PRESIDENT = re.compile(
    r"\b[Tt]he President(?:['’]s(?! (?:[\w-]+ ){0,4}(?:Assistant|Advis[eo]r|Representative|Aide)))?"
    r"(?!['’\w]|[-–]| of\b| pro tem)"  # whose assistants are no office of a state
)
_ENDING = re.compile(r"(?:['’]s?|\.)$")


@dataclass(frozen=True, slots=True)
class Holder:
    """An office and who holds it, as printed, and the id of the state; `start` is its place."""

    start: int
    evidence: str
    state: str


def holders_in(title: str, on: date | None) -> Iterator[Holder]:
    """Yield the leaders a title names by office and name, of the one state they led on `on`."""
    for found in _HOLDER.finditer(title):
        words = found["name"].split(" ")
        for length in range(len(words), 0, -1):
            name = _ENDING.sub("", " ".join(words[:length]))
            led = states_led(name, on)
            if len(led) == 1:
                end = found.start("name") + len(name)
                yield Holder(found.start(), title[found.start() : end], led.pop())
                break


def the_president_in(title: str) -> Holder | None:
    """Find the President of the United States, named by office only."""
    found = _THE_PRESIDENT.search(title)
    return Holder(found.start(), found[0], UNITED_STATES) if found else None


def states_led(name: str, on: date | None) -> set[str]:
    """Give the ids of the states that leaders of this name, full or last, led on a day or ever."""
    led = (_state_led(term, on) for term in _terms_by_name().get(_key(name), ()))
    return set(filter(None, led))


def _state_led(term: Term, on: date | None) -> str | None:
    if on is None:
        return term.state
    if not term.start <= on <= (term.end or date.max):
        return None
    state = states()[term.state]
    if exists(state, on):
        return state.id
    return next((later.id for later in _same_code(state) if exists(later, on)), None)


def _same_code(state: State) -> Iterator[State]:
    """Yield the states a leader stays at the head of when one ends and another takes over."""
    if state.gw_code is not None:
        yield from (other for other in states().values() if other.gw_code == state.gw_code)


@cache
def _terms_by_name() -> dict[str, list[Term]]:
    by_name: dict[str, list[Term]] = {}
    for term in reigns():
        for name in _names(people()[term.person]):
            by_name.setdefault(name, []).append(term)
    return by_name


def _names(person: Person) -> set[str]:
    last = person.sort_name.partition(",")[0]
    return {_key(name) for name in (person.name, last, *person.aliases, *_first_part(last))}


def _first_part(last_name: str) -> Iterator[str]:
    """Yield the part that stands for the whole: "Giscard" of "Giscard d'Estaing"."""
    first, *others = last_name.split(" ")
    if others and len(first) >= _SHORTEST_PART:
        yield first


def _key(name: str) -> str:
    return folded(name).replace(".", "").replace("-", " ")
