"""A title or a place → the states, as they then existed, that a document concerns.

The words are those of `authorities/state_names.csv`; `data.office_holders` adds leaders named by
office. What a title says is not always one state:

- "Korea" after 1948, "Germany" from 1949 to 1990 and "Vietnam" from 1954 to 1976 name two states,
  and both are tagged, unless another word of the title shows one of them ("Saigon") or a post
  stands before: embassies of the United States were in Seoul, Bonn and Saigon, and until 1978 in
  Taipei where a title says "China". A post of another state ("the Soviet Ambassador in Korea")
  says nothing of the kind.
- "Berlin" in those years belonged to no one state and is not tagged.
- Without a date a word is used only if it has meant one and the same state all the time.
"""

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date

from data.office_holders import UNITED_STATES, holders_in, the_president_in
from data.records import Basis, StateTag
from data.state_names import Found, Kind, words_in

_BASIS: dict[Kind, Basis] = {
    "name": "named",
    "adjective": "adjective",
    "city": "city",
    "office": "office",
    "post": "office",
}
_POST = re.compile(
    r"\b(?:(?:Embass(?:y|ies)|Legations?|Missions?|Consulates?(?: General)?|Consuls?(?: General)?"
    r"|Ambassadors?|Ministers?|Charg[ée](?: d['’]Affaires)?|Commissioner|Representative|Envoy"
    r"|Agent|Interests Section|Liaison Office|Political Adviser|Attaché|Delegation|Command"
    r"|Advisory Group|Country Team|(?:Minister-)?Counselor(?: for \w+ Affairs)?)"
    r"(?: ad interim|[ -]General| Resident| Plenipotentiary| Branch| Office| \([^()]*\))*"
    r" (?:in|at|to|for|near)"
    r"|(?:President|Prime Minister|Premier|Chancellor|King|Queen|Emperor|Empress|Sultan"
    r"|(?:Minister|Secretary) (?:of|for) (?:Foreign|External) Affairs|Foreign Minister) of"
    r"|(?:Command|Forces|Advisory Group),?)"
    r"(?: the)?(?: (?:Republic|Kingdom|Empire|Union) of)?(?: the)? $"
)
_LONGEST_POST = 80
_PERSON_BEFORE = re.compile(
    r"(?:\b(?:Mr|Mrs|Messrs|Miss|Ms|Sir|Dr|Señor|Lord|(?:Earl|Duke|Prince) of|Senator|Congressman"
    r"|Judge|Professor|Lieutenant|Captain|Major|Colonel|General|Admiral|Commander|Ambassador"
    r"|Secretary)\.?"
    r"|(?<![A-Z]\.)\b[A-Z]\.) ?$"
)
_LONGEST_RANK = 15


@dataclass(frozen=True, slots=True)
class Reading:
    """Words of a title from `start`, and the states, by id, that they may mean."""

    start: int
    evidence: str
    basis: Basis
    states: tuple[str, ...]


def states_named(title: str, on: date | None) -> tuple[StateTag, ...]:
    """Give the states `title` names, in the order of the title, as they were on `on`.

    A state stands once for each basis, with the first words that show it; "the President" stands
    only where no other office shows the United States.
    """
    words = tuple(_words(title, on))
    readings = sorted((*words, *_offices(title, on, words)), key=lambda reading: reading.start)
    shown = {reading.states[0] for reading in readings if len(reading.states) == 1}
    return _once(
        StateTag(state, reading.basis, "title", reading.evidence)
        for reading in readings
        for state in _settled(reading.states, shown)
    )


def state_of_place(place: str, on: date | None) -> StateTag | None:
    """Give the state a document was written in, or for: a legation is its own state's.

    "Legation of the United States, Vienna" is Austria-Hungary in 1884, "Chinese Legation,
    Washington" is China. A place in the United States says nothing of the document: most papers of
    that government are written there. Nor does a place that two states share.
    """
    for found in words_in(place):
        meant = found.at_post.meant(on)
        if len(meant) == 1 and meant[0] != UNITED_STATES:
            return StateTag(meant[0], "city", "markup", place[found.start : found.end])
    return None


def _words(title: str, on: date | None) -> Iterator[Reading]:
    for found in words_in(title):
        post = _post_before(title, found)
        word = found.at_post if post and not _is_of_another_state(post) else found.word
        is_name = word.is_surname and _is_person(title, found)
        if word.kind == "none" or is_name or (word.kind == "post" and not post):
            continue
        basis = "office" if post and word.kind != "adjective" else _BASIS[word.kind]
        yield Reading(found.start, title[found.start : found.end], basis, word.meant(on))


def _offices(title: str, on: date | None, words: Iterable[Reading]) -> Iterator[Reading]:
    """Yield the holders of offices, but for those whose state the word before them shows."""
    shown = {(word.start + len(word.evidence) + 1, word.states) for word in words}
    led = {word.states for word in words if word.basis == "office"}
    for holder in holders_in(title, on):
        if (holder.start, (holder.state,)) not in shown:
            led.add((holder.state,))
            yield Reading(holder.start, holder.evidence, "office", (holder.state,))
    president = the_president_in(title)
    if president and (UNITED_STATES,) not in led:
        yield Reading(president.start, president.evidence, "office", (UNITED_STATES,))


def _settled(states: tuple[str, ...], shown: AbstractSet[str]) -> tuple[str, ...]:
    """Give what is meant of `states`: the one that other words show, or else all of them."""
    likely = tuple(state for state in states if state in shown)
    return likely if len(likely) == 1 else states


def _post_before(title: str, found: Found) -> re.Match[str] | None:
    return _POST.search(title, max(0, found.start - _LONGEST_POST), found.start)


def _is_of_another_state(post: re.Match[str]) -> bool:
    """Say whether a word right before a post shows a state other than the United States."""
    shown = words_in(post.string[: post.start()].rstrip())
    last = (
        shown[-1] if shown and shown[-1].end == len(post.string[: post.start()].rstrip()) else None
    )
    return last is not None and UNITED_STATES not in last.word.meant(None)


def _is_person(title: str, found: Found) -> bool:
    around = title[max(0, found.start - 1) : found.start] + title[found.end : found.end + 1]
    before = title[max(0, found.start - _LONGEST_RANK) : found.start]
    return around == "()" or _PERSON_BEFORE.search(before) is not None


def _once(tags: Iterable[StateTag]) -> tuple[StateTag, ...]:
    first: dict[tuple[str, Basis], StateTag] = {}
    for tag in tags:
        first.setdefault((tag.state, tag.basis), tag)
    return tuple(first.values())
