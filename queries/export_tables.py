"""The tables that can be taken away, whole: which result each is, as a stream of rows."""

from collections.abc import Callable, Mapping

import pyarrow as pa
from duckdb import DuckDBPyConnection as Cursor

from queries.database import Corpus
from queries.document_counts import documents_by_year
from queries.filters import Filters
from queries.results import documents_in_order, roles_asked
from queries.runner import stream, stream_of_documents

Rows = Callable[[Corpus, Filters, str, Cursor], pa.RecordBatchReader]


def _documents(corpus: Corpus, filters: Filters, sort: str, cursor: Cursor) -> pa.RecordBatchReader:
    return stream_of_documents(cursor, "documents", documents_in_order(corpus, filters, sort))


def _evidence(corpus: Corpus, filters: Filters, _: str, cursor: Cursor) -> pa.RecordBatchReader:
    return stream_of_documents(cursor, "evidence", documents_in_order(corpus, filters))


def _timeline(corpus: Corpus, filters: Filters, _: str, __: Cursor) -> pa.RecordBatchReader:
    return pa.Table.from_pandas(documents_by_year(corpus, filters)).to_reader()


def _whole(name: str, values: Callable[[Filters], Mapping[str, object]] = lambda _: {}) -> Rows:
    def rows(corpus: Corpus, filters: Filters, _: str, cursor: Cursor) -> pa.RecordBatchReader:
        return stream(corpus, name, filters, cursor, **values(filters))

    return rows


_ROWS: Mapping[str, Rows] = {
    "documents": _documents,
    "timeline": _timeline,
    "people": _whole(
        "people_by_frequency",
        lambda filters: roles_asked(filters) | {"most": None, "spelling": ""},
    ),
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
