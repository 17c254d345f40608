"""Records on their way into a corpus, in a database on disk: what it holds and what was read."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from data import authorities
from data.records import PersonTag, Record, StateTag
from data.schema import DOCUMENTS, PEOPLE, STATES, TABLES
from data.tables import open_database, statement, write_table

_BATCH_SIZE = 5_000
_TEXTS = ("id", "title", "summary", "type", "collection", "part_of", "source", "place")
_MORE_TEXTS = ("language", "classification", "url")


def _texts(*names: str) -> pa.Schema:
    return pa.schema([("record_no", pa.int64()), *((name, pa.string()) for name in names)])


def _known(schema: pa.Schema, *computed: str) -> pa.Schema:
    return pa.schema([column for column in schema if column.name not in computed])


_READ_DOCUMENTS = pa.schema(
    [
        ("record_no", pa.int64()),
        ("source_no", pa.int32()),
        *(column for column in DOCUMENTS if column.name not in {"document_no", "year"}),
    ]
)
_READ_PARTICIPATIONS = _texts("person", "name", "role", "method", "evidence")
_READ_LOCALITIES = _texts("state", "basis", "method", "evidence")
_KNOWN_PEOPLE = _known(PEOPLE, "person_no", "is_leader")
_KNOWN_STATES = _known(STATES, "state_no")
_KNOWN_TERMS = pa.schema(
    [
        ("person", pa.string()),
        ("state", pa.string()),
        ("office", pa.string()),
        ("start", pa.date32()),
        ("end", pa.date32()),
    ]
)


class Staging:
    """The records of a corpus and of sources, merged by id: of two records the later stands."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, base: Path | None) -> None:
        self._connection = connection
        self._batch: list[tuple[int, Record]] = []
        self._prepare(base)
        (self._next_no,) = connection.execute(
            "select coalesce(max(document_no), 0) + 1 from base_documents"
        ).fetchall()[0]

    def add(self, source_no: int, record: Record) -> None:
        """Take in a record that the source of that number holds."""
        self._batch.append((source_no, record))
        if len(self._batch) == _BATCH_SIZE:
            self._flush()

    def outcomes(self) -> Mapping[int, Mapping[str, int]]:
        """Count the records added, changed and unchanged, by the number of their source."""
        self._flush()
        counts: dict[int, dict[str, int]] = {}
        rows = self._connection.execute(statement("outcomes")).fetchall()
        for source_no, outcome, count in rows:
            counts.setdefault(source_no, {})[outcome] = count
        return counts

    def write(self, folder: Path) -> None:
        """Write the tables of the merged corpus to `folder`."""
        self._flush()
        self._connection.execute(statement("numbers"))
        for table in TABLES:
            write_table(self._connection, table, folder)

    def _prepare(self, base: Path | None) -> None:
        for table, schema in TABLES.items():
            if base:
                held = self._connection.read_parquet(str(base / f"{table}.parquet"))
                held.create_view(f"base_{table}")
            else:
                self._create(f"base_{table}", schema.empty_table())
        self._create("read_documents", _READ_DOCUMENTS.empty_table())
        self._create("read_participations", _READ_PARTICIPATIONS.empty_table())
        self._create("read_localities", _READ_LOCALITIES.empty_table())
        self._create("known_people", _columns(authorities.people().values(), _KNOWN_PEOPLE))
        self._create("known_states", _columns(authorities.states().values(), _KNOWN_STATES))
        self._create("known_terms", _columns(authorities.terms(), _KNOWN_TERMS))
        self._connection.execute(statement("all_records"))

    def _create(self, name: str, rows: pa.Table) -> None:
        self._connection.from_arrow(rows).create(name)

    def _flush(self) -> None:
        numbered = [(no, record) for no, (_, record) in enumerate(self._batch, self._next_no)]
        self._insert("read_documents", _document_rows(self._next_no, self._batch))
        people = [(no, tag) for no, record in numbered for tag in _people_once(record)]
        self._insert("read_participations", _tag_rows(people, _READ_PARTICIPATIONS))
        states = [(no, tag) for no, record in numbered for tag in _states_once(record)]
        self._insert("read_localities", _tag_rows(states, _READ_LOCALITIES))
        self._next_no += len(self._batch)
        self._batch.clear()

    def _insert(self, name: str, rows: pa.Table) -> None:
        if rows.num_rows:
            self._connection.from_arrow(rows).insert_into(name)


@contextmanager
def staging(folder: Path, base: Path | None) -> Iterator[Staging]:
    """Open a staging database in `folder` over the version `base`, if there is one."""
    with open_database(folder) as connection:
        yield Staging(connection, base)


def _columns(rows: Collection[object], schema: pa.Schema) -> pa.Table:
    arrays = {
        column.name: pa.array([getattr(row, column.name) for row in rows], column.type)
        for column in schema
    }
    return pa.table(arrays, schema=schema)


def _document_rows(first_no: int, batch: Sequence[tuple[int, Record]]) -> pa.Table:
    records = [record for _, record in batch]
    dates = [record.date for record in records]
    columns: dict[str, Iterable[Any]] = {
        "record_no": range(first_no, first_no + len(batch)),
        "source_no": [source_no for source_no, _ in batch],
        "date_start": [date.start for date in dates],
        "date_end": [date.end for date in dates],
        "date_precision": [date.precision for date in dates],
        "date_text": [date.text for date in dates],
        "date_flag": [date.flag for date in dates],
    }
    columns |= {name: [getattr(record, name) for record in records] for name in _TEXTS}
    columns |= {name: [getattr(record, name) for record in records] for name in _MORE_TEXTS}
    return pa.table(columns, schema=_READ_DOCUMENTS)


def _tag_rows(tags: Sequence[tuple[int, PersonTag | StateTag]], schema: pa.Schema) -> pa.Table:
    columns: dict[str, Iterable[Any]] = {
        name: [getattr(tag, name) for _, tag in tags] for name in schema.names[1:]
    }
    return pa.table({"record_no": [no for no, _ in tags]} | columns, schema=schema)


def _people_once(record: Record) -> Iterable[PersonTag]:
    # the grain of participations: the first tag of a person in a role stands
    return {(tag.person, tag.role): tag for tag in reversed(record.people)}.values()


def _states_once(record: Record) -> Iterable[StateTag]:
    return {(tag.state, tag.basis): tag for tag in reversed(record.states)}.values()
