"""What has changed in a view since a version of the corpus: documents added, changed and removed.

Documents are compared by their ids and by hashes of all that is shown of them
(`data/sql/hashes.sql`), which every version keeps, even where its tables are gone.
"""

from dataclasses import dataclass
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from data.errors import CorpusError
from data.versions import hashes_of_version
from queries.database import Corpus, open_corpus
from queries.filters import NO_FILTERS, Filters
from queries.runner import stream

_SQL = Path(__file__).parent / "sql" / "changes.sql"


@dataclass(frozen=True, slots=True)
class Changes:
    """How many documents there were and are, and how many were added, changed and removed.

    `after == before + added - removed`; those changed are in both.
    """

    before: int
    after: int
    added: int
    changed: int
    removed: int


@dataclass(frozen=True, slots=True)
class TracedChanges:
    """What ids and hashes alone tell: of documents that match now, and of the whole corpus.

    How many match, how many of these are new to the corpus and how many changed; and how many
    documents the corpus has lost, whatever they were about.
    """

    matching: int
    added: int
    changed: int
    removed_from_corpus: int


def changes_of_view(corpus: Corpus, earlier: str, later: str, filters: Filters) -> Changes:
    """Tell what has changed, of the documents that match, from one version of a corpus to another.

    Both are asked the same. A document that came to match, or ceased to, counts as added or
    removed, whether it is new to the corpus or not. Raises `VersionError` where the corpus does
    not keep one of the versions whole.
    """
    first, last = (open_corpus(corpus.folder, version) for version in (earlier, later))
    return _changes(_hashes(first, filters), _hashes(last, filters))


def traced_changes(corpus: Corpus, earlier: str, filters: Filters) -> TracedChanges:
    """Tell what is known since a version of which the ids and hashes of documents are kept alone.

    Raises `CorpusError` where none are, or they cannot be read.
    """
    before = _kept_hashes(corpus, earlier)
    matching = _changes(before, _hashes(corpus, filters))
    whole = _changes(before, _hashes(corpus, NO_FILTERS))
    return TracedChanges(matching.after, matching.added, matching.changed, whole.removed)


def _kept_hashes(corpus: Corpus, version: str) -> pa.Table:
    hashes = hashes_of_version(corpus.folder, version) or corpus.folder / version
    try:
        return pq.read_table(hashes)
    except (OSError, pa.ArrowInvalid) as error:
        raise CorpusError(
            f"The hashes of version {version} cannot be read: {error}.",
            "Restore the corpus from a copy, or open the link without its version.",
        ) from error


def _hashes(corpus: Corpus, filters: Filters) -> pa.Table:
    return stream(corpus, "hashes_of_documents", filters).read_all()


def _changes(earlier: pa.Table, later: pa.Table) -> Changes:
    with duckdb.connect() as connection:
        connection.register("earlier", earlier)
        connection.register("later", later)
        (row,) = connection.execute(_SQL.read_text("utf-8")).fetchall()
    return Changes(*row)
