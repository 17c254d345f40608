"""A person's name as printed, and a day → the id of the one person of that name.

A name is rarely whole: "Mr. Adams", "the Ambassador in France (Straus)". Those who bear the
surname, with initials that agree, are told apart by what is known of them: an office or post that
stands before the name and that they held on the day; terms of office on the day; volumes of
*Foreign Relations of the United States* that name them about that year. Where this leaves several,
or nobody, the name stays unresolved: a wrong person is worse than none.
"""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from hashlib import blake2s

from slugify import slugify

from data.authorities import Person, Term, terms_of, volumes_of_people
from data.name_bearers import of_near_surname, of_surname, of_whole_name, plain_name
from data.state_names import folded, words_in

_LEAST_AGE, _GREATEST_AGE = 15, 100
_EARLY, _LATE = timedelta(days=60), timedelta(days=120)  # letters on the way, and to and from home
_CAREER = timedelta(days=8 * 365)
_NEAR = 1
_OFFICE = re.compile(
    r"\b(?:Secretary|Director|Chief|Assistant|Advis[eo]r|Ambassador|Minister|Charg[eé]|Consul|Under"
    r"|Representative|Counselor|Chairman|Officer|Deputy|Commissioner"
    r"|Attorney|Administrator|Agent|Vice|Acting|Head|Special|Member|Delegate|Governor|Senator"
    r"|Professor|Editor|Judge|of)\b"
)
_DOMINANT, _DOMINANT_IN_OFFICE, _SEVERAL = 4, 2, 2
_SECRETARY = "Secretary of State"  # whom volumes call by the surname alone; others have initials
_MISTER = re.compile(r"\b(?:Mr|Messrs)\b")
_ALONE = ("secretary", "ambassador", "minister")  # "Secretary Rusk"
_LEADS = re.compile(
    r"\b(?:Presidents?|Premiers?|Prime Ministers?|Chancellor|Chairm[ae]n|General Secretary"
    r"|First Secretary|Marshal|Generalissimo|King|Queen|Emperor|Empress|Shah|Sultan|Emir)\b"
)


def identify(name: str, on: date | None, before: str = "") -> str | None:
    """Give the id, in `data.authorities`, of the one person of that name who lived on the day.

    `name` may be turned ("Nehru, Jawaharlal"), in any spelling known, or a surname alone. `before`
    is what stands before it: an office, and perhaps a state ("the Ambassador in France"). None
    where nobody bears the name, or where several people do and nothing tells them apart.
    """
    words = plain_name(name)
    is_surname = " " not in words
    whole = [] if is_surname else [one for one in of_whole_name(words) if _lived(one, on)]
    candidates = [one for one in of_surname(words) if _lived(one, on)]
    if not candidates and on:  # a misprint, if somebody in office then has nearly that name
        candidates = [one for one in of_near_surname(words) if _served(one, on)]
    return _only(whole) or _likeliest(candidates, on, before, is_surname=is_surname)


def identify_holder(name: str, on: date | None, before: str) -> str | None:
    """Give the id of the one bearer of `name` who held the office named `before` it on the day.

    None where no such office is known; then nothing speaks against whom a source names.
    """
    if on is None or not before:
        return None
    return _only(_holders(of_surname(plain_name(name)), before, on))


def unidentified_id(name: str, scope: str = "") -> str:
    """Give the id of whoever bears a name that nobody has identified.

    `scope` is what holds the document (`frus1884`): bearers of one name in different volumes are
    not known to be one person.
    """
    slug = slugify(name) or blake2s(name.encode(), digest_size=4).hexdigest()  # "?" has no letter
    return f"{slug}-{slugify(scope) or 'unidentified'}"


def _lived(person: Person, on: date | None) -> bool:
    if on is None:
        return True
    born = person.born or (person.died - _GREATEST_AGE if person.died else None)
    died = person.died or (person.born + _GREATEST_AGE if person.born else None)
    return (born is None or born + _LEAST_AGE <= on.year) and (died is None or on.year <= died + 1)


def _likeliest(
    candidates: list[Person], on: date | None, before: str, *, is_surname: bool
) -> str | None:
    """Choose by the office named, or else by who was in office or in the papers at the time."""
    has_office = _OFFICE.search(before) is not None
    named = _holders(candidates, before, on) if before else []
    if on and is_surname and not named and not has_office:
        named = _holders(candidates, _SECRETARY, on)
    if named:
        return _only(named)
    is_mister = _MISTER.search(before) is not None
    if has_office or is_mister:
        candidates = [one for one in candidates if not _reigned(one, on)]
    if on is None:
        return _only(_byname_of(candidates) if is_surname else candidates)
    ruling = [one for one in candidates if is_surname and _reigned(one, on)]
    active = [one for one in candidates if _served(one, on) or _papers(one, on)]
    near = ruling or _dominant(active, on)
    near = near or [one for one in candidates if _served(one, on, _CAREER)]
    if near:
        return _only(near)
    return _only(candidates) if not is_surname or all(one.born for one in candidates) else None


def _byname_of(candidates: list[Person]) -> list[Person]:
    """Give the leader who is meant by a surname alone whenever it is said: "Stalin"."""
    return [one for one in _dominant(candidates, None) if _reigned(one, None)]


def _only(found: list[Person]) -> str | None:
    return found[0].id if len(found) == 1 else None


def _holders(candidates: Iterable[Person], before: str, on: date | None) -> list[Person]:
    """Give those who then held the office, or were at the post, that the words `before` name."""
    offices, leads = folded(before), _LEADS.search(before) is not None
    posts = {state for found in words_in(before) for state in found.at_post.meant(on)}

    def is_meant(term: Term) -> bool:
        if term.is_reign and leads:
            return True
        if posts and term.post:
            return not posts.isdisjoint(term.post)
        return _is_named(term.office, offices)

    return [
        one
        for one in candidates
        if any(_covers(term, on) and is_meant(term) for term in terms_of(one.id))
    ]


def _is_named(office: str, words: str) -> bool:
    """Say whether words name an office; assistant secretaries of state go by many regions."""
    plain = folded(office)
    if words in _ALONE:
        return plain.startswith(f"{words} ")
    rank, _, region = plain.partition(" for ")
    return plain in words or (
        bool(region) and rank.endswith("secretary of state") and rank in words
    )


def _covers(term: Term, on: date | None, margin: timedelta = timedelta()) -> bool:
    return on is None or term.covers(on, _EARLY + margin, _LATE + margin)


def _served(person: Person, on: date, margin: timedelta = timedelta()) -> bool:
    """Say whether the person was in office on the day, or an officer within `margin` of it."""
    return any(
        _covers(term, on, margin) for term in terms_of(person.id) if not (margin and term.is_reign)
    )


def _reigned(person: Person, on: date | None) -> bool:
    return any(term.is_reign and _covers(term, on) for term in terms_of(person.id))


def _papers(person: Person, on: date | None) -> int:
    """Count the volumes, about the year if a day is given, that name the person."""
    years = volumes_of_people().get(person.id, ())
    return sum(on is None or first - _NEAR <= on.year <= last + _NEAR for first, last in years)


def _dominant(found: list[Person], on: date | None) -> list[Person]:
    """Give the one whom many more volumes name than any other; all where there is none such."""
    ordered = sorted(found, key=lambda one: _papers(one, on), reverse=True)
    if len(ordered) < _SEVERAL:
        return ordered
    first, second = _papers(ordered[0], on), _papers(ordered[1], on)
    in_office = on is not None and [one for one in found if _served(one, on)] == ordered[:1]
    enough = _DOMINANT_IN_OFFICE if in_office else _DOMINANT
    return ordered[:1] if first >= enough * max(second, 1) else ordered
