"""Who bears a name: everyone in the authorities by whole name, and by surname with given names."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from data.authorities import Person, people
from data.state_names import folded

_MARKS = re.compile(r"[.'’ʼ`´]")
_TITLES = re.compile(
    r"^(?:(?:Mr|Messrs|Sir|Lord|Señora?|Count|Baron|Viscount|Mar(?:quis|quess)|M|Don"
    r"|Prince|Senhor|Herr)\.? )+"
)
_TURNED = re.compile(r"(?P<last>[^,]+), (?P<first>[^,]+?)(?P<suffix>, (?:[JS]r\.?|I+V?))?$")

_INITIALS_LAST = re.compile(r"(?P<last>[^\W\d_]\w+) (?P<first>(?:[^\W\d_]\. ?){2,3})(?P<suffix>)")


@dataclass(frozen=True, slots=True)
class _Bearer:
    """A person as a bearer of a surname, with the given names before it in one spelling."""

    person: Person
    given: tuple[str, ...]

    def agrees(self, given: tuple[str, ...]) -> bool:
        """Say whether given names or initials may be this person's, as far as both have them."""
        return all(
            ours.startswith(theirs) or theirs.startswith(ours)
            for ours, theirs in zip(self.given, given, strict=False)
        )


def plain_name(name: str) -> str:
    """Give a name in the order it is spoken in, in small plain letters, without "Mr." and marks."""
    turned = _TURNED.fullmatch(name) or _INITIALS_LAST.fullmatch(name)
    if turned:
        name = f"{turned['first']} {turned['last']}{turned['suffix'] or ''}"
    return _key(_TITLES.sub("", name))


def of_whole_name(words: str) -> list[Person]:
    """Give those one of whose names, made plain, is `words`."""
    return _by_whole_name().get(words, [])


def of_surname(words: str) -> list[Person]:
    """Give those whose surname ends `words` and whose given names agree with what precedes it."""
    parts = words.split(" ")
    for length in range(len(parts), 0, -1):
        given, surname = tuple(parts[:-length]), " ".join(parts[-length:])
        bearers = _by_surname().get(surname, ())
        if found := {one.person.id: one.person for one in bearers if one.agrees(given)}:
            return list(found.values())
    return []


def _key(name: str) -> str:
    plain = folded(re.sub(r"(?<=[^\W\d_]\.)(?=[^\W\d_])", " ", name))
    return " ".join(_MARKS.sub("", plain).replace(",", " ").replace("-", " ").split())


@cache
def _by_whole_name() -> Mapping[str, list[Person]]:
    found: dict[str, list[Person]] = defaultdict(list)
    for person in people().values():
        for name in {plain_name(name) for name in (person.name, *person.aliases)}:
            found[name].append(person)
    return found


@cache
def _by_surname() -> Mapping[str, list[_Bearer]]:
    found: dict[str, list[_Bearer]] = defaultdict(list)
    for person in people().values():
        for surname, given in sorted(set(_spellings(person))):
            found[surname].append(_Bearer(person, given))
    return found


def _spellings(person: Person) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield surname and given names of each spelling."""
    last, _, first = person.sort_name.partition(", ")
    surname = _key(last)
    yield surname, tuple(_key(first.partition(",")[0]).split())
    for alias in (person.name, *person.aliases):
        words = _key(alias)
        if words.endswith(f" {surname}"):
            yield surname, tuple(words.removesuffix(f" {surname}").split())
        elif " " not in words:
            yield words, ()
        elif not first:  # the family name comes first: "Mao Zedong"
            yield words.split(" ")[0], tuple(words.split(" ")[1:])
