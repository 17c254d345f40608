"""Folding: spellings of a word that differ in accents, case or apostrophes become one."""

import unicodedata
from collections.abc import Iterator

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
            yield from _shorter(word.strip("'").split("'"))


def _shorter(parts: list[str]) -> Iterator[str]:
    starts = (0, 1) if len(parts[0]) == 1 else (0,)
    ends = (0, 1) if parts[-1] == "s" else (0,)
    for start in starts:
        for end in ends:
            kept = parts[start : len(parts) - end]
            if kept and len(kept) < len(parts):
                yield "".join(kept)
