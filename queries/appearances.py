"""Who takes part in which document, as arrays, for results that count people two by two.

In SQL that joins all rows with each other, and takes several times as long as on arrays in which
the rows of a document stand together.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import count

import numpy as np
from numpy.typing import NDArray

from queries.database import Corpus
from queries.everyone import People, is_among, people_numbered
from queries.filters import NO_FILTERS, ROLES, Filters, role_bits
from queries.matching import that_match
from queries.runner import run

Flags = NDArray[np.bool_]
Numbers = NDArray[np.int64]

SUMS = np.arange(1 << len(ROLES), dtype=np.uint8)
"""All sums of roles that a person may have in a document."""


@dataclass(frozen=True, slots=True, eq=False)
class Appearances:
    """A row a document and a person in it, in three arrays; the rows of a document stand together.

    `person` is a place in `everyone`, `roles` are all roles of the person in the document, added up
    as in `documents`. The corpus has so many `documents`, numbered from 1, and `people`.
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
        return has_any(self.roles, roles)

    def of(self, people: People) -> Flags:
        """Say of each row whether it is of one of the people."""
        return is_among(self.people, people)[self.person]

    def is_document(self) -> Flags:
        """Say by the number of each document whether a row is of it."""
        found = np.zeros(self.documents + 1, dtype=bool)
        found[self.document_no] = True
        return found

    def tallies(self, counted: Flags | slice = slice(None)) -> Numbers:
        """Count the documents of each person; only rows that are `counted`, if that is given."""
        return np.bincount(self.person[counted], minlength=self.people)

    def tallies_by_roles(self) -> Numbers:
        """Count the documents of each person, a row each, by all roles there: a column each sum."""
        cells = self.person.astype(np.int64) * len(SUMS) + self.roles
        counts = np.bincount(cells, minlength=self.people * len(SUMS))
        return counts.reshape(self.people, len(SUMS))


def has_any(sums: NDArray[np.uint8], roles: Iterable[str]) -> Flags:
    """Say of sums of roles whether one of the roles is in them; no roles mean any."""
    is_in: Flags = (sums & role_bits(roles)) != 0
    return is_in


def appearances_in(corpus: Corpus, filters: Filters) -> Appearances:
    """Give who takes part in the documents that match."""
    return that_match(corpus, filters, _appearances(corpus))


@lru_cache(maxsize=3)
def _appearances(corpus: Corpus) -> Appearances:
    found, counts = run(corpus, "appearances", NO_FILTERS), corpus.manifest["rows"]
    return Appearances(
        counts["documents"],
        counts["people"],
        found["document_no"].to_numpy(),
        people_numbered(corpus, found["person_no"]),
        found["roles"].to_numpy(),
    )


def documents_shared(present: Appearances, people: People, counted: Flags) -> Numbers:
    """Count the documents that each two of some people share, and that each has at all.

    A row each of the people, of whom the rows that are `counted` count, and a column each, of whom
    all do.
    """
    rows = np.flatnonzero(present.of(people))
    places = np.zeros(present.people, dtype=np.int64)
    places[people] = range(len(people))
    place, is_counted = places[present.person[rows]], counted[rows]
    counts = np.zeros(len(people) ** 2, dtype=np.int64)
    for first, second in _in_same_document(present.document_no[rows]):
        cells = (place[first] * len(people) + place[second])[is_counted[first]]
        counts += np.bincount(cells, minlength=counts.size)
    return counts.reshape(len(people), len(people))


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
