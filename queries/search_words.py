"""The query language of `q`: search words become a tree of what a document must hold.

    Stalin Mao              both words; `AND` may stand between them
    "Korean question"       the words in this order, side by side
    telegram OR letter      either; binds less tightly than words side by side
    -draft, -"first draft"  not this
    (telegram OR letter) Mao    a group
    negotiat*               a beginning; also at the end of a phrase
    people:Filippov         in one field; also before a phrase, a beginning or a group

Words are folded (`queries.folding`). Other punctuation parts words and is not searched itself;
words it joins, such as `Sino-Soviet`, are a phrase. Letters with a colon name a field where a word,
a phrase or a group follows at once: `12:30`, `https://…` and `Subject: Korea` are words. The name
of a field with a colon and nothing to look for is refused, as is a field that there is not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from queries.errors import SearchError
from queries.folding import folded
from queries.search_tree import FIELDS, All, Either, Not, Tree, Words, in_field

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_FIELDS_CALLED = {field: field for field in FIELDS} | {
    "person": "people",
    "place": "places",
    "country": "places",
    "countries": "places",
}
LONGEST = 1000
DEEPEST = 20
MOST_BEGINNINGS = 10
"""How many words with an asterisk are looked up at once: each may stand for thousands of words."""

_QUOTES = '"“”„‟«»＂'
_TOKEN = re.compile(
    rf"(?P<phrase>[{_QUOTES}][^{_QUOTES}]*[{_QUOTES}])"
    rf"|(?P<unclosed>[{_QUOTES}])"
    r"|(?P<open>\()|(?P<close>\))|(?P<minus>-)"
    rf"|(?P<field>(?i:{'|'.join(_FIELDS_CALLED)}):|[^\W\d_]+:(?=[\w({_QUOTES}]))"
    rf"|(?P<words>[^\s(){_QUOTES}]+)"
)


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    start: int


_END = _Token("end", "", -1)
_OPERANDS = frozenset({"words", "phrase", "open"})


def search_tree(q: str, *, has_texts: bool = True) -> Tree:
    """Read search words for a corpus that has full texts or not.

    Raises `SearchError`, which says at which characters the trouble is and what to do, where they
    cannot be read or look for full texts that there are not.
    """
    if len(q) > LONGEST:
        why = f"it is {len(q):,} characters long; search for no more than {LONGEST:,} at once"
        raise SearchError(q, why)
    return _Parser(q, has_texts=has_texts).tree()


class _Parser:
    """A recursive-descent parser: a method a rule, each takes its tokens and gives its tree."""

    def __init__(self, q: str, *, has_texts: bool) -> None:
        self._q = q
        self._has_texts = has_texts
        self._tokens = list(self._read())
        self._next = 0
        self._depth = 0
        self._beginnings = 0

    def tree(self) -> Tree:
        if not self._tokens:
            raise SearchError(self._q, "it holds nothing to search for; give a word")
        tree = self._either()
        if self._peek().kind == "close":
            raise self._error(
                self._peek().start, "a bracket closes that was not opened; leave it out"
            )
        return tree

    def _read(self) -> Iterator[_Token]:
        for match in _TOKEN.finditer(self._q):
            token = _Token(match.lastgroup or "", match[0], match.start())
            if token.kind == "unclosed":
                raise self._error(
                    token.start, "a quotation mark opens that is not closed; close it"
                )
            if token.text in {"OR", "AND"}:
                yield _Token(token.text, token.text, token.start)
            elif token.kind != "words" or "*" in token.text or folded(token.text):
                yield token

    def _peek(self) -> _Token:
        return self._tokens[self._next] if self._next < len(self._tokens) else _END

    def _take(self) -> _Token:
        token = self._peek()
        self._next += 1
        return token

    def _either(self) -> Tree:
        parts = {self._all(): None}  # in their order; the same twice says no more than once
        while self._peek().kind == "OR":
            self._expect_operand(self._take())
            parts[self._all()] = None
        return next(iter(parts)) if len(parts) == 1 else Either(tuple(parts))

    def _all(self) -> Tree:
        parts = {self._operand(): None}
        while self._peek().kind not in {"OR", "close", "end"}:
            if self._peek().kind == "AND":
                self._expect_operand(self._take())
            parts[self._operand()] = None
        return next(iter(parts)) if len(parts) == 1 else All(tuple(parts))

    def _expect_operand(self, operator: _Token) -> None:
        if self._peek().kind in {"OR", "AND", "close", "end"}:
            raise self._nothing_beside(operator)

    def _operand(self) -> Tree:
        token = self._take()
        match token.kind:
            case "minus":
                return self._negation(token)
            case "open":
                return self._group(token)
            case "field":
                return self._of_field(token)
            case "OR" | "AND":
                raise self._nothing_beside(token)
            case "close":
                raise self._error(
                    token.start, "a bracket closes with nothing before it; leave it out"
                )
            case "phrase":
                return self._words(token.text[1:-1], token.start + 1)
            case _:
                return self._words(token.text, token.start)

    def _negation(self, minus: _Token) -> Tree:
        following = self._peek()
        is_joined = following.start == minus.start + 1
        if not is_joined or following.kind not in {*_OPERANDS, "field"}:
            raise self._error(
                minus.start,
                "a minus stands alone; write it directly before a word or a phrase, "
                "or put the words around it in quotation marks",
            )
        return Not(self._operand())

    def _of_field(self, name: _Token) -> Tree:
        field = _FIELDS_CALLED.get(name.text[:-1].casefold())
        if field is None:
            raise self._error(
                name.start,
                f"there is no field {name.text[:-1]}; for the words themselves put a space after "
                "the colon.",
                of=name.text,
                valid=FIELDS,
            )
        if field == "text" and not self._has_texts:
            raise self._error(
                name.start,
                f"this corpus holds no full texts; leave “{name.text}” out to search the rest",
                of=name.text,
            )
        following = self._peek()
        is_joined = following.start == name.start + len(name.text)
        if not is_joined or following.kind not in _OPERANDS:
            raise self._error(
                name.start,
                f"{name.text} needs a word, a phrase or a bracket directly after it; for the word "
                "itself leave the colon out",
                of=name.text,
            )
        return in_field(self._operand(), field)

    def _group(self, bracket: _Token) -> Tree:
        self._depth += 1
        if self._depth > DEEPEST:
            raise self._error(bracket.start, f"more than {DEEPEST} brackets are open; use fewer")
        if self._peek().kind in {"close", "end"}:
            raise self._error(bracket.start, "a bracket opens with nothing in it; leave it out")
        tree = self._either()
        if self._take().kind != "close":
            raise self._error(bracket.start, "a bracket opens that is not closed; close it")
        self._depth -= 1
        return tree

    def _words(self, text: str, start: int) -> Tree:
        is_prefix = text.endswith("*")
        stem = text[:-1] if is_prefix else text
        words = tuple(folded(stem).split())
        if "*" in stem or (is_prefix and (not words or stem[-1].isspace())):
            raise self._error(
                start + text.index("*"),
                "an asterisk stands for the rest of a word; write it directly after the "
                "beginning of one, or leave it out",
            )
        if not words:
            raise self._error(start, "a phrase without a word; put a word in it or leave it out")
        self._count_beginning(start, is_prefix=is_prefix)
        return Words(words, is_prefix)

    def _count_beginning(self, start: int, *, is_prefix: bool) -> None:
        self._beginnings += is_prefix
        if self._beginnings > MOST_BEGINNINGS:
            why = f"more than {MOST_BEGINNINGS} words have an asterisk; use fewer"
            raise self._error(start, why)

    def _nothing_beside(self, operator: _Token) -> SearchError:
        return self._error(
            operator.start,
            f"{operator.text} needs something to search for on both sides; "
            f"for the word itself write {operator.text.lower()}",
            of=operator.text,
        )

    def _error(
        self, start: int, why: str, *, of: str = "-", valid: Sequence[str] = ()
    ) -> SearchError:
        """Say what is wrong with what begins at `start`: `of`, or one character."""
        return SearchError(self._q, why, span=(start, start + len(of)), valid=valid)
