"""Who bears a name: everyone in the authorities by whole name, and by surname with given names."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from data.authorities import Person, people
from data.state_names import folded

_SHORTEST_MISPRINTED = 6
_MISPRINTS_KEPT = 4_096
_SEVERAL = 3
_MARKS = re.compile(r"[.'’ʼ`´]")
_TITLES = re.compile(
    r"^(?:(?:Mr|Messrs|Sir|Lord|Señora?|Count|Baron|Viscount|Mar(?:quis|quess)|M|Don|Prince|Senhor"
    r"|Herr|Dr|Prof(?:essor)?|Gen(?:eral)?|Ambassador|President|Senator|Comrade|Cde)\.? )+"
)
_TURNED = re.compile(
    r"(?P<last>[^,]+), (?P<first>(?![JS]r\b|I+V?$)[^,]+?)(?P<suffix>, (?:[JS]r\.?|I+V?))?$"
)

_INITIALS_LAST = re.compile(r"(?P<last>[^\W\d_]\w+) (?P<first>(?:[^\W\d_]\. ?){2,3})(?P<suffix>)")


@dataclass(frozen=True, slots=True)
class _Bearer:
    """A person as a bearer of a surname, with the given names before it in one spelling."""

    person: Person
    given: tuple[str, ...]

    def agrees(self, given: Sequence[str]) -> bool:
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
        if found := _bearers(" ".join(parts[-length:]), parts[:-length]):
            return found
    return []


@lru_cache(maxsize=_MISPRINTS_KEPT)
def of_near_surname(words: str) -> list[Person]:
    """Give those whose surname is but one letter, or the order of two, from the last of `words`."""
    *given, surname = words.split(" ")
    if len(surname) < _SHORTEST_MISPRINTED:
        return []
    near = process.extract(
        surname, list(_by_surname()), scorer=OSA.distance, score_cutoff=1, limit=None
    )
    return [one for name, _, _ in near for one in _bearers(name, given)]


def _bearers(surname: str, given: Sequence[str]) -> list[Person]:
    bearers = _by_surname().get(surname, ())
    return list({one.person.id: one.person for one in bearers if one.agrees(given)}.values())


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
def _forenames() -> frozenset[str]:
    """Give the first names that several people bear: "John" is nobody's byword."""
    bearers = Counter(_key(person.name).split(" ")[0] for person in people().values())
    return frozenset(name for name, count in bearers.items() if count >= _SEVERAL)


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
        elif " " not in words and words not in _forenames():
            yield words, ()
        elif not first:  # the family name comes first: "Mao Zedong"
            yield words.split(" ")[0], tuple(words.split(" ")[1:])
