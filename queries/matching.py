"""Which documents match: worked out once for each filters, and kept for the queries of a view."""

from threading import Condition
from typing import Protocol, Self, TypeVar

import numpy as np
import pyarrow as pa
from cachetools import LRUCache, cached
from numpy.typing import NDArray

from queries.database import Corpus
from queries.filters import Filters
from queries.where import predicates_of

COLUMNS = "document_no, year, date_start, roles, duplicate_of is not null as is_near_duplicate"
"""What queries may ask of a document without joining `documents`: numbers, quickly kept."""

_SCHEMA = pa.schema(
    [
        ("document_no", pa.int32()),
        ("year", pa.int16()),
        ("date_start", pa.date32()),  # through numpy it comes as a time
        ("roles", pa.uint8()),
        ("is_near_duplicate", pa.bool_()),
        ("rank", pa.int32()),
    ]
)
_BYTES_KEPT = 128_000_000
_ENTRY_BYTES = 1_000  # what is kept of an empty answer


@cached(
    LRUCache(maxsize=_BYTES_KEPT, getsizeof=lambda table: table.nbytes + _ENTRY_BYTES),
    key=lambda corpus, filters: (corpus.folder, corpus.data_version, filters),
    condition=Condition(),
)
def matching(corpus: Corpus, filters: Filters) -> pa.Table:
    """Give `COLUMNS` of the documents that match, and their `rank` in a search from 0.

    Without search words the rank is null. Raises `SearchError` where they cannot be read.
    """
    predicates = predicates_of(filters)
    parameters = {name: value for one in predicates for name, value in one.parameters.items()}
    where = " and ".join(predicate.sql for predicate in predicates) or "true"
    cursor = corpus.cursor()
    rank, found = "null::integer", ""
    if filters.q:
        cursor.register("search_matches", corpus.search(filters.q))
        rank, found = "rank", "inner join search_matches using (document_no)"
    statement = f"select {COLUMNS}, {rank} as rank from documents {found} where {where}"  # noqa: S608 - predicates hold no value
    return pa.table(cursor.execute(statement, parameters).fetchnumpy()).cast(_SCHEMA)


class Rows(Protocol):
    """Rows of documents as arrays; `document_no` says of which each is."""

    @property
    def document_no(self) -> NDArray[np.int32]:
        """The number of the document of each row."""

    def where(self, kept: NDArray[np.bool_]) -> Self:
        """Keep some of the rows."""


R = TypeVar("R", bound=Rows)


def that_match(corpus: Corpus, filters: Filters, rows: R) -> R:
    """Keep the rows of the documents that match."""
    if not filters.active():
        return rows
    is_match = np.zeros(corpus.manifest["rows"]["documents"] + 1, dtype=bool)
    is_match[matching(corpus, filters)["document_no"].to_numpy()] = True
    return rows.where(is_match[rows.document_no])


def years_of(corpus: Corpus, filters: Filters) -> NDArray[np.float64]:
    """Give by the number of each document that matches its year; NaN where it has none."""
    found = matching(corpus, filters)
    years = np.full(corpus.manifest["rows"]["documents"] + 1, np.nan)
    years[found["document_no"].to_numpy()] = found["year"].to_numpy()
    return years
