"""Full-text search over a corpus version, on tantivy: its index, and what search words find in it.

Texts and search words are folded alike (`queries.folding`) before tantivy sees them, and parted at
spaces only: no stop words, no stemming. Relevance is BM25; a word counts most in the title and
least in the full text.
"""

import shutil
import tempfile
import weakref
from contextlib import suppress
from pathlib import Path
from typing import Self

import numpy as np
import platformdirs
import tantivy
from tantivy import Occur, Query

from data.errors import CorpusError
from queries.errors import SearchError
from queries.search_documents import searched_documents
from queries.search_tree import FIELDS, All, Either, Not, Tree, Words
from queries.search_words import search_tree
from queries.search_writing import FORMAT_FILE, INDEX_FORMAT, unwatched, write_index

INDEX_FOLDER = "search"
_BOOSTS = {"title": 4.0, "summary": 2.0, "people": 2.0, "places": 1.0, "text": 0.5}


class SearchIndex:
    """The index of one corpus version. Reads only; threads may share it."""

    def __init__(self, index: tantivy.Index) -> None:
        self._schema = index.schema
        self._searcher = index.searcher()

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Open the index that `write_index` left in `folder`.

        Raises `CorpusError` where there is none, or none that can be read here and now.
        """
        advice = "Delete the folder; the index is then made again."
        try:
            made_as = (folder / FORMAT_FILE).read_text("utf-8")
            index = unwatched(tantivy.Index.open(str(folder)))
        except (OSError, ValueError) as error:
            raise CorpusError(f"{folder}: no search index can be read: {error}", advice) from error
        if made_as != str(INDEX_FORMAT):
            raise CorpusError(f"{folder}: a search index of format {made_as}", advice)
        return cls(index)

    def matches(self, q: str, *, has_texts: bool = True) -> list[int]:
        """Give the `document_no` of every match, best first, then in their own order.

        Raises `SearchError` where the search words cannot be read, or ask for full texts and the
        corpus does not have them.
        """
        tree = search_tree(q, has_texts=has_texts)
        try:
            query = self._query(tree)
            # a limit of 0 is refused, as for an index without documents
            found = self._searcher.search(query, max(1, self._searcher.num_docs), count=False)
        except ValueError as error:  # tantivy bounds how many words a beginning may stand for
            why = f"the beginning of a word before * is too short or too long: {error}"
            raise SearchError(q, why) from error
        hits = found.hits
        if not hits:
            return []
        numbers = self._searcher.fast_field_values("document_no", [place for _, place in hits])
        ranked: list[int] = _best_first(np.array(numbers), np.array([score for score, _ in hits]))
        return ranked

    def _query(self, tree: Tree) -> Query:
        match tree:
            case Words():
                fields = (tree.field,) if tree.field else FIELDS
                anywhere = [(Occur.Should, self._words_query(tree, field)) for field in fields]
                return Query.boolean_query(anywhere)
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


def _best_first(numbers: "np.ndarray", scores: "np.ndarray") -> list[int]:
    ranked: list[int] = numbers[np.lexsort((numbers, -scores))].tolist()
    return ranked


def index_version(version: Path) -> None:
    """Make the index of the corpus version in the folder `version`, within that folder.

    Raises `CorpusError` where its tables cannot be read or the index cannot be written.
    """
    write_index(searched_documents(version), version / INDEX_FOLDER)


def index_of(version: Path) -> SearchIndex:
    """Open the index of the corpus version in the folder `version`.

    A version that was imported holds one. Otherwise it lies in the user's cache folder, under the
    name of the version (which is its content's hash), and is made there when missing; or in a
    temporary folder where the cache cannot be written. Raises `CorpusError` where the version's
    tables cannot be read.
    """
    cache = platformdirs.user_cache_path("fonds") / "search" / version.name / str(INDEX_FORMAT)
    for folder in (version / INDEX_FOLDER, cache):
        with suppress(CorpusError):
            return SearchIndex.open(folder)
    with suppress(CorpusError):
        write_index(searched_documents(version), cache)
        return SearchIndex.open(cache)
    return _temporary_index(version)


def _temporary_index(version: Path) -> SearchIndex:
    folder = Path(tempfile.mkdtemp(prefix="fonds-search-"))
    try:
        write_index(searched_documents(version), folder / "search")
        index = SearchIndex.open(folder / "search")
    except CorpusError:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    weakref.finalize(index, shutil.rmtree, folder, ignore_errors=True)
    return index
