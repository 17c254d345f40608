"""Whether a version of a corpus is sound."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from data.errors import CorpusError
from data.manifest import data_version, read_manifest
from data.schema import TABLES
from data.tables import open_database, statement, view_tables
from data.versions import HASHES_FILE


def check_corpus(version: Path) -> list[str]:
    """Say in words what is wrong with the version in the folder `version`; nothing if sound.

    Looks at the manifest, the hash of the tables, their columns, keys, references and order, and
    at the dates of documents.
    """
    unreadable = list(_table_problems(version))
    if unreadable:
        return unreadable
    return [*_manifest_problems(version), *_row_problems(version)]


def _table_problems(version: Path) -> Iterator[str]:
    for table, schema in TABLES.items():
        try:
            found = pq.read_schema(version / f"{table}.parquet")
        except (OSError, pa.ArrowInvalid) as error:
            yield f"{table}.parquet cannot be read ({error})"
            continue
        if not found.equals(schema):
            yield f"{table}: the columns are {_columns(found)}, not {_columns(schema)}"


def _columns(schema: pa.Schema) -> str:
    return ", ".join(f"{column.name} {column.type}" for column in schema)


def _manifest_problems(version: Path) -> Iterator[str]:
    try:
        manifest = read_manifest(version)
    except CorpusError as error:
        yield error.what
        return
    found = data_version(version)
    for place, named in (("manifest", manifest.get("data_version")), ("folder", version.name)):
        if named != found:
            yield f"the tables have the hash {found}, the {place} says {named}"
    for table in TABLES:
        count = pq.read_metadata(version / f"{table}.parquet").num_rows
        said = manifest.get("rows", {}).get(table)
        if said != count:
            yield f"{table}: {count} rows, the manifest says {said}"


def _row_problems(version: Path) -> Iterator[str]:
    with TemporaryDirectory() as folder, open_database(Path(folder)) as connection:
        view_tables(connection, version)
        try:
            broken = connection.execute(statement("problems")).fetchall()
            broken = broken or _hash_problems(connection, version)
        except duckdb.Error as error:
            yield f"the tables cannot be read to their end ({error})"
            return
    for rule, count in broken:
        yield f"{rule} ({count})"


def _hash_problems(connection: duckdb.DuckDBPyConnection, version: Path) -> list[tuple[str, int]]:
    """Count the documents whose hash, where any are held, is not that of their content."""
    if not (version / HASHES_FILE).exists():
        return []
    held = connection.read_parquet(str(version / HASHES_FILE))
    content = connection.sql(statement("hashes"))
    count = max(len(content.except_(held)), len(held.except_(content)))
    return [("hashes: documents whose hash is not that of their content", count)] if count else []
