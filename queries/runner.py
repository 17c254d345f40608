"""Loads a `.sql` file, puts the filtered documents in front of it, binds the values and runs it."""

from functools import cache
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import pyarrow as pa

from queries.database import Corpus
from queries.filters import Filters
from queries.matching import COLUMNS, matching

_SQL = Path(__file__).parent / "sql"
_BATCH_ROWS = 10_000
_ALL = f"with filtered as (select {COLUMNS}, null as rank from documents)"  # noqa: S608 - no value is in it
_MATCHING = "with filtered as (select * from matching)"
_ONE = f"{_ALL.removesuffix(')')} where id = $document_id)"


def run(corpus: Corpus, name: str, filters: Filters, **values: object) -> pd.DataFrame:
    """Run `sql/<name>.sql` over the documents that match `filters`, with `values` bound.

    The file reads the documents that match as `filtered`, with the columns of `queries.matching`.
    """
    cursor, statement = _prepare(corpus, name, filters)
    return cursor.execute(statement, values).df()


def stream(corpus: Corpus, name: str, filters: Filters, **values: object) -> pa.RecordBatchReader:
    """Run `sql/<name>.sql` as `run` does, and give the rows batch by batch."""
    cursor, statement = _prepare(corpus, name, filters)
    reader: pa.RecordBatchReader = cursor.sql(statement, params=values).to_arrow_reader(_BATCH_ROWS)
    return reader


def rows_of_document(
    corpus: Corpus, name: str, document_id: str, **values: object
) -> list[dict[str, Any]]:
    """Run `sql/<name>.sql` over one document alone; give its rows as `stream` has them."""
    bound = values | {"document_id": document_id}
    answer = corpus.cursor().sql(_composed(_ONE, _body(name)), params=bound)
    rows: list[dict[str, Any]] = answer.to_arrow_table().to_pylist()
    return rows


def _prepare(corpus: Corpus, name: str, filters: Filters) -> tuple[duckdb.DuckDBPyConnection, str]:
    cursor, filtered = corpus.cursor(), _ALL
    if filters.active():
        cursor.register("matching", matching(corpus, filters))
        filtered = _MATCHING
    return cursor, _composed(filtered, _body(name))


def _composed(filtered: str, body: str) -> str:
    """Put `with filtered as (…)` before a file, which may go on with CTEs of its own."""
    goes_on = "," if body.startswith("with ") else ""
    return f"{filtered}{goes_on} {body.removeprefix('with ')}"


@cache
def _body(name: str) -> str:
    """Give the file without its first line, which states the grain."""
    _, _, body = (_SQL / f"{name}.sql").read_text("utf-8").partition("\n")
    return body
