"""The tables that can be taken away, whole: which result each is, as a stream of rows."""

from collections.abc import Callable, Iterator, Mapping

import pyarrow as pa

from queries.database import Corpus
from queries.errors import ExportError
from queries.export import FORMATS
from queries.export import stream as stream_bytes
from queries.filters import Filters, role_bits
from queries.runner import stream

Values = Callable[[Filters, str], Mapping[str, object]]


def _no_values(_: Filters, __: str) -> Mapping[str, object]:
    return {}


def _all_documents(_: Filters, sort: str) -> Mapping[str, object]:
    return {"sort": sort, "size": None, "skipped": 0}


def _all_people(filters: Filters, _: str) -> Mapping[str, object]:
    roles = {"roles": filters.role, "role_bits": role_bits(filters.role)}
    return roles | {"most": None, "spelling": ""}


_RESULTS: Mapping[str, tuple[str, Values]] = {
    "documents": ("documents", _all_documents),
    "timeline": ("documents_by_year", _no_values),
    "people": ("people_by_frequency", _all_people),
    "countries": ("countries_by_frequency", lambda _, __: {"most": None}),
    "correspondence": ("correspondence", _no_values),
    "evidence": ("evidence", lambda _, __: {"document": None}),
}
TABLES = tuple(_RESULTS)


def table_chunks(
    corpus: Corpus, table: str, format_name: str, filters: Filters, sort: str = "date"
) -> Iterator[bytes]:
    """Give one of `TABLES` in one of `FORMATS` as the bytes of a file, chunk by chunk.

    Raises `ExportError` where there is no such table or format, or none of that table, and what
    `queries.export.stream` raises.
    """
    form = FORMATS.get(format_name)
    if table not in TABLES or form is None or table not in (form.tables or TABLES):
        offered = [one.name for one in FORMATS.values() if table in (one.tables or TABLES)]
        raise ExportError(
            f"There is no export {table}.{format_name}.",
            f"Tables: {', '.join(TABLES)}. Formats: {', '.join(offered or FORMATS)}.",
        )
    return stream_bytes(table_rows(corpus, table, filters, sort), format_name)


def table_rows(
    corpus: Corpus, table: str, filters: Filters, sort: str = "date"
) -> pa.RecordBatchReader:
    """Give every row of one of `TABLES` for the documents that match, batch by batch.

    The columns are those of the contract; `sort` orders the documents, the other tables have an
    order of their own.
    """
    name, values = _RESULTS[table]
    return stream(corpus, name, filters, **values(filters, sort))
