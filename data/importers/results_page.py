"""Text copied ("select all, copy, paste") from a page of results of a digital archive.

Made for the pages of the Wilson Center Digital Archive, the present site and the one before it. A
document begins with a line that is nothing but its date; its title follows, then its summary. The
present site leaves the line of an undated document empty, so that its title comes after two blank
lines; the site before marked every document with a bullet or a dash, dated or not.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from data.document_types import document_type
from data.errors import SourceError
from data.importers.record_ids import PLAIN_MARKS, record_id, told_apart
from data.importers.results_lines import (
    COUNTER,
    LIST_TOPS,
    PAGE_END,
    PAGE_LINK,
    PAGE_TOPS,
    PERSON_LIST,
    Line,
    head_lines,
    lines_of,
)
from data.records import UNDATED, Announced, DocumentDate, Finding, Record, Rejected, Warned

# labels that only the page of a single document shows
_DOCUMENT_PAGE = frozenset({"document information", "original uploaded date"})
_UNDATED_GAP = 2


@dataclass(slots=True)
class _Draft:
    """A document while its lines are read."""

    line: int
    date: DocumentDate = UNDATED
    title: str = ""
    paragraphs: list[str] = field(default_factory=list)

    def findings(self, part_of: str) -> Iterator[Record | Rejected]:
        if self.title:
            yield Record(
                id=record_id(self.date, self.title),
                title=self.title,
                date=self.date,
                summary="\n\n".join(self.paragraphs),
                type=document_type(self.title),
                part_of=part_of,
            )
        elif self.date.text:
            yield Rejected(self.line, "a date without a title", self.date.text)


@dataclass(slots=True)
class _Page:
    """A page while its lines are read; a file may hold several, one pasted after the other."""

    counter: str = ""
    counter_line: int | None = None
    announced: int | None = None
    heading: Line | None = None
    part_of: str = ""
    marker: str = ""
    draft: _Draft | None = None
    found: int = 0
    has_begun: bool = False
    has_ended: bool = False

    def is_over(self, line: Line) -> bool:
        """Say whether `line` is the top of the next page."""
        if COUNTER.fullmatch(line.text):
            has_list = bool(self.counter) or self.found > 0 or self.draft is not None
            return has_list and line.text != self.counter
        return line.key in PAGE_TOPS and self.has_begun

    def take(self, line: Line) -> Iterator[Finding]:
        """Take in one line; yield what is thereby complete."""
        if counter := COUNTER.fullmatch(line.text):
            yield from self._begin_list(line)
            yield from self._announce(line, counter)
        elif line.key in LIST_TOPS or line.key == PAGE_END:
            yield from self._begin_list(line)
            self.has_ended = line.key == PAGE_END
        elif not self._is_furniture(line):
            yield from self._take_text(line)

    def close(self) -> Iterator[Finding]:
        """End the page: yield its last document, and say if it announced another number."""
        yield from self._close_draft()
        yield from self._reject_heading()
        if self.announced is not None and self.announced != self.found:
            yield Warned(
                self.counter_line,
                f"the page announces {self.announced} documents ({self.counter}), "
                f"{self.found} were found",
            )

    def _is_furniture(self, line: Line) -> bool:
        if line.is_known():
            return True
        if not line.item and line.marker != self.marker:  # a bullet set apart from its item
            return True
        return self.has_ended and PAGE_LINK.fullmatch(line.text) is not None

    def _begin_list(self, line: Line) -> Iterator[Finding]:
        yield from self._close_draft()
        if line.key == PERSON_LIST and self.heading:
            self.part_of, self.heading = self.heading.text, None
        yield from self._reject_heading()
        self.has_begun = True

    def _announce(self, line: Line, counter: re.Match[str]) -> Iterator[Finding]:
        first, last, whole = (int(number.replace(",", "")) for number in counter.groups())
        if self.counter:  # repeated below the list
            self.has_ended = True
        elif first > last or last > whole:
            yield Warned(line.number, f"the counter makes no sense: {line.text}")
        else:
            self.counter, self.counter_line = line.text, line.number
            self.announced = last - max(first, 1) + 1
            yield Announced(self.announced, whole)

    def _take_text(self, line: Line) -> Iterator[Finding]:
        date = line.date()
        if date or (line.marker and line.marker == self.marker):
            yield from self._begin_document(line, date)
        elif self.draft and not self.draft.title:
            self.draft.title = _single(line.text)
        elif self._begins_undated(line):
            yield from self._begin_document(line, None)
        elif self.draft:
            self.draft.paragraphs.append(line.text)
        elif not self.has_begun and not self.heading:
            self.heading = line
        else:
            yield self._orphan(line)

    def _begins_undated(self, line: Line) -> bool:
        is_in_list = self.has_begun and not self.has_ended
        return is_in_list and not self.marker and line.gap >= _UNDATED_GAP

    def _begin_document(self, line: Line, date: DocumentDate | None) -> Iterator[Finding]:
        yield from self._close_draft()
        yield from self._reject_heading()
        self.has_begun, self.has_ended = True, False
        self.marker = self.marker or (line.marker if date else "")
        self.draft = _Draft(line.number, date or UNDATED, "" if date else _single(line.item))

    def _close_draft(self) -> Iterator[Finding]:
        if self.draft:
            self.found += bool(self.draft.title)
            yield from self.draft.findings(self.part_of)
        self.draft = None

    def _reject_heading(self) -> Iterator[Finding]:
        if self.heading:
            yield self._orphan(self.heading)
        self.heading = None

    def _orphan(self, line: Line) -> Rejected:
        where = "after the end of the list" if self.has_ended else "before the first document"
        return Rejected(line.number, f"text {where}, part of no document", line.text)


class ResultsPage:
    """Reads pages of results; each document listed is one record."""

    name = "results-page"
    version = "1"
    collection = "Wilson Center Digital Archive"

    def recognises(self, head: bytes) -> bool:
        """Say whether a file that begins with `head` is such a page.

        It is if it holds a counter ("1 - 10 of 396"), or else begins as such a page does and its
        dates stand each on a line of its own, most of them above a title.
        """
        lines = head_lines(head)
        if not lines or lines[0].text.startswith(("<", "{")):
            return False
        if any(COUNTER.fullmatch(line.text) for line in lines):
            return True
        begins_so = lines[0].date() is not None or lines[0].is_known()
        if not begins_so and all(line.key != PERSON_LIST for line in lines):
            return False
        below = [line for above, line in pairwise(lines) if above.date()]
        return 2 * sum(line.is_title() for line in below) > len(below)

    def read(self, path: Path, *, with_text: bool = False) -> Iterator[Finding]:  # noqa: ARG002 - a page of results holds none
        """Yield the documents listed in the file, and what of it belongs to no document.

        Raises `SourceError` for a file that cannot be read or is not valid UTF-8, and for a page
        that shows a single document: its text and its summary cannot be told apart.
        """
        _refuse_document_page(path)
        yield from told_apart(_findings(lines_of(path)), lambda record: record.summary)


RESULTS_PAGE = ResultsPage()


def _findings(lines: Iterable[Line]) -> Iterator[Finding]:
    page = _Page()
    for line in lines:
        if page.is_over(line):
            yield from page.close()
            page = _Page()
        yield from page.take(line)
    yield from page.close()


def _refuse_document_page(path: Path) -> None:
    missing = set(_DOCUMENT_PAGE)
    for line in lines_of(path):
        missing.discard(line.key)
        if not missing:
            raise SourceError(
                path,
                line.number,
                "this is the page of a single document, not a list of results.",
                "Copy a page of results that lists the document.",
            )


def _single(title: str) -> str:
    """Give once a title that the page prints twice, glued to itself."""
    half = len(title) // 2
    plain = title.translate(PLAIN_MARKS)
    return title[:half] if plain[:half] == plain[half:] else title
