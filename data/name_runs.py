"""Which tokens of a title, at a given place, are together the name of a person.

Known from the authorities are whole names, forenames, surnames, and the single words that leaders
and aliases go by ("Stalin", "Filippov").
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from data.authorities import people, terms
from data.state_names import folded
from data.title_tokens import Token
from data.title_words import ordinary_words, words_of_kind

_LEAD, _NAME = "hr", "noipx"
_SEVERAL = 3


@dataclass(frozen=True, slots=True)
class Run:
    """Tokens from `first`, of which those from `body` to before `end` are a name.

    Before them stand honorifics and ranks, if any. `is_certain`: it is a name wherever it stands.
    """

    first: int
    body: int
    end: int
    is_certain: bool


def run_at(tokens: Sequence[Token], place: int, *, in_brackets: bool = False) -> Run | None:
    """Find the name that begins at `place`, with what leads it; None where there is none.

    Words that are ordinary as well as surnames ("Page") are a name after an honorific or a rank,
    and `in_brackets`.
    """
    lead = _end_of_lead(tokens, place)
    last = _end_of_name(tokens, lead)
    kinds = {token.kind for token in tokens[place:lead]}
    body = _name_within(tokens, lead, last)
    if body is None and (kinds or in_brackets):
        body = _ordinary_name(tokens, lead, last, any_word="h" in kinds)
    if body is None and in_brackets and lead == last:
        body = _ordinary_name(tokens, place, lead, any_word=False)  # "(King)"
        lead = place
    if body is None or (kinds and body[0] != lead):
        return None
    first, end = body
    if _is_suffix(tokens, end):
        end += 2
    if place == lead and first != place:
        return None
    certain = (
        bool(kinds) or "i" in {t.kind for t in tokens[first:end]} or _is_known(tokens[first:end])
    )
    return Run(place, first, end, certain)


def _is_suffix(tokens: Sequence[Token], place: int) -> bool:
    """Say whether ", Jr." follows."""
    return "".join(token.kind for token in tokens[place : place + 2]) == ",x"


def _end_of_lead(tokens: Sequence[Token], place: int) -> int:
    """Give the place after honorifics, ranks, and "of" in "the Earl of Aberdeen"."""
    end = _end_of(tokens, place, _LEAD)
    of_peer = place < end < len(tokens) and tokens[end - 1].plain in words_of_kind("peer")
    return end + (of_peer and tokens[end].kind == "O")


def _end_of_name(tokens: Sequence[Token], place: int) -> int:
    """Give the place after words of a name; "Lord" and "King" may be surnames after others."""
    end = _end_of(tokens, place, _NAME)
    if place < end < len(tokens):
        before, after = tokens[end - 1].kind, tokens[end]
        end += before in "ni" and after.kind in _LEAD and after.plain in _surnames()
        end += before == "p" and after.kind == "s"  # "Dupuy de Lôme"
    return end


def _end_of(tokens: Sequence[Token], place: int, kinds: str) -> int:
    while place < len(tokens) and tokens[place].kind in kinds:
        place += 1
    return place


def _name_within(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int] | None:
    """Give the first stretch of words that are no ordinary ones, or that surely are a name."""
    if _is_known(tokens[first:last]):
        return first, last
    start = end = first
    while end < last and _goes_on(tokens, start, end, last):
        end += 1
    while end > start and _is_loose(tokens, start, end - 1):
        end -= 1
    has_name = any(token.kind in "no" for token in tokens[start:end])
    return (start, end) if has_name and tokens[start].plain not in _no_names() else None


def _is_loose(tokens: Sequence[Token], start: int, place: int) -> bool:
    """Say whether a particle, or one initial, ends a name; "Stalin I. V." has several."""
    token = tokens[place]
    return token.kind == "p" or (token.kind == "i" and (place == start or "." not in token.plain))


def _goes_on(tokens: Sequence[Token], start: int, place: int, last: int) -> bool:
    token = tokens[place]
    if token.kind not in "ohr":
        return token.kind != "x" or place > start
    if place + 1 < last and token.plain in _forenames() and tokens[place + 1].kind in "ni":
        return True
    before = tokens[place - 1] if place > start else None
    if token.kind in _LEAD:
        return before is not None  # "Mackenzie King": only where it is a surname
    led = before is not None and (before.kind == "i" or before.plain in _forenames())
    return led and token.plain in _surnames()


def _ordinary_name(
    tokens: Sequence[Token], first: int, last: int, *, any_word: bool
) -> tuple[int, int] | None:
    """Give ordinary words that must be a name: "Mr. De Long", "Secretary Page", "(Spring Rice)"."""
    words = tokens[first:last]
    if not words or any_word:
        return (first, last) if words else None
    whole = " ".join(token.plain for token in words)
    is_surname = whole in _surnames() and words[0].plain not in _no_names()
    goes_on = last < len(tokens) and tokens[last].kind in "rhos"
    return (first, last) if is_surname and not goes_on else None


def _is_known(tokens: Sequence[Token]) -> bool:
    plain = " ".join(token.plain for token in tokens)
    if len(tokens) == 1:
        return tokens[0].kind == "n" and plain in _bywords()
    return plain in _whole_names()


@cache
def _names() -> frozenset[str]:
    return frozenset(
        folded(name).replace(".", "")
        for person in people().values()
        for name in (person.name, *person.aliases)
    )


@cache
def _whole_names() -> frozenset[str]:
    """Give names of several words, one of which at least is no ordinary word."""
    ordinary = ordinary_words()
    return frozenset(
        name for name in _names() if " " in name and not ordinary.issuperset(name.split(" "))
    )


@cache
def _forenames() -> frozenset[str]:
    """Give first words of names; one that is ordinary too, if several people bear it."""
    bearers = Counter(folded(person.name).split(" ")[0] for person in people().values())
    ordinary = ordinary_words()
    return frozenset(name for name, n in bearers.items() if n >= _SEVERAL or name not in ordinary)


@cache
def _surnames() -> frozenset[str]:
    return frozenset(_surnames_of())


def _surnames_of() -> Iterator[str]:
    for person in people().values():
        surname, comma, _ = folded(person.sort_name).replace(".", "").partition(",")
        yield surname
        if comma:
            yield surname.rpartition(" ")[2]


@cache
def _bywords() -> frozenset[str]:
    """Give single words that name a leader, or that a list gives as somebody's alias."""
    leaders = {term.person for term in terms() if term.is_reign}
    known = (people()[leader].sort_name.partition(",")[0] for leader in leaders)
    aliases = (alias for person in people().values() for alias in person.aliases)
    single = {folded(name) for name in (*known, *aliases) if " " not in name}
    return frozenset(single - ordinary_words() - _no_names())


def _no_names() -> frozenset[str]:
    """Give words with a capital that are never a name by themselves: months, "Kremlin"."""
    return words_of_kind("calendar") | words_of_kind("body")


def is_surname(token: Token) -> bool:
    """Say whether somebody in the authorities bears the name."""
    return token.plain in _surnames()
