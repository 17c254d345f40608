"""A corpus opened read-only: its tables, a cursor a call, its version and its search index."""

from functools import cached_property
from pathlib import Path
from threading import Condition, Lock
from typing import Any

import duckdb
import pyarrow as pa
from cachetools import LRUCache, cached, cachedmethod

from data.errors import CorpusError
from data.manifest import read_manifest
from data.schema import TABLES
from data.versions import current_version
from queries.search import SearchIndex, index_of

_SQL = Path(__file__).parent / "sql"
_SEARCHES_KEPT = 32


class Corpus:
    """One version of a corpus, open for reading by any number of threads.

    Its tables are read into memory, where a query takes half the time that it takes on the files;
    but for full texts, which may be many times as large and stay where they are.
    Raises `CorpusError` where the version is damaged or of another make.
    """

    def __init__(self, version: Path, *, threads: int = 2) -> None:
        self.version = version
        self.folder = version.parent.parent
        self.data_version = version.name
        self.manifest: dict[str, Any] = read_manifest(version)
        self._indexing = Lock()
        self._searches: LRUCache[str, pa.Table] = LRUCache(_SEARCHES_KEPT)
        self._connection = duckdb.connect(":memory:", config={"threads": threads})
        self._connection.execute((_SQL / "macros.sql").read_text("utf-8"))
        for table in TABLES:
            self._read(table, in_memory=table != "texts")
        self._connection.execute((_SQL / "lineages.sql").read_text("utf-8"))

    def _read(self, table: str, *, in_memory: bool) -> None:
        path = self.version / f"{table}.parquet"
        try:
            rows = self._connection.read_parquet(str(path))
            rows.create(table) if in_memory else rows.create_view(table)
        except duckdb.Error as error:
            raise CorpusError(
                f"{path} cannot be read: {error}",
                f"Check the corpus: fonds check --corpus {self.folder}",
            ) from error

    @property
    def index(self) -> SearchIndex:
        """The full-text index of this version; made where it is missing."""
        with self._indexing:
            return self._index

    @cached_property
    def _index(self) -> SearchIndex:
        return index_of(self.version)

    def cursor(self) -> duckdb.DuckDBPyConnection:
        """Give a cursor of its own: threads must not share one."""
        return self._connection.cursor()

    @cachedmethod(lambda self: self._searches)
    def search(self, q: str) -> pa.Table:
        """Give the documents that search words find: `document_no`, and `rank` from 0, best first.

        No words find nothing. Raises `SearchError` where the words cannot be read.
        """
        found = self.index.matches(q) if q else []
        ranks = pa.array(range(len(found)), pa.int32())
        return pa.table({"document_no": pa.array(found, pa.int32()), "rank": ranks})

    def forget_searches(self) -> None:
        """Forget what searches found, so that a benchmark asks each anew."""
        self._searches.clear()


def open_corpus(folder: Path) -> Corpus:
    """Give the current version of the corpus in `folder`, opened once for all who ask.

    A new version is picked up as soon as `current` names it. Raises `CorpusError`.
    """
    return _opened(current_version(folder))


@cached(LRUCache(maxsize=2), condition=Condition())
def _opened(version: Path) -> Corpus:
    return Corpus(version)
