"""Where search words stand in a text: spans to mark, and a snippet around the densest of them.

Found is what the index finds (`queries.search`): words folded alike, beginnings, phrases side by
side, and words without what an apostrophe hangs on them. What must not be held is never marked.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from queries.folding import PlacedWord, folded, placed_words
from queries.search_tree import Words, words_wanted
from queries.search_words import search_tree

Span = tuple[int, int]
"""The first character of a hit in a text, and the one behind its last."""

SNIPPET_LENGTH = 200
_QUERIES_KEPT = 64
_LONGEST_WORD_CUT = 40  # characters; what is longer, such as Chinese, is cut anywhere


class Hit(NamedTuple):
    """A place in a text, and the search words found there."""

    start: int
    end: int
    words: Words


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of the text of one field, with the spans of the hits in it.

    A piece that was cut begins or ends with an ellipsis.
    """

    text: str
    spans: tuple[Span, ...]
    field: str


def hits(q: str, text: str, field: str) -> list[Span]:
    """Give the spans of `text`, a text of `field`, that search words find, in order.

    They do not overlap; no search words find nothing. Raises `SearchError` where they cannot be
    read.
    """
    return _apart(wanted(q, field).found_in(text))


def snippet(q: str, text: str, field: str) -> Snippet | None:
    """Give about 200 characters of `text` around the densest hits; None where there are none.

    White space is folded, and cuts are made between words. Raises `SearchError` as `hits` does.
    """
    text = tidied(text)
    found = wanted(q, field).found_in(text)
    return snippet_of(found, text, field) if found else None


def tidied(text: str) -> str:
    """Give `text` with every run of white space as one space, and no empty paragraphs."""
    paragraphs = (" ".join(paragraph.split()) for paragraph in text.split("\n"))
    return "\n".join(filter(None, paragraphs))


def snippet_of(found: Sequence[Hit], text: str, field: str) -> Snippet:
    """Give the snippet of a `tidied` text in which hits were found."""
    text = text.replace("\n", " ")
    densest = _densest(found)
    begin, end = _window(text, densest[0].start, max(hit.end for hit in densest))
    shown = _apart(hit for hit in found if begin <= hit.start and hit.end <= end)
    before, after = "…" if begin else "", "…" if end < len(text) else ""
    moved = len(before) - begin
    spans = tuple((start + moved, stop + moved) for start, stop in shown)
    return Snippet(f"{before}{text[begin:end]}{after}", spans, field)


@lru_cache(_QUERIES_KEPT)
def wanted(q: str, field: str) -> "Wanted":
    """Read search words for what they want in `field`; raises `SearchError`."""
    leaves = dict.fromkeys(words_wanted(search_tree(q)) if q else ())
    return Wanted([words for words in leaves if words.field in ("", field)])


class Wanted:
    """Words wanted in a field, by how they are looked for."""

    def __init__(self, leaves: Iterable[Words]) -> None:
        self.leaves = tuple(leaves)
        self._spellings = tuple(" ".join(leaf.words) for leaf in self.leaves)
        self._singles: dict[str, list[Words]] = defaultdict(list)
        self._phrases: dict[str, list[Words]] = defaultdict(list)
        self._beginnings: list[Words] = []
        for leaf in self.leaves:
            if len(leaf.words) > 1:
                self._phrases[leaf.words[0]].append(leaf)
            elif leaf.is_prefix:
                self._beginnings.append(leaf)
            else:
                self._singles[leaf.words[0]].append(leaf)
        self._begin_with = tuple(leaf.words[0] for leaf in self._beginnings)

    def found_in(self, text: str) -> list[Hit]:
        """Give every hit, in order of place; the longer first."""
        found: list[Hit] = []
        begin = 0
        for paragraph in text.split("\n"):
            if self._may_stand_in(paragraph):
                hits_here = self._found_in_paragraph(paragraph)
                found += (Hit(begin + start, begin + end, words) for start, end, words in hits_here)
            begin += len(paragraph) + 1
        return found

    def _may_stand_in(self, paragraph: str) -> bool:
        """Look quickly: most paragraphs hold none of the words."""
        plain = folded(paragraph)
        return any(spelling in plain for spelling in self._spellings)

    def _found_in_paragraph(self, paragraph: str) -> list[Hit]:
        words, shorter = placed_words(paragraph)
        found = [hit for placed in (*words, *shorter) for hit in self._alone(placed)]
        for place, placed in enumerate(words):
            if placed.word in self._phrases:
                found += self._side_by_side(words, place)
        return sorted(found, key=lambda hit: (hit.start, -hit.end))

    def _alone(self, placed: PlacedWord) -> Iterator[Hit]:
        for leaf in self._singles.get(placed.word, ()):
            yield Hit(placed.start, placed.end, leaf)
        if placed.word.startswith(self._begin_with):
            for leaf in self._beginnings:
                if placed.word.startswith(leaf.words[0]):
                    yield Hit(placed.start, placed.end, leaf)

    def _side_by_side(self, words: Sequence[PlacedWord], place: int) -> Iterator[Hit]:
        for leaf in self._phrases[words[place].word]:
            there = words[place : place + len(leaf.words)]
            if _is_phrase([placed.word for placed in there], leaf):
                yield Hit(there[0].start, there[-1].end, leaf)


def _is_phrase(words: Sequence[str], leaf: Words) -> bool:
    *others, last = leaf.words
    if len(words) < len(leaf.words) or others != words[:-1]:
        return False
    return words[-1].startswith(last) if leaf.is_prefix else words[-1] == last


def _apart(found: Iterable[Hit]) -> list[Span]:
    """Make one span of hits that overlap."""
    spans: list[Span] = []
    for start, end, _ in found:
        if spans and start < spans[-1][1]:
            spans[-1] = spans[-1][0], max(end, spans[-1][1])
        else:
            spans.append((start, end))
    return spans


def _densest(found: Sequence[Hit]) -> Sequence[Hit]:
    """Choose the first of the runs that fit in a snippet and hold most words, then most hits."""
    best: tuple[tuple[int, int], slice] = (0, 0), slice(0, 1)
    held: Counter[Words] = Counter()
    first = 0
    for last, hit in enumerate(found):
        held[hit.words] += 1
        while first < last and hit.end - found[first].start > SNIPPET_LENGTH:
            held[found[first].words] -= 1
            first += 1
        density = sum(count > 0 for count in held.values()), last - first + 1
        if density > best[0]:
            best = density, slice(first, last + 1)
    return found[best[1]]


def _window(text: str, start: int, end: int) -> Span:
    """Widen a span to the length of a snippet, as evenly as the text allows, at ends of words."""
    spare = max(0, SNIPPET_LENGTH - (end - start))
    begin = max(0, start - spare // 2)
    stop = min(len(text), begin + max(SNIPPET_LENGTH, end - start))
    begin = min(begin, max(0, stop - SNIPPET_LENGTH))
    return _begin_of_word(text, begin, start), _end_of_word(text, stop, end)


def _begin_of_word(text: str, place: int, latest: int) -> int:
    space = text.find(" ", place - 1, latest) if place else -1
    if not place or space >= 0:
        return space + 1
    begin = text.rfind(" ", 0, place) + 1
    return begin if latest - begin <= _LONGEST_WORD_CUT else place


def _end_of_word(text: str, place: int, earliest: int) -> int:
    if place == len(text):
        return place
    space = text.rfind(" ", earliest, place + 1)
    if space >= 0:
        return space
    following = text.find(" ", place)
    end = len(text) if following < 0 else following
    return end if end - earliest <= _LONGEST_WORD_CUT else place
