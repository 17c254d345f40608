"""Results of SQL as the Parquet files of a version, the same rows always as the same bytes."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from data.publishing import sync
from data.schema import HASHES, TABLES
from data.versions import HASHES_FILE

ROW_GROUP_SIZE = 100_000
TEXTS_IN_ROW_GROUP = 200
"""Full texts are long, and one is to be read without reading thousands."""


def open_database(folder: Path) -> duckdb.DuckDBPyConnection:
    """Open a new DuckDB database in `folder` that spills there what exceeds its memory."""
    spill = folder / "spill"
    spill.mkdir()
    connection = duckdb.connect(
        folder / "work.duckdb",
        config={
            "memory_limit": "1GB",
            "threads": 2,
            "temp_directory": str(spill),
            "preserve_insertion_order": True,
        },
    )
    connection.execute(statement("macros"))
    return connection


@cache
def statement(name: str) -> str:
    """Give the SQL of `data/sql/<name>.sql`."""
    return (files("data") / "sql" / f"{name}.sql").read_text(encoding="utf-8")


def view_tables(connection: duckdb.DuckDBPyConnection, version: Path, *, prefix: str = "") -> None:
    """Let SQL see the tables of the version in the folder `version`, as `<prefix><table>`.

    A row's place in its file, from 0, is the further column `file_row_number`.
    """
    for table in TABLES:
        rows = connection.read_parquet(str(version / f"{table}.parquet"), file_row_number=True)
        rows.create_view(f"{prefix}{table}")


def write_table(
    connection: duckdb.DuckDBPyConnection, table: str, query: str, folder: Path
) -> None:
    """Write what `query` selects to `folder` as the Parquet file of `table`, with its schema.

    pyarrow writes it, in row groups of one size: DuckDB's own COPY gives the same rows as other
    bytes from one run to the next, and keeps no descriptions of columns.
    """
    size = TEXTS_IN_ROW_GROUP if table == "texts" else ROW_GROUP_SIZE
    _write_rows(connection.sql(query).to_arrow_reader(size), folder / f"{table}.parquet", size)


def write_hashes(connection: duckdb.DuckDBPyConnection, version: Path) -> None:
    """Write, beside the tables of the version in a folder, the id and hash of each document.

    `connection` comes to see the tables by their names. Ids are written as what each adds to the
    one before, hashes as they are: so a document takes some nine bytes.
    """
    view_tables(connection, version)
    rows = connection.sql(statement("hashes")).to_arrow_reader(ROW_GROUP_SIZE)
    encoding = {"id": "DELTA_BYTE_ARRAY", "hash": "PLAIN"}
    options = {"use_dictionary": False, "column_encoding": encoding}
    _write_rows(rows, version / HASHES_FILE, ROW_GROUP_SIZE, **options)


def _write_rows(reader: pa.RecordBatchReader, path: Path, size: int, **options: object) -> None:
    schema = HASHES if path.name == HASHES_FILE else TABLES[path.stem]
    with pq.ParquetWriter(path, schema, compression="zstd", **options) as writer:
        for rows in _row_groups(reader, size):
            writer.write_table(rows.cast(schema))
    sync(path)


def _row_groups(reader: pa.RecordBatchReader, size: int) -> Iterator[pa.Table]:
    rows = reader.schema.empty_table()
    for batch in reader:
        rows = pa.concat_tables([rows, pa.Table.from_batches([batch])])
        while rows.num_rows >= size:
            yield rows.slice(0, size).combine_chunks()
            rows = rows.slice(size)
    if rows.num_rows:
        yield rows.combine_chunks()
