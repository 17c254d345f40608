"""Documents that are nearly the same: reprints, and one record under two spellings of its title.

Which pairs come into question is said in `data/sql/near_duplicate_pairs.sql`. Of these, two are
near-duplicates whose titles are alike; and every two documents of a group are.
"""

from collections.abc import Iterable, Iterator, Mapping

import duckdb
import pyarrow as pa
from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from data.tables import statement

_LIKENESS = 85  # of 100; reprints in the FRUS volumes have 89 and more, others up to 80
_SHORTEST_MISSPELT = 5  # letters: "Iran" is no misspelling of "Iraq"
_PAIRS_AT_ONCE = 10_000
_LINKS = pa.schema([("document_no", pa.int32()), ("duplicate_of", pa.int32())])


def link_near_duplicates(connection: duckdb.DuckDBPyConnection) -> None:
    """Create the table `duplicates`: `document_no` and the `duplicate_of` that is earlier.

    Reads `documents_kept` and `all_documents`. The same documents give the same links, whatever
    the order in which they were read.
    """
    first_of = first_of_groups(_alike_pairs(connection))
    columns = {"document_no": list(first_of), "duplicate_of": list(first_of.values())}
    connection.from_arrow(pa.table(columns, schema=_LINKS)).create("duplicates")


def are_alike(words: str, others: str) -> bool:
    """Say whether two titles, as words in small letters with a space between, name one document.

    All words of one must stand in the other, in their order, each with at most one letter
    misspelt; and the two must not differ in more letters than `_LIKENESS` allows.
    """
    if fuzz.ratio(words, others) < _LIKENESS:
        return False
    fewer, more = sorted((words.split(), others.split()), key=len)
    rest = iter(more)
    return all(any(_is_spelt_like(word, one) for one in rest) for word in fewer)


def first_of_groups(pairs: Iterable[tuple[int, int]]) -> Mapping[int, int]:
    """Give, by document, the first of its group; the first itself is left out.

    `pairs` are (earlier, later) numbers of near-duplicates. A document joins the first group all
    of whose documents are near-duplicates of it, so no group runs on from like to like.
    """
    near: dict[int, set[int]] = {}
    for earlier, later in pairs:
        near.setdefault(later, set()).add(earlier)
    first_of: dict[int, int] = {}
    groups: dict[int, set[int]] = {}
    for document in sorted(near):
        firsts = sorted({first_of.get(one, one) for one in near[document]})
        for first in firsts:
            group = groups.setdefault(first, {first})
            if group <= near[document]:
                group.add(document)
                first_of[document] = first
                break
    return first_of


def _alike_pairs(connection: duckdb.DuckDBPyConnection) -> Iterator[tuple[int, int]]:
    found = connection.execute(statement("near_duplicate_pairs"))
    while pairs := found.fetchmany(_PAIRS_AT_ONCE):
        for earlier, later, words, others in pairs:
            if are_alike(words, others):
                yield earlier, later


def _is_spelt_like(word: str, other: str) -> bool:
    """Say whether two words differ in no more than a letter, or two that changed places."""
    if word == other:
        return True
    is_long = min(len(word), len(other)) >= _SHORTEST_MISSPELT
    return is_long and word[0] == other[0] and OSA.distance(word, other) <= 1
