"""Who wrote to whom, and who appears with whom: the results of the Correspondence page.

A letter is here a document with a known author and a known recipient, whatever its kind. As in
`queries.results`, counts are of documents: a letter of two authors to three recipients is one
letter of each of six pairs. Each result leaves out the filters that a click on it sets, so that
what it counts is what the click opens.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from queries.appearances import Appearances, Flags, Numbers, appearances_in, documents_shared
from queries.database import Corpus
from queries.everyone import People, everyone, foremost, is_among, people_of
from queries.filters import Filters
from queries.letters import Letters, letters_in
from queries.matching import years_of

_LETTERS_OF_YEAR = {"author": "str", "recipient": "str", "year": "Int16", "documents": "int64"}


@dataclass(frozen=True, slots=True)
class Matrix:
    """Letters of some authors to some recipients.

    `authors` and `recipients` have the columns `id, name, is_identified, documents, mean_year`:
    `documents` are all that someone wrote (or received), from or to whomever, and the mean year is
    theirs. `pairs` has `author, author_name, recipient, recipient_name, documents`, a row for each
    two between whom there are letters, the most frequent first. They make up `shown` of all
    `letters`, each counted once.
    """

    authors: pd.DataFrame
    recipients: pd.DataFrame
    pairs: pd.DataFrame
    shown: int
    letters: int


@dataclass(frozen=True, slots=True)
class Together:
    """Some people, and how many documents each two of them take part in.

    `people`, the most frequent first, has `id, name, is_identified, documents`; `pairs`, the most
    frequent first, has `one, one_name, other, other_name, documents`. Those chosen, and the pairs
    of those chosen, stand before the others. Any role counts, also to be mentioned. Where roles are
    chosen, `documents` are those with the person (of a pair, the one) in such a role and the other
    in any; of the two ways to say so, `pairs` has the more frequent. Who never takes such a role,
    and appears with one who does, has no documents.
    """

    people: pd.DataFrame
    pairs: pd.DataFrame


def pairs_by_letters(
    corpus: Corpus, filters: Filters, *, people: tuple[str, ...], most: int
) -> pd.DataFrame:
    """Give `one, other, documents`: two who wrote to each other, ids in alphabetical order.

    Pairs of one of `people` come first, and of these who wrote most both ways; `most` of them.
    """
    ids, numbers = _alphabet(corpus)
    ends, ways = _ways(letters_in(corpus, filters), numbers)
    count, fewest, documents = (ways > 0).sum(axis=0), ways.min(axis=0), ways.sum(axis=0)
    fewest = np.where(count > 1, fewest, documents)
    is_asked = np.isin(ends, numbers[people_of(corpus, people)]).any(axis=0)
    order = np.lexsort((ends[1], ends[0], -documents, -fewest, -count, ~is_asked))[:most]
    one, other = (ids.array.take(end[order]) for end in ends)
    return pd.DataFrame({"one": one, "other": other, "documents": documents[order]})


def correspondents_matrix(corpus: Corpus, filters: Filters, *, most: int) -> Matrix:
    """Give letters between the `most` frequent authors and the `most` frequent recipients.

    They are those of the most documents, also of documents whose other end is not known; so some
    may have no letter from or to any of the others. Whoever is chosen does not count.
    """
    others = filters.without("author", "recipient")
    present, letters = appearances_in(corpus, others), letters_in(corpus, others)
    wrote, received = (present.where(present.in_roles([role])) for role in ("author", "recipient"))
    authors, recipients = (foremost(rows.tallies(), most) for rows in (wrote, received))
    is_author, is_recipient = (is_among(present.people, ends) for ends in (authors, recipients))
    between = letters.where(is_author[letters.author] & is_recipient[letters.recipient])
    years = years_of(corpus, others)
    return Matrix(
        _correspondents(corpus, wrote, authors, years),
        _correspondents(corpus, received, recipients, years),
        _pairs(corpus, between, present.people),
        between.documents(),
        letters.documents(),
    )


def pair_by_year(corpus: Corpus, filters: Filters, one: str, other: str) -> pd.DataFrame:
    """Give `author, recipient, year, documents`: letters of either of two people to the other.

    Undated have no year. The filters of author, recipient, year and undated do not count.
    """
    others = filters.without("author", "recipient", "year", "undated")
    letters, years = letters_in(corpus, others), years_of(corpus, others)
    rows = []
    for author, recipient in sorted({(one, other), (other, one)} if one != other else ()):
        of_author, of_recipient = (people_of(corpus, [end]) for end in (author, recipient))
        is_theirs = np.isin(letters.author, of_author) & np.isin(letters.recipient, of_recipient)
        found, counts = np.unique(years[letters.document_no[is_theirs]], return_counts=True)
        rows += [(author, recipient, *row) for row in zip(found, counts, strict=True)]
    frame = pd.DataFrame(rows, columns=["author", "recipient", "year", "documents"])
    return frame.astype(
        {"author": "str", "recipient": "str", "year": "Int16", "documents": "int64"}
    )


def people_together(corpus: Corpus, filters: Filters, *, most: int) -> Together:
    """Give who appears with whom: of the `most` frequent people, or of those chosen.

    Where any are chosen, by the filters `person` and `together`, these stand first, and the rest
    are those who appear most often with one of them. The choice does not thin the counts.
    """
    present = appearances_in(corpus, filters.without("person", "together"))
    chosen, in_role = _Chosen.by(corpus, filters), present.in_roles(filters.role)
    tallied = chosen.beside(present, in_role) if chosen.all.size else in_role
    frequent = foremost(present.tallies(tallied), most, first=chosen.all)
    counts = documents_shared(present, frequent, in_role)
    is_chosen = np.isin(frequent, chosen.all)
    return Together(
        _people(corpus, frequent, counts.diagonal(), is_chosen),
        _pairs_together(corpus, frequent, counts, is_chosen),
    )


@lru_cache(maxsize=3)
def _alphabet(corpus: Corpus) -> tuple[pd.Series, Numbers]:
    """Give the ids of all people in alphabetical order, and the place there of each person."""
    ids = everyone(corpus)["id"]
    order = ids.to_numpy().argsort()
    return ids.take(order), order.argsort()


def _ways(letters: Letters, numbers: NDArray[np.int64]) -> tuple[Numbers, Numbers]:
    """Give pairs of people who wrote to each other, and their documents of each way.

    Both have a column a pair. People are numbered by `numbers`; the lower number comes first, and
    so do the letters of whoever has it.
    """
    author, recipient = numbers[letters.author], numbers[letters.recipient]
    is_forth, is_back = author < recipient, author > recipient
    people = len(numbers)
    forth = author[is_forth] * people + recipient[is_forth]
    back = recipient[is_back] * people + author[is_back]
    pairs, place = np.unique(np.concatenate((forth, back)), return_inverse=True)
    parts = np.split(place, [len(forth)])
    ways = np.stack([np.bincount(part, minlength=len(pairs)) for part in parts])
    return np.stack(np.divmod(pairs, people)), ways


class _Chosen(NamedTuple):
    """Whom the filters `person` and `together` ask for."""

    person: People
    together: People

    @classmethod
    def by(cls, corpus: Corpus, filters: Filters) -> "_Chosen":
        """Find them in the corpus."""
        return cls(*(people_of(corpus, ids) for ids in (filters.person, filters.together)))

    @property
    def all(self) -> People:
        """Give all of them."""
        return np.union1d(self.person, self.together)

    def beside(self, present: Appearances, in_role: Flags) -> Flags:
        """Say of each row whether it is of a document of one chosen, a `person` in a role asked."""
        theirs = (in_role & present.of(self.person)) | present.of(self.together)
        return present.where(theirs).is_document()[present.document_no]


def _correspondents(
    corpus: Corpus, rows: Appearances, people: People, years: NDArray[np.float64]
) -> pd.DataFrame:
    """Give people of a `Matrix`, of the documents in `rows`."""
    year = years[rows.document_no]
    totals = np.bincount(rows.person, np.nan_to_num(year), minlength=rows.people)
    dated = rows.tallies(~np.isnan(year))
    mean_year = pd.Series(totals[people]) / dated[people]
    return _told(corpus, people).assign(documents=rows.tallies()[people], mean_year=mean_year)


def _pairs(corpus: Corpus, letters: Letters, people: int) -> pd.DataFrame:
    """Give pairs of a `Matrix`; there are so many people."""
    ways = letters.author.astype(np.int64) * people + letters.recipient
    found, documents = np.unique(ways, return_counts=True)
    order = np.lexsort((found, -documents))
    author, recipient = np.divmod(found[order], people)
    pairs = _named(corpus, {"author": author, "recipient": recipient})
    return pairs.assign(documents=documents[order])


def _people(corpus: Corpus, people: People, documents: Numbers, is_chosen: Flags) -> pd.DataFrame:
    """Give people of a `Together`."""
    order = np.lexsort((-documents, ~is_chosen))
    return _told(corpus, people[order]).assign(documents=documents[order])


def _pairs_together(
    corpus: Corpus, people: People, counts: Numbers, is_chosen: Flags
) -> pd.DataFrame:
    """Give pairs of a `Together`; `counts` has a row each who is in a role asked, a column each."""
    by_id = everyone(corpus)["id"].to_numpy()[people].argsort()
    one, other = (by_id[ends] for ends in np.triu_indices(len(people), 1))
    is_turned = counts[other, one] > counts[one, other]
    one, other = np.where(is_turned, other, one), np.where(is_turned, one, other)
    documents, of_chosen = counts[one, other], is_chosen[one] | is_chosen[other]
    order = np.lexsort((other, one, -documents, ~of_chosen))
    order = order[documents[order] > 0]
    pairs = _named(corpus, {"one": people[one[order]], "other": people[other[order]]})
    return pairs.assign(documents=documents[order])


def _told(corpus: Corpus, people: People) -> pd.DataFrame:
    """Give `id, name, is_identified` of people."""
    told = everyone(corpus)[["id", "name", "is_identified"]]
    return told.iloc[people].reset_index(drop=True)


def _named(corpus: Corpus, ends: Mapping[str, People]) -> pd.DataFrame:
    """Give the id and the name of each of some people a row, in columns named for what they are."""
    known = everyone(corpus)
    return pd.DataFrame(
        {
            f"{end}{suffix}": known[column].array.take(people)
            for end, people in ends.items()
            for suffix, column in (("", "id"), ("_name", "name"))
        }
    )
