"""What is searched of each document of a corpus version, read as a stream of its tables.

The tables stand in the order of their documents, so that however large they are, no more than a
batch of each is held.
"""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from data.errors import CorpusError

_BATCH_ROWS = 10_000
_TEXTS_AT_ONCE = 100  # full texts may be long


@dataclass(frozen=True, slots=True)
class SearchedDocument:
    """The texts of a document by the fields of the query language; people and places by names.

    Of a person these are all the names known. Names of one person or place stand together.
    """

    document_no: int
    title: str = ""
    summary: str = ""
    people: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    text: str = ""


def searched_documents(version: Path) -> Iterator[SearchedDocument]:
    """Yield the documents of the version in the folder `version`, in their order.

    Raises `CorpusError` where a table cannot be read to its end.
    """
    try:
        with ExitStack() as files:
            yield from _documents(_Tables(version, files))
    except (OSError, pa.ArrowException) as error:
        raise CorpusError(
            f"The tables in {version} cannot be read: {error}", "Import the corpus again."
        ) from error


class _Tables:
    """The tables of a version, open to be read once each."""

    def __init__(self, version: Path, files: ExitStack) -> None:
        self._version = version
        self._files = files

    def rows(
        self, table: str, *columns: str, at_once: int = _BATCH_ROWS
    ) -> Iterator[tuple[Any, ...]]:
        path = self._version / f"{table}.parquet"
        file = self._files.enter_context(pq.ParquetFile(path))
        for batch in file.iter_batches(at_once, columns=columns):
            yield from zip(*(batch[column].to_pylist() for column in columns), strict=True)


class _Following:
    """Rows in the order of their documents, given document by document."""

    def __init__(self, rows: Iterator[tuple[Any, ...]]) -> None:
        self._rows = rows
        self._next = next(rows, None)

    def of(self, document_no: int) -> Iterator[Any]:
        """Yield what the rows of the document hold; documents are asked for in their order."""
        while self._next is not None and self._next[0] <= document_no:
            if self._next[0] == document_no:
                yield self._next[1]
            self._next = next(self._rows, None)


def _documents(tables: _Tables) -> Iterator[SearchedDocument]:
    names = {
        number: (name, *aliases)
        for number, name, aliases in tables.rows("people", "person_no", "name", "aliases")
    }
    states = dict(tables.rows("states", "state_no", "name"))
    people = _Following(tables.rows("participations", "document_no", "person_no"))
    localities = _Following(tables.rows("localities", "document_no", "state_no"))
    texts = _Following(tables.rows("texts", "document_no", "text", at_once=_TEXTS_AT_ONCE))
    columns = ("document_no", "title", "summary", "place")
    for document_no, title, summary, place in tables.rows("documents", *columns):
        persons = dict.fromkeys(people.of(document_no))
        concerned = dict.fromkeys(localities.of(document_no))
        yield SearchedDocument(
            document_no,
            title,
            summary,
            people=tuple(name for person in persons for name in names[person]),
            places=(*(states[state] for state in concerned), *_held(place)),
            text="".join(texts.of(document_no)),
        )


def _held(text: str) -> Sequence[str]:
    return (text,) if text else ()
