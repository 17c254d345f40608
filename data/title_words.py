"""Words that matter in a title, by what they do there, read from `authorities/title_words.csv`."""

import csv
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from data.state_names import folded


@cache
def words_of_kind(kind: str) -> frozenset[str]:
    """Give the words of a kind ("rank", "letter"), in small letters and without accents.

    `authorities/README.md` lists the kinds.
    """
    return frozenset(folded(row["word"]) for row in _rows("title_words.csv") if row["kind"] == kind)


@cache
def ordinary_words() -> frozenset[str]:
    """Give the words, in small letters and without accents, that are by themselves no names."""
    return frozenset(folded(row["word"]) for row in _rows("ordinary_words.csv"))


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (files("data.authorities") / name).open(encoding="utf-8") as lines:
        yield from csv.DictReader(lines, strict=True)
