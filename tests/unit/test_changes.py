"""What has changed in a view since a version: pandas recounts it from the tables."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.errors import CorpusError
from data.records import Record
from data.schema import TABLES
from data.tables import statement
from data.versions import HASHES_FILE, VERSIONS, current_version
from queries.changes import Changes, TracedChanges, changes_of_view, traced_changes
from queries.database import Corpus, open_corpus
from queries.export_tables import table_rows
from queries.filters import NO_FILTERS, Filters
from tests.corpora import build_corpus
from tests.filter_strategies import filters
from tests.strategies import COLLECTIONS, PEOPLE, STATES, TYPES, record_lists
from tests.two_versions import strip, two_versions

# each example builds two corpora on disk
few = settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow])
any_filters = filters(
    people=PEOPLE,
    leaders=PEOPLE[:2],
    countries=STATES,
    types=TYPES,
    collections=COLLECTIONS,
    years=(1944, 1953),
)

PARTS = {
    "participations": ("people", "person_no", ["id", "name", "role", "method", "evidence"]),
    "localities": ("states", "state_no", ["id", "name", "basis", "method", "evidence"]),
}
DERIVED = ["document_no", "year", "roles", "duplicate_of"]


def shown(corpus: Corpus) -> dict[str, object]:
    """Give all that is shown of each document, by ids and names."""
    read = {table: pd.read_parquet(corpus.version / f"{table}.parquet") for table in TABLES}
    documents = read["documents"].set_index("document_no", drop=False)
    ids = documents["id"]
    tags: dict[str, list[object]] = {one: [] for one in ids}
    for table, (other, key, columns) in PARTS.items():
        joined = read[table].merge(read[other], on=key)
        for number, *values in joined[["document_no", *columns]].itertuples(index=False):
            tags[ids[number]].append((table, *values))
    firsts = documents["duplicate_of"].map(ids, na_action="ignore").fillna("")
    rows = documents.drop(columns=DERIVED).astype(str)
    return {
        row[0]: (row, first, sorted(map(str, tags[row[0]])))
        for row, first in zip(rows.itertuples(index=False), firsts, strict=True)
    }


def ids_of(corpus: Corpus, asked: Filters) -> set[str]:
    return set(table_rows(corpus, "documents", asked).read_all()["id"].to_pylist())


@st.composite
def lists_of_two_versions(draw: st.DrawFn) -> tuple[list[Record], list[Record]]:
    """Draw the records of two versions: some are in both, some in both with other content."""
    earlier = draw(record_lists())
    kept = [one for one in earlier if draw(st.integers(0, 2))]
    others = {one.id: one for one in draw(record_lists(6))}
    return earlier, [*({one.id: one for one in kept} | others).values()]


@few
@given(lists_of_two_versions(), st.lists(any_filters, min_size=4, max_size=4))
def test_changes_are_those_that_a_recount_finds(
    lists: tuple[list[Record], list[Record]], many: list[Filters]
) -> None:
    with TemporaryDirectory() as folder:
        corpus = two_versions(Path(folder), *lists)
        now = open_corpus(corpus)
        names = {path.name for path in (corpus / VERSIONS).iterdir()}
        (before,) = names - {now.data_version} or names
        then = open_corpus(corpus, before)
        shown_then, shown_now = shown(then), shown(now)
        differ = {one for one in shown_then if shown_then[one] != shown_now.get(one)}
        for asked in (NO_FILTERS, *many):
            ids_then, ids_now = ids_of(then, asked), ids_of(now, asked)
            found = changes_of_view(now, before, now.data_version, asked)
            assert found == Changes(
                before=len(ids_then),
                after=len(ids_now),
                added=len(ids_now - ids_then),
                changed=len(ids_then & ids_now & differ),
                removed=len(ids_then - ids_now),
            )
            assert found.after == found.before + found.added - found.removed
            assert traced_changes(now, before, asked) == TracedChanges(
                matching=len(ids_now),
                added=len(ids_now - shown_then.keys()),
                changed=len(ids_now & differ),
                removed_from_corpus=len(shown_then.keys() - shown_now.keys()),
            )


def test_what_is_known_of_a_version_without_tables_is_what_its_hashes_tell(tmp_path: Path) -> None:
    earlier = [Record("a", "A"), Record("b", "B"), Record("c", "C")]
    later = [Record("b", "B, corrected"), Record("c", "C"), Record("d", "D")]
    corpus = two_versions(tmp_path, earlier, later)
    now = open_corpus(corpus)
    (old,) = {path.name for path in (corpus / VERSIONS).iterdir()} - {now.data_version}
    strip(corpus / VERSIONS / old)
    assert traced_changes(now, old, NO_FILTERS) == TracedChanges(3, 1, 1, 1)
    assert traced_changes(now, old, Filters(q="corrected")) == TracedChanges(1, 0, 1, 1)
    (corpus / VERSIONS / old / HASHES_FILE).write_bytes(b"cut")
    with pytest.raises(CorpusError, match=old):
        traced_changes(now, old, NO_FILTERS)


def test_a_version_made_before_hashes_were_kept_can_be_compared(tmp_path: Path) -> None:
    corpus = build_corpus(tmp_path, [Record("a", "A"), Record("b", "B")])
    old = current_version(corpus)
    (old / HASHES_FILE).unlink()
    build_corpus(corpus, [Record("b", "B, corrected"), Record("c", "C")])
    now = open_corpus(corpus)
    found = changes_of_view(now, old.name, now.data_version, NO_FILTERS)
    assert found == Changes(before=2, after=3, added=1, changed=1, removed=0)


@pytest.fixture(scope="module")
def all_tables(tiny_corpus: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as connection:
        for table in TABLES:
            path = current_version(tiny_corpus) / f"{table}.parquet"
            connection.read_parquet(str(path)).create(table)
        connection.execute("insert into texts select document_no, 'Words.' from documents")
        yield connection


@pytest.fixture
def tables(all_tables: duckdb.DuckDBPyConnection) -> Iterator[duckdb.DuckDBPyConnection]:
    """Give the tables of the tiny corpus, to be changed and put back."""
    all_tables.begin()
    yield all_tables
    all_tables.rollback()


def hashes(tables: duckdb.DuckDBPyConnection) -> dict[str, int]:
    return dict(tables.execute(statement("hashes")).fetchall())


def set_to(table: str, which: str, **values: str) -> str:
    """Give SQL that sets columns of the rows of one document to expressions."""
    changes = ", ".join(f"{name} = {value}" for name, value in values.items())
    first = "(select document_no from documents where id = 'tiny/1')"
    return f"update {table} set {changes} where {which} and document_no = {first}"  # noqa: S608 # our own names


TEXT_COLUMNS = [
    name
    for name in TABLES["documents"].names
    if name not in ("id", "date_start", "date_end", *DERIVED)
]
ONE = [
    *(set_to("documents", "true", **{name: "'other'"}) for name in TEXT_COLUMNS),
    set_to("documents", "true", date_start="date_start - 1"),
    set_to("documents", "true", date_end="date_end + 1"),
    set_to("documents", "true", duplicate_of="2"),
    *(
        set_to("participations", "role = 'author'", **{name: "'other'"})
        for name in ("role", "method", "evidence")
    ),
    set_to("participations", "role = 'author'", document_no="900"),
    *(
        set_to("localities", "is_first", **{name: "'other'"})
        for name in ("basis", "method", "evidence")
    ),
    set_to("texts", "true", text="'Other words.'"),
]


@pytest.mark.parametrize("change", ONE)
def test_whatever_is_shown_of_a_document_is_in_its_hash(
    tables: duckdb.DuckDBPyConnection, change: str
) -> None:
    before = hashes(tables)
    tables.execute(change)
    after = hashes(tables)
    assert {one for one in before if before[one] != after[one]} == {"tiny/1"}


@pytest.mark.parametrize(
    ("rename", "concerned"),
    [
        (
            "update people set name = 'J. Stalin' where id = 'joseph-stalin'",
            "participations natural join people where people.id = 'joseph-stalin'",
        ),
        (
            "update states set name = 'USSR' where id = 'soviet-union'",
            "localities natural join states where states.id = 'soviet-union'",
        ),
    ],
)
def test_another_name_changes_all_documents_that_show_it(
    tables: duckdb.DuckDBPyConnection, rename: str, concerned: str
) -> None:
    before = hashes(tables)
    query = f"select id from documents where document_no in (select document_no from {concerned})"  # noqa: S608 # our own names
    expected = {one for (one,) in tables.execute(query).fetchall()}
    tables.execute(rename)
    after = hashes(tables)
    assert {one for one in before if before[one] != after[one]} == expected


NUMBERED_ANEW = [
    "update documents set document_no = 900 - document_no, duplicate_of = 900 - duplicate_of",
    "update participations set document_no = 900 - document_no, person_no = 900 - person_no",
    "update localities set document_no = 900 - document_no, state_no = 900 - state_no",
    "update texts set document_no = 900 - document_no",
    "update people set person_no = 900 - person_no",
    "update states set state_no = 900 - state_no",
]


def test_numbers_are_not_in_a_hash(tables: duckdb.DuckDBPyConnection) -> None:
    before = hashes(tables)
    for change in NUMBERED_ANEW:
        tables.execute(change)
    assert hashes(tables) == before
