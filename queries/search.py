"""Full-text search over the titles and summaries of a corpus version, on tantivy.

Texts and search words are folded alike (`queries.folding`) before tantivy sees them, and parted at
spaces only: no stop words, no stemming. Relevance is BM25, a word in the title counting double.
"""

import shutil
import tempfile
import weakref
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, Self
from uuid import uuid4

import platformdirs
import pyarrow as pa
import pyarrow.parquet as pq
import tantivy
from tantivy import Occur, Query

from data.errors import CorpusError
from queries.errors import SearchError
from queries.folding import folded, shorter_forms
from queries.search_words import All, Either, Not, Tree, Words, search_tree

INDEX_FORMAT = 1
"""To be raised whenever the same text would be indexed otherwise than before."""

_BOOSTS = {"title": 2.0, "summary": 1.0}
_FORMAT_FILE = "index-format"
_WRITER_MEMORY = 128_000_000


class SearchIndex:
    """The index of one corpus version. Reads only; threads may share it."""

    def __init__(self, index: tantivy.Index) -> None:
        self._schema = index.schema
        self._searcher = index.searcher()

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Open the index that `build_index` left in `folder`.

        Raises `CorpusError` where there is none, or none that can be read here and now.
        """
        advice = "Delete the folder; the index is then made again."
        try:
            made_as = (folder / _FORMAT_FILE).read_text("utf-8")
            index = _unwatched(tantivy.Index.open(str(folder)))
        except (OSError, ValueError) as error:
            raise CorpusError(f"{folder}: no search index can be read: {error}", advice) from error
        if made_as != str(INDEX_FORMAT):
            raise CorpusError(f"{folder}: a search index of format {made_as}", advice)
        return cls(index)

    def matches(self, q: str) -> list[int]:
        """Give the `document_no` of every match, best first, then in their own order.

        Raises `SearchError` where the search words cannot be read.
        """
        tree = search_tree(q)
        try:
            query = self._query(tree)
            # a limit of 0 is refused, as for an index without documents
            found = self._searcher.search(query, max(1, self._searcher.num_docs), count=False)
        except ValueError as error:  # tantivy bounds how many words a beginning may stand for
            why = f"the beginning of a word before * is too short or too long: {error}"
            raise SearchError("q", q, why) from error
        hits = found.hits
        numbers: list[Any] = self._searcher.fast_field_values(
            "document_no", [place for _, place in hits]
        )
        ranked = sorted(zip([-score for score, _ in hits], numbers, strict=True))
        return [document_no for _, document_no in ranked]

    def _query(self, tree: Tree) -> Query:
        match tree:
            case Words():
                fields = [(Occur.Should, self._words_query(tree, field)) for field in _BOOSTS]
                return Query.boolean_query(fields)
            case Either(parts):
                return Query.boolean_query([(Occur.Should, self._query(part)) for part in parts])
            case All(parts):
                return self._all_query(parts)
            case Not():
                return self._all_query((tree,))

    def _all_query(self, parts: tuple[Tree, ...]) -> Query:
        clauses = [
            (Occur.MustNot, self._query(part.part))
            if isinstance(part, Not)
            else (Occur.Must, self._query(part))
            for part in parts
        ]
        if all(occur == Occur.MustNot for occur, _ in clauses):
            clauses.append((Occur.Must, Query.all_query()))
        return Query.boolean_query(clauses)

    def _words_query(self, tree: Words, field: str) -> Query:
        *others, last = tree.words
        if not others and tree.is_prefix:  # this, unlike a regular expression, bears any length
            query = Query.fuzzy_term_query(self._schema, field, last, distance=0, prefix=True)
        elif not others:
            query = Query.term_query(self._schema, field, last)
        elif tree.is_prefix:  # folded words hold letters and digits only: nothing to escape
            query = Query.regex_phrase_query(self._schema, field, [*others, f"{last}.*"])
        else:
            query = Query.phrase_query(self._schema, field, [*others, last])
        return Query.boost_query(query, _BOOSTS[field])


def index_of(version: Path) -> SearchIndex:
    """Open the index of the corpus version in the folder `version`.

    The version may hold one in `search`. Otherwise it lies in the user's cache folder, under the
    name of the version (which is its content's hash), and is made there when missing; or in a
    temporary folder where the cache cannot be written. Raises `CorpusError` where the version's
    documents cannot be read.
    """
    cache = platformdirs.user_cache_path("fonds") / "search" / version.name / str(INDEX_FORMAT)
    for folder in (version / "search", cache):
        with suppress(CorpusError):
            return SearchIndex.open(folder)
    with suppress(CorpusError):
        build_index(_documents(version), cache)
        return SearchIndex.open(cache)
    return _temporary_index(version)


def _temporary_index(version: Path) -> SearchIndex:
    folder = Path(tempfile.mkdtemp(prefix="fonds-search-"))
    try:
        build_index(_documents(version), folder / "search")
        index = SearchIndex.open(folder / "search")
    except CorpusError:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    weakref.finalize(index, shutil.rmtree, folder, ignore_errors=True)
    return index


def _documents(version: Path) -> Iterator[pa.RecordBatch]:
    path = version / "documents.parquet"
    try:
        with pq.ParquetFile(path) as file:
            yield from file.iter_batches(columns=["document_no", "title", "summary"])
    except (OSError, pa.ArrowException) as error:
        advice = "Import the corpus again."
        raise CorpusError(f"{path} cannot be read: {error}", advice) from error


def build_index(documents: Iterable[pa.RecordBatch], folder: Path) -> None:
    """Make the index of `documents` (`document_no`, `title`, `summary`) in `folder`.

    It is made beside and renamed, so that `folder` holds a whole index or none; where another
    process is quicker, its index stays. Raises `CorpusError` where it cannot be written.
    """
    beside = folder.with_name(f".{folder.name}-{uuid4().hex}")
    try:
        beside.mkdir(parents=True)
        _write_index(documents, beside)
        _rename_unless_there(beside, folder)
    except (OSError, ValueError) as error:
        advice = "Check that the disk has room and may be written to."
        raise CorpusError(f"{folder}: no index could be written: {error}", advice) from error
    finally:
        for _ in range(3):  # a thread of tantivy's may just be adding its lock file
            shutil.rmtree(beside, ignore_errors=True)


def _rename_unless_there(beside: Path, folder: Path) -> None:
    try:
        beside.rename(folder)
    except OSError:
        if not (folder / _FORMAT_FILE).exists():
            raise


def _write_index(documents: Iterable[pa.RecordBatch], folder: Path) -> None:
    index = _unwatched(tantivy.Index(_index_schema(), str(folder)))
    # its own thread has ended after `with`, even when a document could not be read
    with index.writer(_WRITER_MEMORY, num_threads=1) as writer:
        for batch in documents:
            for row in batch.to_pylist():
                writer.add_document(_indexed(row["document_no"], row["title"], row["summary"]))
        writer.commit()
    (folder / _FORMAT_FILE).write_text(str(INDEX_FORMAT), "utf-8")


def _unwatched(index: tantivy.Index) -> tantivy.Index:
    """Have the index not read again when its folder changes: it is made once and stays."""
    index.config_reader("manual")
    return index


def _index_schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder().add_integer_field("document_no", fast=True)
    for field in _BOOSTS:
        builder = builder.add_text_field(field, tokenizer_name="whitespace")
    return builder.build()


def _indexed(document_no: int, title: str | None, summary: str | None) -> tantivy.Document:
    document = tantivy.Document()
    document.add_integer("document_no", document_no)
    for field, text in (("title", title or ""), ("summary", summary or "")):
        document.add_text(field, folded(text))
        for form in shorter_forms(text):  # a text of its own, so that no phrase runs into it
            document.add_text(field, form)
    return document
