"""The lines of a page of results: what is furniture, what a date, what may be a title."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from data.dates import parse_printed_date
from data.errors import SourceError
from data.importers.source import open_source
from data.records import DocumentDate

PERSON_LIST = "popular documents"
PAGE_TOPS = frozenset(
    {"skip to content", "skip to main content", "search in", "results", "results:"}
)
LIST_TOPS = frozenset({"documents", PERSON_LIST})
PAGE_END = "pagination"
FURNITURE = frozenset(
    {
        "digital archive international history declassified",
        "placeholder image for when a portrait image is not available",
    }
)
COUNTER = re.compile(
    r"(?:results:?\s+|displaying\s+|showing\s+)?"
    r"(\d[\d,]{0,11})\s?[-‐-―−]\s?(\d[\d,]{0,11})\s+of\s+(\d[\d,]{0,11})"
    r"(?:\s(?:results|documents|items))?",
    re.IGNORECASE,
)
PAGE_LINK = re.compile(
    r"[«‹<]*\s?(?:(?:(?:first|previous|prev|next|last|current)(?:\spage)?|page)?\s?\d{0,6})\s?[>›»]*"
    r"|…|\.{3}",
    re.IGNORECASE,
)
_BULLET = re.compile(r"(?P<marker>\s*[•●▪◦‣∙·*+\-‐-―−])(?:\s+(?P<item>.*))?")
_INVISIBLE = str.maketrans("", "", "\ufeff\u200b\u2060")
_LONGEST_DATE = 80
_LONGEST_TITLE = 500


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank, and how many blank lines come before it.

    `marker` is the bullet it begins with and the white space before that; `item` comes after it.
    """

    number: int
    text: str
    gap: int
    item: str
    marker: str = ""

    @property
    def key(self) -> str:
        """The text as furniture is compared with it."""
        return self.text.casefold()

    def date(self) -> DocumentDate | None:
        """Give the date where the line, but for a bullet, is nothing but one."""
        is_quoted = self.item.startswith(('"', "'", "“", "‘"))
        if is_quoted or len(self.item) > _LONGEST_DATE:
            return None
        return parse_printed_date(self.item)

    def is_known(self) -> bool:
        """Say whether it is one of the lines that every page of these sites shows."""
        return self.key in PAGE_TOPS | LIST_TOPS | FURNITURE

    def is_title(self) -> bool:
        """Tell a title from the words that stand under the date of a letter or a diary."""
        is_sentence = self.text.endswith((".", ",", ";", ":", "!", "?"))
        return not is_sentence and len(self.text) <= _LONGEST_TITLE and self.date() is None


def lines_of(path: Path) -> Iterator[Line]:
    """Give the lines of a file that are not blank.

    Raises `SourceError`, with the line, where one is not valid UTF-8.
    """
    with open_source(path) as source:
        gap = 0
        for number, raw in enumerate(source, start=1):
            line = _line(number, _decoded(path, number, raw), gap)
            gap = 0 if line.text else gap + 1
            if line.text:
                yield line


def head_lines(head: bytes) -> list[Line]:
    """Give the lines, not blank, that a file begins with; none where they are not UTF-8.

    The head may end in the midst of a character.
    """
    try:
        text = codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return []
    lines = (_line(number, printed, 0) for number, printed in enumerate(text.split("\n"), start=1))
    return [line for line in lines if line.text]


def _decoded(path: Path, number: int, raw: bytes) -> str:
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        raise SourceError(
            path, number, f"is not valid UTF-8 ({error.reason}).", "Save the file as UTF-8."
        ) from error


def _line(number: int, printed: str, gap: int) -> Line:
    visible = printed.translate(_INVISIBLE)
    text = " ".join(visible.split())
    bullet = _BULLET.fullmatch(visible.rstrip())
    if bullet is None:
        return Line(number, text, gap, text)
    item = " ".join((bullet["item"] or "").split())
    return Line(number, text, gap, item, bullet["marker"])
