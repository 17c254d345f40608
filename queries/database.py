"""A corpus opened read-only: its tables as views, a cursor a call, its version and its index."""

import json
from collections.abc import Mapping
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from data.errors import CorpusError
from data.schema import TABLES
from data.versions import current_version
from queries.search import SearchIndex, index_of

EMBEDDED_CORPUS = Path(__file__).resolve().parent.parent / "data" / "corpus"
_MACROS = Path(__file__).parent / "sql" / "macros.sql"


class Corpus:
    """One version of a corpus, open for reading by any number of threads.

    Raises `CorpusError` where the folder holds no corpus or a table cannot be read.
    """

    def __init__(self, folder: Path, *, threads: int = 2) -> None:
        self.folder = folder
        self.version = current_version(folder)
        self.data_version = self.version.name
        self._connection = duckdb.connect(":memory:", config={"threads": threads})
        self._open_tables()

    def _open_tables(self) -> None:
        for table in TABLES:
            try:
                self._connection.read_parquet(str(self.version / f"{table}.parquet")).create(table)
            except duckdb.Error as error:
                raise CorpusError(
                    f"{self.version / table}.parquet cannot be read: {error}",
                    f"Check the corpus: fonds check --corpus {self.folder}",
                ) from error

        self._connection.execute(_MACROS.read_text("utf-8"))

    @cached_property
    def manifest(self) -> Mapping[str, Any]:
        """What the corpus says of itself: rows, collections, sources and their terms."""
        manifest: dict[str, Any] = json.loads((self.version / "manifest.json").read_text("utf-8"))
        return manifest

    @cached_property
    def index(self) -> SearchIndex:
        """The full-text index of this version; made where it is missing."""
        return index_of(self.version)

    def cursor(self) -> duckdb.DuckDBPyConnection:
        """Give a cursor of its own: threads must not share one."""
        return self._connection.cursor()

    def search(self, q: str) -> pa.Table:
        """Give the documents that search words find: `document_no`, and `rank` from 0, best first.

        No words find nothing. Raises `SearchError` where the words cannot be read.
        """
        found = self.index.matches(q) if q else []
        ranks = pa.array(range(len(found)), pa.int32())
        return pa.table({"document_no": pa.array(found, pa.int32()), "rank": ranks})


def open_corpus(folder: Path) -> Corpus:
    """Give the current version of the corpus in `folder`, opened once for all who ask.

    A new version is picked up as soon as `current` names it. Raises `CorpusError`.
    """
    return _opened(folder, current_version(folder).name)


@lru_cache(maxsize=2)
def _opened(folder: Path, _version: str) -> Corpus:
    return Corpus(folder)
