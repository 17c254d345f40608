"""A corpus opened read-only: its tables, a cursor a call, its version and its search index."""

from functools import cached_property
from importlib.resources import files
from pathlib import Path
from threading import Condition, Lock
from typing import Any

import duckdb
import pyarrow as pa
from cachetools import LRUCache, cached, cachedmethod

from data.errors import CorpusError
from data.manifest import read_manifest
from data.schema import TABLES
from data.versions import HASHES_FILE, current_version, whole_version, whole_versions
from queries.errors import VersionError
from queries.search import SearchIndex, index_of

_SQL = Path(__file__).parent / "sql"
_HASHES = files("data") / "sql" / "hashes.sql"
_DERIVED = ("roles", "lineages", "concerns", "lasting", "letters")
"""What is made of the tables, for queries that would work it out each time; in this order."""

# else DuckDB keeps what a long export has used, and uses more and more
_GIVES_BACK: dict[str, str] = {"allocator_flush_threshold": "1MB"}

_SEARCHES_KEPT = 32


class Corpus:
    """One version of a corpus, open for reading by any number of threads.

    Its tables are read into memory, where a query takes half the time that it takes on the files;
    but for full texts, which may be many times as large and stay where they are. A query runs on
    `threads` threads: one, as those of a page and of exports run side by side.
    Raises `CorpusError` where the version is damaged or of another make.
    """

    def __init__(self, version: Path, *, threads: int = 1) -> None:
        self.version = version
        self.folder = version.parent.parent
        self.data_version = version.name
        self.manifest: dict[str, Any] = read_manifest(version)
        self._indexing = Lock()
        self._searches: LRUCache[str, pa.Table] = LRUCache(_SEARCHES_KEPT)
        self._connection = duckdb.connect(":memory:", config={"threads": threads, **_GIVES_BACK})
        self._connection.execute((_SQL / "macros.sql").read_text("utf-8"))
        for table in TABLES:
            path = self.version / f"{table}.parquet"
            self._read(path, table, in_memory=table != "texts")
        self._view_hashes()
        for table in _DERIVED:
            self._connection.execute((_SQL / f"{table}.sql").read_text("utf-8"))

    def _read(self, path: Path, table: str, *, in_memory: bool) -> None:
        try:
            rows = self._connection.read_parquet(str(path))
            rows.create(table) if in_memory else rows.create_view(table)
        except duckdb.Error as error:
            raise CorpusError(
                f"{path} cannot be read: {error}",
                f"Check the corpus: fonds check --corpus {self.folder}",
            ) from error

    def _view_hashes(self) -> None:
        """Let queries see `document_hashes`; worked out for versions made before they were kept."""
        path = self.version / HASHES_FILE
        if path.exists():
            self._read(path, "document_hashes", in_memory=False)
        else:
            self._connection.sql(_HASHES.read_text("utf-8")).create_view("document_hashes")

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

        No words find nothing. Raises `SearchError` where the words cannot be read, or ask for full
        texts and there are none.
        """
        has_texts = bool(self.manifest["rows"]["texts"])
        found = self.index.matches(q, has_texts=has_texts) if q else []
        ranks = pa.array(range(len(found)), pa.int32())
        return pa.table({"document_no": pa.array(found, pa.int32()), "rank": ranks})

    def forget_searches(self) -> None:
        """Forget what searches found, so that a benchmark asks each anew."""
        self._searches.clear()


def open_corpus(folder: Path, version: str = "") -> Corpus:
    """Give a version of the corpus in `folder`, opened once for all who ask.

    Without one named it is the current one; a new one is picked up as soon as `current` names it.
    Raises `CorpusError`, and `VersionError` where the corpus keeps no such version whole.
    """
    if not version:
        return _opened(current_version(folder))
    named = whole_version(folder, version)
    if named is None:
        raise VersionError(version, [kept.name for kept in whole_versions(folder)])
    return _opened(named)


# the current one, the one it took the place of, and one that a link was made on
@cached(LRUCache(maxsize=3), condition=Condition())
def _opened(version: Path) -> Corpus:
    return Corpus(version)
