"""A title → its words and signs, each with what it may do there.

Every token has a kind, one letter. The kinds of a title in a row are its signature, over which
`data.name_runs` and `data.names` look for names, as `data.dates` does for dates.

=======  =======================================================================================
`h`      an honorific, which belongs to what is printed for a name: "Mr.", "Señor", "Count"
`r`      a rank, an office or a form of address before a name: "General", "President", "Cde."
`i`      initials: "I. V.", "N.S."
`n`      a word with a capital that may be a name
`o`      an ordinary word with a capital ("Report", "Page"): a name only where one must stand
`p`      a particle within a name: "von", "de"
`x`      what may follow a surname: "Jr.", "Bey"
`s`      a word that shows a state, its people or a region: "Chile", "Polish", "Moscow", "Asian"
`q`      the `'s` of a possessive
`w`      any other word, a number, a sign
`FTBWM`  "from", "to", "by", "with", "between", which give a role to the name that follows
`VOAGL`  "via", "of", "and", "about", "in", and their like
`,()"`   signs: a comma, colon or semicolon; brackets of any shape; quotation marks
=======  =======================================================================================
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from data.state_names import Found, folded, words_in
from data.title_words import ordinary_words, words_of_kind

_LETTERS = {
    "honorific": "h",
    "rank": "r",
    "suffix": "x",
    "particle": "p",
    "region": "s",
    "from": "F",
    "to": "T",
    "by": "B",
    "with": "W",
    "between": "M",
    "via": "V",
    "of": "O",
    "and": "A",
    "about": "G",
    "in": "L",
}
_SIGNS = dict.fromkeys(",;:", ",") | dict.fromkeys("([", "(") | dict.fromkeys(")]", ")")
_ABBREVIATIONS = frozenset({"u.s", "u.n", "d.c", "u.s.s.r", "u.k", "n.s.c"})
_SYLLABLE = 2
_NAMELIKE = "nopsw"  # what a word that shows a state may have been taken for
_PREFIXED = re.compile(r"(?:[dl]['’]|(?:al|el|as|ad|ash|an|ar|at|az)-)[^\W\d_a-z]")  # d'Estaing
_BOUND = r"(?![^\W_])"
_TOKEN = re.compile(
    rf"""
    (?P<i>(?:[^\W\d_a-zß-ÿ]\.[\ -]?){{2,4}}               # I. V. Stalin, Stalin I. V.
        | [^\W\d_a-zß-ÿ]\.[\ -]?(?=[^\W\d_]))            # V. Molotov
    | (?P<r>at\ [Ll]arge\b)                            # Ambassador at Large (Bunker)
    | (?P<q>['’ʼ`´]s{_BOUND}|(?<=s)['’ʼ`´](?=\s))
    | (?P<word>[^\W\d_]+(?:['’ʼ`´](?!s{_BOUND})[^\W\d_]+|-[^\W\d_]+)*\.?)
    | (?P<sign>[()\[\],;:“”"‘'’])
    | (?P<w>\d[\w./-]*|\S)
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word or sign of a title, `title[start:end]`, its kind, and its spelling in plain letters.

    The full stop of an abbreviation is not part of it, but for initials and suffixes.
    """

    kind: str
    start: int
    end: int
    plain: str


def tokens_of(title: str) -> list[Token]:
    """Give the tokens of `title`, from left to right."""
    # "Jordan" is a surname too, "New Mexico" no Mexico
    shown = {
        place: "o" if found.word.is_surname or found.word.kind == "none" else "s"
        for found in _places_in(title)
        for place in range(found.start, found.end)
    }
    return [_token(match, shown) for match in _TOKEN.finditer(title)]


def _places_in(title: str) -> Iterator[Found]:
    """Yield the words that show a state, within an office ("Shah of Iran") too."""
    for found in words_in(title):
        if found.word.kind != "office":
            yield found
            continue
        first, _, rest = title[found.start : found.end].partition(" ")
        shift = found.start + len(first) + 1
        for inner in words_in(rest):
            yield replace(inner, start=inner.start + shift, end=inner.end + shift)


def _token(match: re.Match[str], shown: Mapping[int, str]) -> Token:
    start, words = match.start(), match.group().rstrip()
    plain = folded(words).rstrip(".")
    kind = _kind(match.lastgroup or "", words, plain)
    if kind in _NAMELIKE and match.lastgroup == "word":
        kind = shown.get(start, kind)
    is_abbreviation = match.lastgroup == "word" and words.endswith(".") and kind != "x"
    return Token(kind, start, start + len(words) - is_abbreviation, plain)


def _kind(group: str, words: str, plain: str) -> str:
    if group == "i":
        return "w" if plain.replace(" ", "") in _ABBREVIATIONS else "i"
    if group == "sign":
        return _SIGNS.get(words, '"')
    return _kind_of_word(words, plain) if group == "word" else group


def _kind_of_word(words: str, plain: str) -> str:
    if (listed := _listed().get(plain)) and not _is_name_instead(listed, words):
        return listed if listed != "r" or words[0].isupper() else "w"
    if not words[0].isupper():
        return "n" if _PREFIXED.match(words) else "w"
    if len(plain) == 1:
        return "i"
    return "w" if words.isupper() else _kind_of_name(plain)


def _is_name_instead(kind: str, words: str) -> bool:
    """Say whether what could be a numeral is none: "Feng Xi", not "Paul XI"."""
    return kind == "x" and words.istitle() and set(words.casefold()) <= set("ivx")


def _kind_of_name(plain: str) -> str:
    parts = plain.split("-")
    if all(_listed().get(part) == "r" for part in parts):
        return "r"  # Vice-Admiral
    shortest = _SYLLABLE if len(parts) > 1 else 0  # Sang-jo
    is_ordinary = all(part in ordinary_words() and len(part) > shortest for part in parts)
    return "o" if is_ordinary or plain in words_of_kind("calendar") else "n"


@cache
def _listed() -> dict[str, str]:
    return {word: letter for kind, letter in _LETTERS.items() for word in words_of_kind(kind)}
