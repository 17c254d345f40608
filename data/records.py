"""Record: what every importer yields, whatever the format it read."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Literal, Protocol

Precision = Literal["day", "month", "year", "range", "circa", "undated"]
Role = Literal["author", "recipient", "participant", "mentioned"]
Basis = Literal["named", "adjective", "city", "office", "person", "catalogue"]
Method = Literal["markup", "title", "summary", "catalogue", "inferred"]


@dataclass(frozen=True, slots=True)
class DocumentDate:
    """When a document was written: the interval `[start, end]`, as precise as it is known.

    `text` is the date as printed. `flag` says why a date is doubted; a doubted date has neither
    start nor end, so that it never stands in a chart as a fact.
    """

    start: date | None = None
    end: date | None = None
    precision: Precision = "undated"
    text: str = ""
    flag: str = ""


UNDATED = DocumentDate()


@dataclass(frozen=True, slots=True)
class PersonTag:
    """A person in a role in a document.

    `person` is an id of `data.authorities` or, where nobody has identified the person, an id made
    by the importer; `name` is shown for the latter. `evidence` holds the words that say so.
    """

    person: str
    name: str
    role: Role
    method: Method
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class StateTag:
    """A state, by its id in `data.authorities`, that a document concerns, and what shows it."""

    state: str
    basis: Basis
    method: Method
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """One document. `id` is stable: the same document read again has the same id.

    `text` is its full text, a line a paragraph, where texts were asked for and the source has it.
    """

    id: str
    title: str
    date: DocumentDate = UNDATED
    summary: str = ""
    type: str = "Other"
    collection: str = ""
    part_of: str = ""
    source: str = ""
    place: str = ""
    language: str = ""
    classification: str = ""
    url: str = ""
    people: tuple[PersonTag, ...] = field(default=())
    states: tuple[StateTag, ...] = field(default=())
    text: str = ""


@dataclass(frozen=True, slots=True)
class Announced:
    """How many records a source says it holds (10 of "1 - 10 of 396") and `of` how many."""

    count: int
    of: int | None = None


@dataclass(frozen=True, slots=True)
class Rejected:
    """A record that could not be used: its line (from 1), the reason, and its text."""

    line: int | None
    reason: str
    text: str


@dataclass(frozen=True, slots=True)
class Warned:
    """Something a reader of the report should know; `line` counts from 1."""

    line: int | None
    reason: str


Finding = Record | Announced | Rejected | Warned


class Importer(Protocol):
    """A format that can be read. A module of `data.importers` each, listed in its registry."""

    name: str
    version: str
    collection: str

    def recognises(self, head: bytes) -> bool:
        """Say whether a file that begins with `head` (decompressed, up to 64 KiB) is of it."""
        ...

    def read(self, path: Path, *, with_text: bool = False) -> Iterator[Finding]:
        """Yield what `path` holds, in its order and as a stream; `with_text`, full texts too.

        Raises `SourceError` with file and line where the source cannot be read to its end.
        """
        ...
