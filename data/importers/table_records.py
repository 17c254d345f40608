"""Rows of somebody's table, and the mapping of its columns → records."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import get_args

from data.document_types import document_type
from data.importers.cells import date_of, interval_of, lines_of, paragraphs_of, text_of, texts_of
from data.importers.leftovers import Leftovers
from data.importers.mapping import PEOPLE, SEVERAL, TEXTS, TableMapping
from data.importers.people_headings import person_tag
from data.importers.places import state_tags
from data.importers.record_ids import record_id, told_apart
from data.importers.rows import Row
from data.records import (
    DocumentDate,
    Finding,
    PersonTag,
    Precision,
    Record,
    Rejected,
    StateTag,
)

_ARCHIVE = "table"


def findings(rows: Iterable[Row | Rejected], mapping: TableMapping) -> Iterator[Finding]:
    """Yield the records of rows, and those that cannot be used as rejections.

    A row is rejected that has no title, a cell that means nothing, or the id of an earlier row.
    Names of countries that are no state's are counted in a warning.
    """
    maker = _Maker(mapping)
    yield from told_apart(map(maker.finding, rows), hash)
    yield from maker.countries.warnings()


@dataclass(frozen=True, slots=True)
class _Unpacked:
    """What the cells of a row hold, by field."""

    texts: dict[str, str]
    lists: dict[str, list[str]]
    date: DocumentDate


class _Maker:
    """Makes findings of rows; knows the ids it has met, and the countries that are none."""

    def __init__(self, mapping: TableMapping) -> None:
        self._mapping = mapping
        self._lines: dict[str, int] = {}
        self.countries = Leftovers("being no state of the day")

    def finding(self, row: Row | Rejected) -> Record | Rejected:
        if isinstance(row, Rejected):
            return row
        try:
            unpacked = self._unpacked(row)
            self._claim_id(unpacked.texts["id"], row.line)
        except ValueError as error:
            return Rejected(row.line, str(error), row.text)
        return self._record(unpacked)

    def _unpacked(self, row: Row) -> _Unpacked:
        fields = ("id", "title", "type", "url", *TEXTS)
        texts = {field: self._text(row, field) for field in fields}
        texts["summary"] = self._text(row, "summary", paragraphs_of)
        texts["text"] = self._text(row, "text", lines_of)
        if not texts["title"]:
            raise ValueError("has no title")
        lists = {field: list(self._texts(row, field)) for field in SEVERAL}
        return _Unpacked(texts, lists, self._date(row))

    def _claim_id(self, given: str, line: int) -> None:
        if given and self._lines.setdefault(given, line) != line:
            raise ValueError(f"has the id of line {self._lines[given]}: {given}")

    def _record(self, row: _Unpacked) -> Record:
        texts, title = row.texts, row.texts["title"]
        given = f"{self._mapping.id_prefix}{texts['id']}" if texts["id"] else ""
        return Record(
            id=given or record_id(row.date, title, _ARCHIVE),
            title=title,
            date=row.date,
            summary=texts["summary"],
            type=self._mapping.types.get(texts["type"], texts["type"]) or document_type(title),
            url=texts["url"],
            people=tuple(_people(row)),
            states=tuple(self._states(row.lists["countries"], row.date.start)),
            text=texts["text"],
            **{field: texts[field] for field in TEXTS},
        )

    def _states(self, names: list[str], on: date | None) -> Iterator[StateTag]:
        for name in names:
            tags = state_tags(name, on)
            yield from tags
            if not tags:
                self.countries.add(name)

    def _date(self, row: Row) -> DocumentDate:
        first = self._text(row, "date") or self._text(row, "date_from")
        last = self._text(row, "date_to")
        date_format = self._mapping.date_format
        found = interval_of(date_of(first, date_format), date_of(last, date_format))
        precision = self._text(row, "date_precision")
        if precision and precision not in get_args(Precision):
            raise ValueError(f"date_precision {precision} is none of {get_args(Precision)}")
        is_circa = precision == "circa" and found.start is not None
        return replace(found, precision="circa") if is_circa else found

    def _text(self, row: Row, field: str, read: Callable[[object], str] = text_of) -> str:
        try:
            return read(self._cell(row, field)) or self._default(field)
        except ValueError as error:
            raise ValueError(f"{field} {error}") from error

    def _default(self, field: str) -> str:
        # a collection named for the import goes before that of the mapping
        return self._mapping.defaults.get(field, "") if field != "collection" else ""

    def _texts(self, row: Row, field: str) -> Iterator[str]:
        for column in self._mapping.columns.get(field, ()):
            try:
                yield from texts_of(row.cells.get(column), self._mapping.separator(field))
            except ValueError as error:
                raise ValueError(f"{field} {error}") from error

    def _cell(self, row: Row, field: str) -> object:
        """Give the first cell of a field that holds anything."""
        cells = (row.cells.get(column) for column in self._mapping.columns.get(field, ()))
        return next((cell for cell in cells if cell not in (None, "")), None)


def _people(row: _Unpacked) -> Iterator[PersonTag]:
    for field, role in PEOPLE.items():
        for name in row.lists[field]:
            yield person_tag(name, role, row.date.start, row.texts["title"])
