"""The CSV that the public scraper of the Wilson Center Digital Archive exports, of 23 columns.

Several values of a cell are a JSON list. What becomes of the columns:

- `title`, `summary`, `source`, `url`, `language`, `classification` are taken as they stand; the
  name of the archive goes before a source that does not hold it; the type of document is what the
  title says.
- `authors` are authors, `associated_people_orgs` are mentioned. `document_contributors` are those
  who took part where the document records a meeting or a conversation, or where it has no authors
  and its title names one. Of another document they are the authors where it has none, and else
  only mentioned: nothing says what they contributed.
- `associated_places` are countries, as they then existed.
- `text_body` is the full text, where texts are asked for.
- Not held: credits, subjects, donors, rights, and where and when it was scraped.

A record has the id that a page of results gives it, so that both are one record; `document_url`
tells documents of one date and title apart.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from data.document_types import document_type
from data.errors import SourceError
from data.importers.cells import date_of, json_texts_of, lines_of, paragraphs_of, text_of
from data.importers.encodings import encoding_of, head_text
from data.importers.leftovers import Leftovers
from data.importers.people_headings import is_body, person_tag
from data.importers.places import state_tags
from data.importers.record_ids import record_id, told_apart
from data.importers.rows import Row, Rows, columns_in, csv_rows
from data.records import Finding, PersonTag, Record, Rejected, Role, StateTag, Warned

COLUMNS = (
    "document_url",
    "page_number",
    "page_number_one_indexed",
    "page_position",
    "original_publication_date",
    "title",
    "credits",
    "text_body",
    "summary",
    "authors",
    "associated_places",
    "subjects_discussed",
    "associated_people_orgs",
    "document_contributors",
    "source",
    "original_upload_date",
    "original_archive_title",
    "language",
    "rights",
    "record_id",
    "original_classification",
    "donors",
    "scraped_at",
)
_TEXTS = (
    "document_url",
    "original_publication_date",
    "title",
    "source",
    "original_classification",
)
_LISTS = (
    "authors",
    "document_contributors",
    "associated_people_orgs",
    "associated_places",
    "original_archive_title",
    "language",
)
_DELIMITER = ","
_TALKS = ("Conversation record", "Memorandum of conversation", "Minutes")
_TALK = re.compile(
    r"\b(?:meetings?|conversations?|talks?|discussions?|negotiations?|sessions?|conference)\b",
    re.IGNORECASE,
)


class ScraperCsv:
    """Reads such an export; each of its rows is one record."""

    name = "scraper-csv"
    version = "1"
    collection = "Wilson Center Digital Archive"

    def recognises(self, head: bytes) -> bool:
        """Say whether a file that begins with `head` names most of the columns first."""
        columns = columns_in(head_text(head), _DELIMITER)
        return 2 * len(set(columns).intersection(COLUMNS)) > len(COLUMNS)

    def read(self, path: Path, *, with_text: bool = False) -> Iterator[Finding]:
        """Yield the documents of the file; a row without a title, or not in order, is rejected.

        Headings of bodies, and places that are no state, are counted in a warning. Raises
        `SourceError` where a column is missing, and where the file is not text.
        """
        encoding, warned = encoding_of(path)
        if warned:
            yield warned
        table = csv_rows(path, encoding, _DELIMITER)
        yield from _column_warnings(path, table)
        reader = _Reader(with_text=with_text)
        yield from told_apart(map(reader.finding, table.rows), lambda record: record.url)
        yield from reader.bodies.warnings()
        yield from reader.places.warnings()


SCRAPER_CSV = ScraperCsv()


class _Reader:
    """Makes findings of rows, and keeps count of what gave no tag."""

    def __init__(self, *, with_text: bool) -> None:
        self._with_text = with_text
        self.bodies = Leftovers("naming bodies and not people")
        self.places = Leftovers("being no state of the day")

    def finding(self, row: Row | Rejected) -> Record | Rejected:
        if isinstance(row, Rejected):
            return row
        try:
            texts, lists = _unpacked(row)
            text = lines_of(row.cells["text_body"]) if self._with_text else ""
        except ValueError as error:
            return Rejected(row.line, str(error), row.text)
        return replace(self._record(texts, lists), text=text)

    def _record(self, texts: dict[str, str], lists: dict[str, list[str]]) -> Record:
        title, kind = texts["title"], document_type(texts["title"])
        when = date_of(texts["original_publication_date"])
        return Record(
            id=record_id(when, title),
            title=title,
            date=when,
            summary=texts["summary"],
            type=kind,
            source=_source(texts["source"], lists["original_archive_title"]),
            language="; ".join(lists["language"]),
            classification=texts["original_classification"],
            url=texts["document_url"],
            people=tuple(self._people(texts, lists, kind, when.start)),
            states=tuple(self._states(lists["associated_places"], when.start)),
        )

    def _people(
        self, texts: dict[str, str], lists: dict[str, list[str]], kind: str, on: date | None
    ) -> Iterator[PersonTag]:
        title = texts["title"]
        contributed = _role_of_contributors(title, kind, has_authors=bool(lists["authors"]))
        roles: tuple[tuple[str, Role], ...] = (
            ("authors", "author"),
            ("document_contributors", contributed),
            ("associated_people_orgs", "mentioned"),
        )
        for column, role in roles:
            for heading in lists[column]:
                if is_body(heading, on):
                    self.bodies.add(heading)
                else:
                    yield person_tag(heading, role, on, f"{title}\n{texts['summary']}")

    def _states(self, places: list[str], on: date | None) -> Iterator[StateTag]:
        for place in places:
            tags = state_tags(place, on)
            yield from tags
            if not tags:
                self.places.add(place)


def _column_warnings(path: Path, table: Rows) -> Iterator[Warned]:
    missing = [name for name in COLUMNS if name not in table.columns]
    if missing:
        raise SourceError(
            path,
            1,
            f"lacks {len(missing)} of the {len(COLUMNS)} columns of a scraper's export: "
            f"{', '.join(missing)}.",
            "Export it again, or import it as a table with a mapping file.",
        )
    others = [name or "(without a name)" for name in table.columns if name not in COLUMNS]
    if others:
        yield Warned(
            1, f"columns that are not read, as the format has none such: {', '.join(others)}"
        )


def _unpacked(row: Row) -> tuple[dict[str, str], dict[str, list[str]]]:
    """Give the cells of a row as texts and, of those that are JSON lists, as lists of texts."""
    lists = {}
    for name in _LISTS:
        try:
            lists[name] = json_texts_of(str(row.cells[name]))
        except ValueError as error:
            raise ValueError(f"{name} {error}") from error
    texts = {name: text_of(row.cells[name]) for name in _TEXTS}
    if not texts["title"]:
        raise ValueError("has no title")
    return texts | {"summary": paragraphs_of(row.cells["summary"])}, lists


def _role_of_contributors(title: str, kind: str, *, has_authors: bool) -> Role:
    """Say what those who contributed to a document of a kind did; see the module for the rule."""
    if kind in _TALKS:
        return "participant"
    if has_authors:
        return "mentioned"
    return "participant" if _TALK.search(title) else "author"


def _source(source: str, archives: list[str]) -> str:
    """Put the archive's name before a reference that does not hold it."""
    names = [name for name in archives if name.partition(" (")[0] not in source]
    return ": ".join([*names, source] if source else names)
