"""A page of one of the tables that can be taken away, with the number of all its rows."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import pyarrow as pa

from queries.database import Corpus
from queries.document_counts import document_count
from queries.export_tables import table_rows
from queries.filters import Filters
from queries.paging import PageRequest
from queries.results import documents_in_order
from queries.runner import of_documents, run


@dataclass(frozen=True, slots=True)
class TablePage:
    """The rows of a page, a value a column each, and how many rows all pages have."""

    rows: list[dict[str, Any]]
    total: int


def table_page(corpus: Corpus, table: str, filters: Filters, request: PageRequest) -> TablePage:
    """Give a page of one of `queries.export_tables.TABLES`, in the order of its export.

    Joined in order, the pages are the rows of that export; a page after the last has none.
    """
    if table in _LONG:
        return _LONG[table](corpus, filters, request)
    rows = table_rows(corpus, table, filters, request.sort).read_all()
    return TablePage(_rows(rows, _skipped(request), request.size), rows.num_rows)


def _documents(corpus: Corpus, filters: Filters, request: PageRequest) -> TablePage:
    """Look up the documents of the page alone."""
    size, skipped = request.size, _skipped(request)
    numbers = documents_in_order(corpus, filters, request.sort, size=size, skipped=skipped)
    found = of_documents(corpus.cursor(), "documents", numbers).to_arrow_table()
    return TablePage(_rows(found, 0, size), document_count(corpus, filters).documents)


def _evidence(corpus: Corpus, filters: Filters, request: PageRequest) -> TablePage:
    """Look up the documents that have a tag on the page alone, by adding up how many each has."""
    counts, skipped = run(corpus, "tags_by_document", filters), _skipped(request)
    ends = counts["tags"].cumsum()
    first = int(ends.searchsorted(skipped, side="right"))
    last = int(ends.searchsorted(skipped + request.size, side="left")) + 1
    numbers = counts["document_no"].iloc[first:last].to_numpy()
    found = of_documents(corpus.cursor(), "evidence", numbers).to_arrow_table()
    earlier = int(ends.iloc[first - 1]) if first else 0
    rows = _rows(found, skipped - earlier, request.size)
    return TablePage(rows, int(counts["tags"].sum()))


def _skipped(request: PageRequest) -> int:
    return (request.page - 1) * request.size


def _rows(table: pa.Table, skipped: int, size: int) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = table.slice(skipped, size).to_pylist()
    return rows


_LONG: Mapping[str, Callable[[Corpus, Filters, PageRequest], TablePage]] = {
    "documents": _documents,
    "evidence": _evidence,
}
"""Tables too long to be asked whole for each page; the others are counts, and few."""
