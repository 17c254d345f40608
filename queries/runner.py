"""Loads a `.sql` file, puts the filtered documents in front of it, binds the values and runs it."""

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
import pandas as pd
import pyarrow as pa
from duckdb import DuckDBPyConnection as Cursor
from numpy.typing import NDArray

from queries.database import Corpus
from queries.filters import Filters
from queries.matching import COLUMNS, matching

Numbers = range | NDArray[np.int32]
"""Numbers of documents, in some order."""

_SQL = Path(__file__).parent / "sql"
_BATCH_ROWS = 10_000
_ALL = f"with filtered as (select {COLUMNS}, null as rank from documents)"  # noqa: S608 - no value is in it
_MATCHING = "with filtered as (select * from matching)"
_FIRST_PART, _PART = 500, 5_000


def run(
    corpus: Corpus,
    name: str,
    filters: Filters,
    tables: Mapping[str, pa.Table] | None = None,
    /,
    **values: object,
) -> pd.DataFrame:
    """Run `sql/<name>.sql` over the documents that match `filters`, with `values` bound.

    The file reads the documents that match as `filtered`, with the columns of `queries.matching`,
    and other `tables` by the names given.
    """
    return _executed(corpus, name, filters, tables or {}, values).df()


def rows(
    corpus: Corpus,
    name: str,
    filters: Filters,
    tables: Mapping[str, pa.Table] | None = None,
    /,
    **values: object,
) -> list[tuple[Any, ...]]:
    """Run `sql/<name>.sql` as `run` does; give its rows, quicker than a table of them."""
    return _executed(corpus, name, filters, tables or {}, values).fetchall()


def only_row(corpus: Corpus, name: str, filters: Filters, **values: object) -> tuple[Any, ...]:
    """Run `sql/<name>.sql` as `rows` does; give its only one."""
    (row,) = rows(corpus, name, filters, **values)
    return row


def _executed(
    corpus: Corpus,
    name: str,
    filters: Filters,
    tables: Mapping[str, pa.Table],
    values: Mapping[str, object],
) -> Cursor:
    cursor = corpus.cursor()
    for called, table in tables.items():
        cursor.register(called, table)
    return cursor.execute(_prepared(corpus, name, filters, cursor), values)


def stream(
    corpus: Corpus, name: str, filters: Filters, cursor: Cursor | None = None, **values: object
) -> pa.RecordBatchReader:
    """Run `sql/<name>.sql` as `run` does, by the `cursor` if one is given; give it in batches."""
    cursor = cursor or corpus.cursor()
    answer = cursor.sql(_prepared(corpus, name, filters, cursor), params=values)
    reader: pa.RecordBatchReader = answer.to_arrow_reader(_BATCH_ROWS)
    return reader


def of_documents(cursor: Cursor, name: str, numbers: Numbers) -> duckdb.DuckDBPyRelation:
    """Run `sql/<name>.sql` over the documents of these numbers, in this order.

    The file reads them as `given`, with the columns `document_no` and `place`.
    """
    places = pa.array(range(len(numbers)), pa.int32())
    given = pa.table({"document_no": pa.array(numbers, pa.int32()), "place": places})
    cursor.register("given", given)
    return cursor.sql(statement_of(name))


def stream_of_documents(cursor: Cursor, name: str, numbers: Numbers) -> pa.RecordBatchReader:
    """Run `sql/<name>.sql` as `of_documents` does, part by part; give the rows in batches.

    However many documents there are, the first rows come at once, and only a part is held.
    """
    tables = (of_documents(cursor, name, part).to_arrow_table() for part in _parts(numbers))
    first = next(tables)
    batches = (batch for table in chain([first], tables) for batch in table.to_batches())
    return pa.RecordBatchReader.from_batches(first.schema, batches)


def _parts(numbers: Numbers) -> Iterator[Numbers]:
    """Part numbers into a few for the first rows, and then into as many as are held at once."""
    yield numbers[:_FIRST_PART]
    for start in range(_FIRST_PART, len(numbers), _PART):
        yield numbers[start : start + _PART]


def _prepared(corpus: Corpus, name: str, filters: Filters, cursor: Cursor) -> str:
    if not filters.active():
        return _composed(_ALL, statement_of(name))
    cursor.register("matching", matching(corpus, filters))
    return _composed(_MATCHING, statement_of(name))


def _composed(filtered: str, body: str) -> str:
    """Put `with filtered as (…)` before a file, which may go on with CTEs of its own."""
    goes_on = "," if body.startswith("with ") else ""
    return f"{filtered}{goes_on} {body.removeprefix('with ')}"


@cache
def statement_of(name: str) -> str:
    """Give `sql/<name>.sql` without its first line, which states the grain."""
    _, _, body = (_SQL / f"{name}.sql").read_text("utf-8").partition("\n")
    return body
