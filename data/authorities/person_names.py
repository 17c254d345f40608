"""Names of people: turned from print into the order they are spoken in, and compared."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from slugify import slugify

_RANK = (
    r"Generalissimo|General|Gen\.|Major|Maj\.|Brigadier|Brig\.|Lieutenant|Lieut\.|Lt\.|Colonel"
    r"|Col\.|Captain|Capt\.|Commander|Commodore|Rear|Vice|Admiral|Adm\.|Fleet|Field|Air|Chief"
    r"|Marshal|Chairman|Ambassador|Senator|Dr\.|Prof\.|Professor|Sir|Mr\.|and"
    r"|of the (?:Army|Soviet Union)"
)
_RANKS = re.compile(rf"(?<!\w)(?:(?:{_RANK})(?:[\s-]+|$))+")
_BRACKETS = re.compile(r"[(\[]([^()\[\]]*)[)\]]|(?<![\w”])“([^“”]*)”")
_NAMES = re.compile(r"[A-Z][\w’-]+(?: [A-Z][\w’-]+)+")
_INSIDE_WORD = re.compile(r"(?<=\w)[(\[](\w+)[)\]]")
_SUFFIX = re.compile(r"[JS]r\.?|I{1,3}|IV|2d|3d|[23]rd|2nd")
# Family names come first in China, Korea and Vietnam: "Ham, Tae-yong" is Ham Tae-yong.
_FAMILY_FIRST = re.compile(r"\w+, \w+-(?!ul\b|ud\b)[a-z]+")


def name_in_order(printed: str) -> str:
    """Turn a name as lists print it ("Abaydi, Haamid al-") into the order it is spoken in."""
    whole = plain_name(_BRACKETS.sub(" ", _BRACKETS.sub(" ", _INSIDE_WORD.sub(r"\1", printed))))
    if _FAMILY_FIRST.fullmatch(whole):
        return whole.replace(",", "")
    last, *others = [part.strip() for part in whole.split(",")]
    words = _RANKS.sub("", " ".join(others)).split()
    suffixes = [word for word in words if _SUFFIX.fullmatch(word)]
    given = " ".join(word for word in words if word not in suffixes)
    last = " ".join([last, *suffixes])
    return f"{given}{last}" if given.endswith(("-", "’")) else f"{given} {last}".strip()


def spellings(printed: str) -> Iterator[str]:
    """Give the names a printed one stands for: in order, then with what stands in brackets."""
    yield name_in_order(printed)
    for found in _BRACKETS.finditer(_INSIDE_WORD.sub(r"\1", printed)):
        inner = re.sub(r"^(?:also|born)\s+", "", plain_name(found[1] or found[2] or ""))
        last, comma, _ = printed[: found.start()].partition(",")
        is_whole = not comma or last in inner
        if is_whole and _NAMES.fullmatch(inner):
            yield inner
        elif not is_whole and (_NAMES.fullmatch(inner) or re.fullmatch(r"[A-Z][a-zé]+", inner)):
            yield name_in_order(f"{last}, {inner}")


def plain_name(text: str) -> str:
    """Leave out quotation marks, control characters, years of life and stray marks at the ends."""
    tidy = re.sub(r"[\x80-\x9f“”\"]|,?\s*\d{4}-(?:\d{4})?$", "", text)
    tidy = re.sub(r"\s+", " ", re.sub("[–—]", "-", tidy)).replace(" ,", ",").strip(" ,;")
    return re.sub(r"(?<=[a-z]{3})\.$", "", tidy)


@cache
def words_of(name: str) -> tuple[str, ...]:
    """Give the words of a name to compare by: in small letters, without accents and stops."""
    return tuple(slugify(name, separator=" ").split())


def words_stand_in(words: Sequence[str], name: Sequence[str], *, initials: bool) -> bool:
    """Say whether each of `words`, or what it is an initial of, stands in `name`.

    With `initials`, a word of `words` may also stand there as its initial.
    """
    return bool(words) and all(
        any(
            word == known
            or (word[0] == known[0] and (len(word) == 1 or (initials and len(known) == 1)))
            for known in name
        )
        for word in words
    )


def names_agree(one: str, other: str) -> bool:
    """Say whether two spellings can be of one name.

    They can where every word or initial of the shorter one stands in the longer one, and two
    whole words are the same.
    """
    short, long = sorted((words_of(one), words_of(other)), key=len)
    return len(set(short) & set(long)) > 1 and words_stand_in(short, long, initials=True)
