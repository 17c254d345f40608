"""A catalogue's heading for a person or a body → who it is, or that it is nobody.

Catalogues turn names ("Kohl, Helmut") and add what tells bearers apart in brackets ("Chiang,
Ching-kuo (Jiang Jingguo)"). A heading is that of a body, not of a person, where it

- has no comma and is no known person's name ("Solidarity", "North Atlantic Treaty Organization");
- is subdivided ("Japan. Foreign Ministry");
- names a kind of body elsewhere than as a surname ("Ministry of Foreign Affairs, Japan"; but
  "Press, Frank" is a man).
"""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from datetime import date
from functools import cache, lru_cache

from slugify import slugify

from data.authorities import people
from data.identities import identify, unidentified_id
from data.records import PersonTag, Role
from data.state_names import folded

_BODY = re.compile(
    r"""\b(?:academy|administration|agency|archives?|army|assembly|associations?|bank|board|brigades?
    |bureau|cent(?:er|re)|club|command|commission|committee|communi(?:ty|st)|company|confederation
    |conference|congress|corporation|council|court|delegation|department|directorate|division
    |embassy|federation|forces?|foundation|front|government|group|guards?|headquarters|institut\w+
    |league|legation|ministry|mission|movement|navy|office|organi[sz]ations?|parliament|party|police
    |politburo|presidium|press|secretariat|section|security|senate|service|society|soviet|staff
    |tribunal|troops|unions?|universit\w+)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_SUBDIVIDED = re.compile(r"\w{3,}\. \w")
_LIFE_DATES = re.compile(r",?\s*\(?\b(?:ca?\. )?\d{4}\??-(?:\d{4})?\)?\.?$")
# A bracket with a figure tells namesakes apart ("Francis (frus1884)") and is no name.
_OTHER_NAME = re.compile(r"\s*\(([^()\d]+)\)")
_SUFFIX = re.compile(r"(?:[JS]r|I{1,3}|IV|Esq|Ph\.? ?D|M\.? ?D)\.?")
_HEADINGS_KEPT = 20_000  # a catalogue repeats its headings
_OF_A_VOLUME = re.compile(r"\(frus[\w-]+\)$")


def is_body(heading: str, on: date | None) -> bool:
    """Say whether a heading names a body; see the module for the rule."""
    is_known = "," in heading or _only_bearer(heading) or _identified(heading, on)
    return _reads_as_body(heading) or not is_known


def person_tag(heading: str, role: Role, on: date | None, text: str = "") -> PersonTag:
    """Tag the person a heading names; `text`, a title, may show the order of the name's parts.

    The one person whose very name it is goes before those whom it may mean; who is mentioned may
    have died before the day. Who is not identified keeps the name, given name first but where it
    is printed or usual the other way round.
    """
    if _OF_A_VOLUME.search(heading):  # as an export names whom nobody identified in that volume
        return PersonTag(slugify(heading), heading, role, "catalogue", heading)
    person = _of_the_name(heading, role, on) or _identified(heading, on)
    if person:
        return PersonTag(person, people()[person].name, role, "catalogue", heading)
    name = _in_spoken_order(_bare(heading), text)
    return PersonTag(_id_of_nobody_known(name), name, role, "catalogue", heading)


_id_of_nobody_known = lru_cache(_HEADINGS_KEPT)(unidentified_id)


@lru_cache(_HEADINGS_KEPT)
def _reads_as_body(heading: str) -> bool:
    name = _bare(heading)
    surname, comma, rest = name.partition(",")
    searched = rest if comma and " " not in surname else name
    return bool(_SUBDIVIDED.search(surname) or _BODY.search(searched))


def _identified(heading: str, on: date | None) -> str | None:
    if heading in people():
        return heading
    return next(filter(None, (identify(name, on) for name in _names(heading))), None)


@lru_cache(_HEADINGS_KEPT)
def _names(heading: str) -> tuple[str, ...]:
    """Give the names in a heading: the main one, that with the given name in brackets, that."""
    names = [_bare(heading)]
    if other := _OTHER_NAME.search(heading):
        name = other[1].strip(" \"'“”‘’")
        surname, comma, _ = heading.partition(",")
        names += [f"{surname}, {name}"] if comma else []
        names += [name] if " " in name else []
    return tuple(names)


def _bare(heading: str) -> str:
    return _OTHER_NAME.sub("", _LIFE_DATES.sub("", heading)).strip(" ,")


def _of_the_name(heading: str, role: Role, on: date | None) -> str | None:
    bearer = _only_bearer(heading)
    if bearer is None or on is None:
        return bearer
    years = people()[bearer]
    is_born = years.born is None or years.born <= on.year
    is_dead = years.died is not None and years.died < on.year
    return bearer if is_born and (role == "mentioned" or not is_dead) else None


@lru_cache(_HEADINGS_KEPT)
def _only_bearer(heading: str) -> str | None:
    bearers = _bearers().get(_words(_bare(heading)), ())
    return bearers[0] if len(bearers) == 1 else None


@cache
def _bearers() -> Mapping[str, tuple[str, ...]]:
    """Give those whose name, or else another spelling of it, is the same, by its folded words."""
    by_name: dict[str, dict[str, None]] = defaultdict(dict)
    by_alias: dict[str, dict[str, None]] = defaultdict(dict)
    for person in people().values():
        for name in (person.name, person.sort_name):
            by_name[_words(name)][person.id] = None
        for alias in person.aliases:
            by_alias[_words(alias)][person.id] = None
    spelt = by_alias | by_name
    return {name: tuple(ids) for name, ids in spelt.items() if " " in name}


def _words(name: str) -> str:
    return folded(name).replace(",", "")  # "Mao, Zedong" is how catalogues turn "Mao Zedong"


def _in_spoken_order(name: str, text: str) -> str:
    """Turn "Stoessel, Walter J., Jr.", but not "Kawase, Ikkan" where the text prints it so."""
    last, *rest = [part.strip() for part in name.split(",") if part.strip()] or [name]
    if not rest or _SUFFIX.fullmatch(rest[0]):
        return ", ".join([last, *rest])
    as_listed = f"{last} {rest[0]}"
    family_first = last in _family_names_put_first() or folded(as_listed) in folded(text)
    return ", ".join([as_listed if family_first else f"{rest[0]} {last}", *rest[1:]])


@cache
def _family_names_put_first() -> frozenset[str]:
    """Give the surnames that most of their bearers among known people put first ("Nguyen")."""
    first: Counter[str] = Counter()
    last: Counter[str] = Counter()
    for person in people().values():
        surname, comma, _ = person.sort_name.partition(",")
        if comma:
            last[surname] += 1
        elif " " in surname:
            first[surname.split(" ")[0]] += 1
    return frozenset(name for name, count in first.items() if count > max(1, last[name]))
