"""Records on their way into a corpus, in a database on disk: what it holds and what was read."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from operator import attrgetter
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from data import authorities
from data.near_duplicates import link_near_duplicates
from data.records import PersonTag, Record, StateTag
from data.reports import Change, change_of
from data.schema import DOCUMENTS, PEOPLE, STATES, TABLES
from data.tables import open_database, statement, view_tables, write_hashes, write_table

_BATCH_SIZE = 5_000


def _texts(*names: str) -> pa.Schema:
    return pa.schema([("record_no", pa.int64()), *((name, pa.string()) for name in names)])


def _without(schema: pa.Schema, *computed: str) -> pa.Schema:
    return pa.schema([column for column in schema if column.name not in computed])


_READ_DOCUMENTS = pa.schema(
    [
        ("record_no", pa.int64()),
        ("source_no", pa.int32()),
        *_without(DOCUMENTS, "document_no", "year", "roles", "duplicate_of"),
    ]
)
_ATTRIBUTES = {
    column: column.replace("_", ".", 1) for column in _READ_DOCUMENTS.names if "date_" in column
}
_READ_PARTICIPATIONS = _texts("person", "name", "role", "method", "evidence")
_READ_LOCALITIES = _texts("state", "basis", "method", "evidence")
_READ_TEXTS = _texts("text")
_KNOWN_PEOPLE = _without(PEOPLE, "person_no", "is_leader", "is_identified")
_KNOWN_STATES = _without(STATES, "state_no")
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

    def write(self, folder: Path) -> None:
        """Write the tables of the merged corpus to `folder`, and the hashes of its documents."""
        self._flush()
        self._connection.execute(statement("numbers"))
        link_near_duplicates(self._connection)
        for table in TABLES:
            write_table(self._connection, table, statement(table), folder)
        write_hashes(self._connection, folder)
        self._connection.execute(statement("outcomes"))

    def counts(self) -> Mapping[int, Mapping[str, int]]:
        """Count what became of the records written, by the number of their source.

        Of each are counted those `added`, `changed` and `unchanged`, and the `duplicates`.
        """
        counts: dict[int, dict[str, int]] = {}
        for source_no, counted, count in self._connection.execute(statement("counts")).fetchall():
            counts.setdefault(source_no, {})[counted] = count
        return counts

    def changes(self) -> Mapping[int, tuple[Change, ...]]:
        """Give the records written that differ from those before, by the number of their source."""
        changes: dict[int, list[Change]] = {}
        found = self._connection.execute(statement("changes"))
        while rows := found.fetchmany(_BATCH_SIZE):
            for source_no, ident, before, after in rows:
                changes.setdefault(source_no, []).append(change_of(ident, before, after))
        return {source_no: tuple(some) for source_no, some in changes.items()}

    def _prepare(self, base: Path | None) -> None:
        if base:
            view_tables(self._connection, base, prefix="base_")
        else:
            for table, schema in TABLES.items():
                self._create(f"base_{table}", schema.empty_table())
        self._create("read_documents", _READ_DOCUMENTS.empty_table())
        self._create("read_participations", _READ_PARTICIPATIONS.empty_table())
        self._create("read_localities", _READ_LOCALITIES.empty_table())
        self._create("read_texts", _READ_TEXTS.empty_table())
        for name, rows in _known_tables().items():
            self._create(name, rows)
        self._connection.execute(statement("all_records"))

    def _create(self, name: str, rows: pa.Table) -> None:
        self._connection.from_arrow(rows).create(name)

    def _flush(self) -> None:
        numbered = [(no, record) for no, (_, record) in enumerate(self._batch, self._next_no)]
        self._insert_records()
        people = [(no, tag) for no, record in numbered for tag in _people_once(record)]
        self._insert_parts("read_participations", people, _READ_PARTICIPATIONS)
        states = [(no, tag) for no, record in numbered for tag in _states_once(record)]
        self._insert_parts("read_localities", states, _READ_LOCALITIES)
        texts = [(no, record) for no, record in numbered if record.text]
        self._insert_parts("read_texts", texts, _READ_TEXTS)
        self._next_no += len(self._batch)
        self._batch.clear()

    def _insert_records(self) -> None:
        rows = _columns(
            [record for _, record in self._batch],
            _READ_DOCUMENTS,
            record_no=range(self._next_no, self._next_no + len(self._batch)),
            source_no=[source_no for source_no, _ in self._batch],
        )
        self._connection.from_arrow(rows).insert_into("read_documents")

    def _insert_parts(
        self, table: str, parts: Sequence[tuple[int, object]], schema: pa.Schema
    ) -> None:
        numbers = [record_no for record_no, _ in parts]
        rows = _columns([part for _, part in parts], schema, record_no=numbers)
        self._connection.from_arrow(rows).insert_into(table)


@contextmanager
def staging(folder: Path, base: Path | None) -> Iterator[Staging]:
    """Open a staging database in `folder` over the version `base`, if there is one."""
    with open_database(folder) as connection:
        yield Staging(connection, base)


@cache
def _known_tables() -> Mapping[str, pa.Table]:
    return {
        "known_people": _columns(authorities.people().values(), _KNOWN_PEOPLE),
        "known_states": _columns(authorities.states().values(), _KNOWN_STATES),
        "known_terms": _columns(authorities.terms(), _KNOWN_TERMS),
    }


def _columns(rows: Collection[object], schema: pa.Schema, **numbers: Sequence[int]) -> pa.Table:
    """Give attributes of `rows` as the columns of `schema`, some of which are `numbers`."""
    columns: dict[str, Sequence[Any]] = dict(numbers)
    for name in schema.names:
        if name not in numbers:
            columns[name] = list(map(attrgetter(_ATTRIBUTES.get(name, name)), rows))
    return pa.table(columns, schema=schema)


def _people_once(record: Record) -> Iterable[PersonTag]:
    # the grain of participations: the first tag of a person in a role stands
    return {(tag.person, tag.role): tag for tag in reversed(record.people)}.values()


def _states_once(record: Record) -> Iterable[StateTag]:
    return {(tag.state, tag.basis): tag for tag in reversed(record.states)}.values()
