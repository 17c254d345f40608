"""Loads a `.sql` file, puts the filtered documents in front of it, binds the values and runs it."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import duckdb
import pandas as pd
import pyarrow as pa

from queries.database import Corpus
from queries.filters import Filters
from queries.where import predicates_of

_SQL = Path(__file__).parent / "sql"
_BATCH_ROWS = 10_000


def run(corpus: Corpus, name: str, filters: Filters, **values: object) -> pd.DataFrame:
    """Run `sql/<name>.sql` over the documents that match `filters`, with `values` bound.

    The file reads the matching rows of `documents` as `filtered`, and what the search words find
    as `search_matches` (no rows without search words).
    """
    cursor, statement, parameters = _prepare(corpus, name, filters, values)
    return cursor.execute(statement, parameters).df()


def stream(corpus: Corpus, name: str, filters: Filters, **values: object) -> pa.RecordBatchReader:
    """Run `sql/<name>.sql` as `run` does, and give the rows batch by batch."""
    cursor, statement, parameters = _prepare(corpus, name, filters, values)
    relation = cursor.sql(statement, params=parameters)
    reader: pa.RecordBatchReader = relation.to_arrow_reader(_BATCH_ROWS)
    return reader


def _prepare(
    corpus: Corpus, name: str, filters: Filters, values: Mapping[str, object]
) -> tuple[duckdb.DuckDBPyConnection, str, dict[str, object]]:
    predicates = predicates_of(filters)
    parameters = dict(values)
    for predicate in predicates:
        parameters |= predicate.parameters
    cursor = corpus.cursor()
    cursor.register("search_matches", corpus.search(filters.q))
    return cursor, _statement(name, [predicate.sql for predicate in predicates]), parameters


def _statement(name: str, conditions: list[str]) -> str:
    """Compose `with filtered as (…)` and the file, which may go on with CTEs of its own."""
    where = f" where {' and '.join(conditions)}" if conditions else ""
    body = _body(name)
    goes_on = "," if body.startswith("with ") else ""
    filtered = f"with filtered as (select * from documents{where})"  # noqa: S608 - no value is in it
    return f"{filtered}{goes_on} {body.removeprefix('with ')}"


@cache
def _body(name: str) -> str:
    """Give the file without its first line, which states the grain."""
    _, _, body = (_SQL / f"{name}.sql").read_text("utf-8").partition("\n")
    return body
