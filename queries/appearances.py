"""Who takes part in which document, as arrays, for results that count people two by two.

In SQL that joins all rows with each other, and takes several times as long as on arrays in which
the rows of a document stand together.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import count

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from queries.database import Corpus
from queries.filters import NO_FILTERS, Filters, role_bits
from queries.matching import matching
from queries.runner import run

Flags = NDArray[np.bool_]
Numbers = NDArray[np.int64]
People = Numbers
"""Places of people in `people_by_name`."""


@dataclass(frozen=True, slots=True, eq=False)
class Appearances:
    """A row a document and a person in it, in three arrays; documents are in order.

    `person` is a place in `people_by_name`, `roles` are all roles of the person in the document,
    added up as in `documents`. The corpus has so many `documents`, numbered from 1, and `people`.
    """

    documents: int
    people: int
    document_no: NDArray[np.int32]
    person: NDArray[np.int32]
    roles: NDArray[np.uint8]

    def where(self, kept: Flags) -> "Appearances":
        """Keep some of the rows."""
        rows = np.flatnonzero(kept)
        return replace(
            self,
            document_no=self.document_no.take(rows),
            person=self.person.take(rows),
            roles=self.roles.take(rows),
        )

    def in_roles(self, roles: Iterable[str]) -> Flags:
        """Say of each row whether the person has one of the roles; no roles mean any."""
        has_any: Flags = (self.roles & role_bits(roles)) != 0
        return has_any

    def of(self, people: People) -> Flags:
        """Say of each row whether it is of one of the people."""
        is_asked = np.zeros(self.people, dtype=bool)
        is_asked[people] = True
        return is_asked[self.person]

    def is_document(self) -> Flags:
        """Say by the number of each document whether a row is of it."""
        found = np.zeros(self.documents + 1, dtype=bool)
        found[self.document_no] = True
        return found

    def tallies(self) -> Numbers:
        """Count the documents of each person, by place."""
        return np.bincount(self.person, minlength=self.people)


@lru_cache(maxsize=3)
def people_by_name(corpus: Corpus) -> pd.DataFrame:
    """Give `id, name, is_identified` of everyone, by name as sorted."""
    return run(corpus, "people_by_name", NO_FILTERS)


def appearances_in(corpus: Corpus, filters: Filters) -> Appearances:
    """Give who takes part in the documents that match."""
    everyone = _appearances(corpus)
    if not filters.active():
        return everyone
    found = np.zeros(everyone.documents + 1, dtype=bool)
    found[matching(corpus, filters)["document_no"].to_numpy()] = True
    return everyone.where(found[everyone.document_no])


@lru_cache(maxsize=3)
def _appearances(corpus: Corpus) -> Appearances:
    found = run(corpus, "appearances", NO_FILTERS)
    columns = {name: found[name].to_numpy() for name in ("document_no", "person", "roles")}
    counts = corpus.manifest["rows"]
    return Appearances(counts["documents"], counts["people"], **columns)


def foremost(tallies: Numbers, most: int, first: People | None = None) -> People:
    """Give who has the most documents, by name where they have as many; `first` before all others.

    Of those who have any, `most`.
    """
    found = np.flatnonzero(tallies)
    is_first = np.isin(found, [] if first is None else first)
    return found[np.lexsort((found, -tallies[found], ~is_first))][:most]


def documents_shared(
    present: Appearances, ones: People, others: People, is_one: Flags, is_other: Flags
) -> Numbers:
    """Count the documents in which one of `ones` and one of `others` have a row each.

    Of the ones count the rows `is_one`, of the others those `is_other`; someone who is among both
    meets others and themselves. Gives a row each of the ones, a column each of the others.
    """
    rows = np.flatnonzero(present.of(np.union1d(ones, others)))
    document, person = present.document_no[rows], present.person[rows]
    row = np.where(is_one[rows], _places(present, ones)[person], -1)
    column = np.where(is_other[rows], _places(present, others)[person], -1)
    counts = np.zeros(len(ones) * len(others), dtype=np.int64)
    for first, second in _in_same_document(document):
        met = (row[first] >= 0) & (column[second] >= 0)
        cells = row[first][met] * len(others) + column[second][met]
        counts += np.bincount(cells, minlength=counts.size)
    return counts.reshape(len(ones), len(others))


def _places(present: Appearances, people: People) -> Numbers:
    """Give the place of everyone among some people; -1 of those who are not."""
    places = np.full(present.people, -1)
    places[people] = range(len(people))
    return places


def _in_same_document(document: NDArray[np.int32]) -> Iterator[tuple[Numbers, Numbers]]:
    """Pair all rows of the same document, both ways round, and each with itself.

    Rows of a document stand together: pairs at a distance are among those at the one before.
    """
    first = np.arange(len(document))
    yield first, first
    for distance in count(1):
        first = first[: np.searchsorted(first, len(document) - distance)]
        first = first[document[first] == document[first + distance]]
        if not first.size:
            return
        yield first, first + distance
        yield first + distance, first
