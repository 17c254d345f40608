from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from data.check import check_corpus
from data.manifest import write_manifest
from data.schema import TABLES
from data.versions import current_version


def damage(version: Path, table: str, change: str) -> Path:
    """Change rows of a table, with a manifest that agrees, so that the change alone is wrong."""
    path = version / f"{table}.parquet"
    with duckdb.connect() as connection:
        connection.from_arrow(pq.read_table(path)).create(table)
        connection.execute(change)
        rows = connection.sql(f"from {table}").to_arrow_table()
    pq.write_table(rows.cast(TABLES[table]), path)
    return version.rename(version.parent / write_manifest(version, []))


def test_a_sound_corpus_has_no_problems(tiny_corpus: Path) -> None:
    assert check_corpus(current_version(tiny_corpus)) == []


@pytest.mark.parametrize(
    ("table", "change", "problem"),
    [
        ("documents", "update documents set document_no = 900 where document_no = 1", "numbers"),
        ("documents", "delete from documents where document_no = 2", "a document that is not"),
        ("documents", "update documents set id = 'tiny/1'", "an id occurs twice"),
        ("documents", "update documents set date_end = '1600-01-01'", "ends before"),
        ("documents", "update documents set date_end = null", "one end of an interval"),
        ("documents", "update documents set date_precision = 'undated'", "undated with a date"),
        ("documents", "update documents set date_precision = 'day'", "more than a day"),
        ("documents", "update documents set date_precision = 'about'", "date_precision unknown"),
        ("documents", "update documents set date_flag = 'doubted'", "a doubted date"),
        ("documents", "update documents set year = 1900", "year is not that of date_start"),
        ("documents", "update documents set summary = null", "a text is null"),
        ("documents", "update documents set duplicate_of = document_no", "duplicate_of is no"),
        (
            "documents",
            "update documents set duplicate_of = 900 where document_no = 2",
            "duplicate_of is no",
        ),
        (
            "documents",
            "update documents set duplicate_of = 1 where document_no = 2",
            "duplicate_of is no",
        ),
        (
            "documents",
            "update documents set date_start = null where document_no = 2",
            "not in order",
        ),
        ("participations", "update participations set document_no = 900", "a document that is not"),
        ("participations", "update participations set person_no = 900", "a person that is not"),
        ("participations", "update participations set year = 7", "year is not its document's"),
        ("participations", "update participations set role = 'scribe'", "role unknown"),
        ("participations", "update participations set method = 'guess'", "method unknown"),
        ("participations", "update participations set document_no = 1", "a row stands twice"),
        (
            "participations",
            "update participations set document_no = 42 - document_no",
            "participations: not in order",
        ),
        ("localities", "update localities set document_no = 900", "a document that is not"),
        ("localities", "update localities set state_no = 900", "a state that is not"),
        ("localities", "update localities set year = 7", "year is not its document's"),
        ("localities", "update localities set basis = 'hearsay'", "basis unknown"),
        ("localities", "update localities set method = 'guess'", "method unknown"),
        ("localities", "update localities set document_no = 1", "a row stands twice"),
        (
            "localities",
            "update localities set document_no = 42 - document_no",
            "localities: not in order",
        ),
        ("people", "update people set person_no = 900 where person_no = 1", "people: numbers"),
        ("people", "update people set id = 'x'", "people: an id occurs twice"),
        ("people", "update people set is_leader = not is_leader", "is_leader does not agree"),
        ("states", "update states set state_no = 900 where state_no = 1", "states: numbers"),
        ("states", "update states set id = 'x'", "states: an id occurs twice"),
        ("terms", "update terms set person_no = 900", "terms: a person that is not there"),
        ("terms", "update terms set state_no = 900", "terms: a state that is not there"),
        ("terms", """update terms set "end" = '1600-01-01'""", "terms: ends before"),
        ("texts", "insert into texts values (900, 'T')", "texts: a document that is not there"),
        ("texts", "insert into texts values (2, 'T'), (1, 'T')", "texts: not in order"),
        ("texts", "insert into texts values (2, 'T'), (2, 'T')", "texts: not in order"),
        ("texts", "insert into texts values (2, '')", "texts: empty"),
    ],
)
def test_each_kind_of_damage_is_found(
    tiny_copy: Path, table: str, change: str, problem: str
) -> None:
    problems = check_corpus(damage(current_version(tiny_copy), table, change))
    assert any(problem in found for found in problems), problems
    assert not any("hash" in found for found in problems)


def test_a_changed_table_no_longer_has_its_hash(tiny_copy: Path) -> None:
    version = current_version(tiny_copy)
    rows = pq.read_table(version / "states.parquet")
    pq.write_table(rows, version / "states.parquet", compression="none")
    assert any("hash" in problem for problem in check_corpus(version))


def test_a_column_of_another_type_is_found(tiny_copy: Path) -> None:
    version = current_version(tiny_copy)
    rows = pq.read_table(version / "terms.parquet")
    widened = rows.set_column(0, "person_no", rows["person_no"].cast(pa.int64()))
    pq.write_table(widened, version / "terms.parquet")
    (problem,) = check_corpus(version)
    assert problem.startswith("terms: the columns are person_no int64")


def test_a_cut_table_is_found(tiny_copy: Path) -> None:
    path = current_version(tiny_copy) / "documents.parquet"
    path.write_bytes(path.read_bytes()[:-20])
    (problem,) = check_corpus(current_version(tiny_copy))
    assert problem.startswith("documents.parquet cannot be read")


@pytest.mark.parametrize("text", ["", "{", "[]", '{"schema_version": 0}'])
def test_a_manifest_that_is_none_is_found(tiny_copy: Path, text: str) -> None:
    (current_version(tiny_copy) / "manifest.json").write_text(text)
    assert len(check_corpus(current_version(tiny_copy))) == 1
