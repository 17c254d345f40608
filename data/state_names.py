"""The words that show a state, and which state a word meant on a given day.

They are listed in `authorities/state_names.csv`. Its third column says what a word means:

- `china|peoples-republic-of-china`: the first of these that existed on the day;
- `korea|north-korea&south-korea`: once Korea was divided, both, as nobody can tell which;
- `taiwan[..1978-12-31]`: only in that time, although the state existed at others;
- nothing: the word hides a shorter one and shows no state ("New Mexico" is not Mexico).
"""

import csv
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal, cast

import ahocorasick

from data.authorities import State, states

_TEXTS_KEPT = 4_096  # a title is asked for its people and for its states; places recur

Kind = Literal["name", "adjective", "city", "office", "post", "none"]


@dataclass(frozen=True, slots=True)
class Alternative:
    """States a word may mean, in the time from `first` to `last`."""

    states: tuple[State, ...]
    first: date
    last: date

    def on(self, day: date) -> tuple[str, ...]:
        """Give the ids of those that existed on `day`; none outside the time."""
        if not self.first <= day <= self.last:
            return ()
        return tuple(state.id for state in self.states if exists(state, day))


@dataclass(frozen=True, slots=True)
class Word:
    """A word that shows a state, or hides one that does (`none`).

    A `post` is a name as it is meant after the name of a post: the Embassy "in Korea" is in South
    Korea. `is_surname` warns that people bear it too.
    """

    text: str
    kind: Kind
    alternatives: tuple[Alternative, ...]
    is_surname: bool

    def meant(self, on: date | None) -> tuple[str, ...]:
        """Give the ids of the states meant on a day; without one, the only state ever meant."""
        if on is not None:
            found = (alternative.on(on) for alternative in self.alternatives)
            return next(filter(None, found), ())
        ever = {state.id for alternative in self.alternatives for state in alternative.states}
        return tuple(ever) if len(ever) == 1 else ()


@dataclass(frozen=True, slots=True)
class Found:
    """A word in a text: `text[start:end]`. `at_post` is its meaning after the name of a post."""

    start: int
    end: int
    word: Word
    at_post: Word


def exists(state: State, day: date) -> bool:
    """Say whether a state existed on a day; an open or unknown end excludes nothing."""
    return (state.valid_from or date.min) <= day <= (state.valid_to or date.max)


def folded(text: str) -> str:
    """Give `text` in small letters, without accents, every character where it was."""
    return text.casefold() if text.isascii() else "".join(map(_folded_character, text))


@lru_cache(maxsize=_TEXTS_KEPT)
def words_in(text: str) -> tuple[Found, ...]:
    """Give the words that show a state, from left to right, the longest at each place.

    Accents and the shape of apostrophes and dashes do not count, nor do capitals but for the
    first letter ("Polish", not "polish") and in abbreviations ("US", not "us").
    """
    return tuple(_apart(sorted(_candidates(text), key=_place)))


def _apart(found: Iterable[Found]) -> Iterator[Found]:
    reached = 0
    for one in found:
        if one.start >= reached:
            reached = one.end
            yield one


def _place(found: Found) -> tuple[int, int, int]:
    """Order by where, longest first, and the word as listed ("Laos") before a plural ("Lao")."""
    return found.start, -found.end, -len(found.word.text)


def _candidates(text: str) -> Iterator[Found]:
    plain = folded(text)
    for last, (word, at_post) in _automaton().iter(plain):
        start, end = last - len(word.text) + 1, last + 1
        end += _is_plural(plain, end) and word.kind == "adjective"
        if _is_bounded(plain, start, end) and _has_capitals(text[start:end], word.text):
            yield Found(start, end, word, at_post)


def _is_bounded(plain: str, start: int, end: int) -> bool:
    before = start > 0 and plain[start - 1].isalnum()
    after = plain[end - 1] != "-" and end < len(plain) and plain[end].isalnum()
    return not before and not after


def _is_plural(plain: str, end: int) -> bool:
    return plain[end : end + 1] == "s" and not plain[end + 1 : end + 2].isalnum()


def _has_capitals(printed: str, listed: str) -> bool:
    if listed.isupper():
        return printed.isupper()
    return printed[0].isupper() or listed[0].islower()


@cache
def _automaton() -> ahocorasick.Automaton:
    words = _words()
    automaton = ahocorasick.Automaton()
    for (plain, kind), word in words.items():
        if kind != "post" or (plain, "") not in words:
            automaton.add_word(plain, (word, words.get((plain, "post"), word)))
    automaton.make_automaton()
    return automaton


@cache
def _words() -> dict[tuple[str, str], Word]:
    """Give every word by its folded text and "post" or ""."""
    with (files("data.authorities") / "state_names.csv").open(encoding="utf-8") as lines:
        rows = [_word(row) for row in csv.DictReader(lines, strict=True)]
    return {(folded(word.text), "post" if word.kind == "post" else ""): word for word in rows}


def _word(row: dict[str, str]) -> Word:
    meaning = row["state_family_or_id"]
    return Word(
        text=row["text"],
        kind=cast("Kind", row["kind"]),
        alternatives=tuple(map(_alternative, meaning.split("|"))) if meaning else (),
        is_surname=row["note"] == "also a surname",
    )


def _alternative(cell: str) -> Alternative:
    ids, _, bounds = cell.partition("[")
    first, _, last = bounds.rstrip("]").partition("..")
    return Alternative(
        states=tuple(states()[state] for state in ids.split("&")),
        first=date.fromisoformat(first) if first else date.min,
        last=date.fromisoformat(last) if last else date.max,
    )


@cache
def _folded_character(character: str) -> str:
    if character in "’‘ʼ`":
        return "'"
    if character in "‐‑–—":
        return "-"
    if character.isspace():
        return " "
    return unicodedata.normalize("NFKD", character)[0].casefold()[:1]
