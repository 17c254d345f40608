"""The tables that can be taken away, whole: which result each is, as a stream of rows."""

from collections.abc import Callable, Mapping

import pandas as pd
import pyarrow as pa
from duckdb import DuckDBPyConnection as Cursor

from queries.database import Corpus
from queries.document_counts import documents_by_year
from queries.filters import Filters
from queries.results import documents_in_order, people_by_frequency
from queries.runner import stream, stream_of_documents

Rows = Callable[[Corpus, Filters, str, Cursor], pa.RecordBatchReader]


def _documents(corpus: Corpus, filters: Filters, sort: str, cursor: Cursor) -> pa.RecordBatchReader:
    return stream_of_documents(cursor, "documents", documents_in_order(corpus, filters, sort))


def _evidence(corpus: Corpus, filters: Filters, _: str, cursor: Cursor) -> pa.RecordBatchReader:
    return stream_of_documents(cursor, "evidence", documents_in_order(corpus, filters))


def _result(result: Callable[[Corpus, Filters], pd.DataFrame]) -> Rows:
    def rows(corpus: Corpus, filters: Filters, _: str, __: Cursor) -> pa.RecordBatchReader:
        table = pa.Table.from_pandas(result(corpus, filters), preserve_index=False)
        return table.replace_schema_metadata().to_reader()

    return rows


def _whole(name: str, values: Callable[[Filters], Mapping[str, object]] = lambda _: {}) -> Rows:
    def rows(corpus: Corpus, filters: Filters, _: str, cursor: Cursor) -> pa.RecordBatchReader:
        return stream(corpus, name, filters, cursor, **values(filters))

    return rows


_ROWS: Mapping[str, Rows] = {
    "documents": _documents,
    "timeline": _result(documents_by_year),
    "people": _result(people_by_frequency),
    "countries": _whole("countries_by_frequency", lambda _: {"most": None}),
    "correspondence": _whole("correspondence"),
    "evidence": _evidence,
}
TABLES = tuple(_ROWS)


def table_rows(
    corpus: Corpus,
    table: str,
    filters: Filters,
    sort: str = "date",
    cursor: Cursor | None = None,
) -> pa.RecordBatchReader:
    """Give every row of one of `TABLES` for the documents that match, batch by batch.

    The columns are those of the contract (`queries.export_columns`); `sort` orders the documents,
    the other tables have an order of their own. With a `cursor`, its `interrupt` ends the query.
    """
    return _ROWS[table](corpus, filters, sort, cursor or corpus.cursor())
