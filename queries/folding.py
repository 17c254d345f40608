"""Folding: spellings of a word that differ in accents, case or apostrophes become one."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

# Whatever stands for an apostrophe: quotation marks, primes, accents typed alone, and the modifier
# letters by which transliterations write the Russian soft and hard signs, ayn and hamza.
_APOSTROPHES = frozenset("'`´‘’‚‛′″ʹʺʻʼʽʾʿˈˊˋ՚׳ꞌ")

# Letters that Unicode does not take apart into a base letter and a mark.
_LETTERS = {
    "ł": "l",
    "ø": "o",
    "đ": "d",
    "ð": "d",
    "ħ": "h",
    "ŧ": "t",
    "þ": "th",
    "ı": "i",
    "æ": "ae",
    "œ": "oe",
}

# letters and digits with apostrophes between them, without those around
_RUN = re.compile(r"[^ ']+(?:'+[^ ']+)*")


def _folded_character(character: str) -> str:
    if character in _APOSTROPHES:
        return "'"
    category = unicodedata.category(character)
    if category.startswith("M") or category == "Cf":  # marks, soft hyphens, zero-width spaces
        return ""
    plain = unicodedata.normalize("NFKD", character).casefold()
    if plain != character:
        return "".join(map(_folded_character, plain))
    return _LETTERS.get(plain, plain if plain.isalnum() else " ")


class _Folding(dict[int, str]):
    """A table for `str.translate` that works out each character when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = _folded_character(chr(code))
        return self[code]


_FOLDING = _Folding()


class _Uneven(dict[int, str]):
    """A table that leaves of a text the characters that fold to none or to several."""

    def __missing__(self, code: int) -> str:
        self[code] = "" if len(_FOLDING[code]) == 1 else chr(code)
        return self[code]


_UNEVEN = _Uneven()


def folded(text: str) -> str:
    """Give the words of `text` as they are searched, with one space between them.

    A word is a run of letters and digits of any script. Accents are dropped, as is case;
    apostrophes are dropped without parting the word: `Grigor’yan` is `grigoryan`.
    """
    return " ".join(text.translate(_FOLDING).replace("'", "").split())


def shorter_forms(text: str) -> Iterator[str]:
    """Yield what is left of words of `text` without a possessive `'s` or one elided letter.

    `Stalin's` is also to be found as `stalin`, `d'Estaing` as `estaing`.
    """
    for word in text.translate(_FOLDING).split():
        if "'" in word:
            parts = word.strip("'").split("'")
            for first, end in _shorter(parts):
                yield "".join(parts[first:end])


class PlacedWord(NamedTuple):
    """A folded word, and the characters of the text, from `start` to before `end`, it was."""

    word: str
    start: int
    end: int


def placed_words(text: str) -> tuple[list[PlacedWord], list[PlacedWord]]:
    """Give the words that `folded` gives, in their order, and those that `shorter_forms` gives.

    One character that stands for several words, such as `½`, is the place of each of them.
    """
    line, starts, ends = _placed_folding(text)
    words: list[PlacedWord] = []
    shorter: list[PlacedWord] = []
    for match in _RUN.finditer(line):
        run, start = match[0], match.start()
        words.append(PlacedWord(run.replace("'", ""), starts[start], ends[match.end() - 1]))
        if "'" in run:
            parts = run.split("'")
            for first, end in _shorter(parts):
                begin = start + sum(len(part) + 1 for part in parts[:first])
                kept = "'".join(parts[first:end])
                last = begin + len(kept) - 1
                shorter.append(PlacedWord(kept.replace("'", ""), starts[begin], ends[last]))
    return words, shorter


def _placed_folding(text: str) -> tuple[str, Sequence[int], Sequence[int]]:
    """Fold `text`, apostrophes kept, and say of each character where in `text` it starts and ends.

    Marks that are dropped belong to the character before them.
    """
    if not text.translate(_UNEVEN):
        return text.translate(_FOLDING), range(len(text)), range(1, len(text) + 1)
    pieces = [_FOLDING[ord(character)] for character in text]
    kept = [place for place, piece in enumerate(pieces) if piece]
    following = [*kept, len(text)][1:]
    starts = [place for place in kept for _ in pieces[place]]
    ends = [end for place, end in zip(kept, following, strict=True) for _ in pieces[place]]
    return "".join(pieces), starts, ends


def _shorter(parts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the first and the end of the `parts` between apostrophes that are a form."""
    starts = (0, 1) if len(parts[0]) == 1 else (0,)
    ends = (0, 1) if parts[-1] == "s" else (0,)
    for start in starts:
        for end in ends:
            kept = slice(start, len(parts) - end)
            if any(parts[kept]) and start + end:
                yield start, len(parts) - end
