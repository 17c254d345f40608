"""Who wrote to whom, and who appears with whom: the results of the Correspondence page.

A letter is here a document with a known author and a known recipient, whatever its kind. As in
`queries.results`, counts are of documents: a letter of two authors to three recipients is one
letter of each of six pairs. Each result leaves out the filters that a click on it sets, so that
what it counts is what the click opens.
"""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from queries.appearances import (
    Appearances,
    Flags,
    Numbers,
    People,
    appearances_in,
    documents_shared,
    foremost,
    people_by_name,
)
from queries.database import Corpus
from queries.filters import Filters
from queries.matching import matching
from queries.runner import run


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
    return run(corpus, "pairs_by_letters", filters, people=people, most=most)


def correspondents_matrix(corpus: Corpus, filters: Filters, *, most: int) -> Matrix:
    """Give letters between the `most` frequent authors and the `most` frequent recipients.

    They are those of the most documents, also of documents whose other end is not known; so some
    may have no letter from or to any of the others. Whoever is chosen does not count.
    """
    others = filters.without("author", "recipient")
    present, everyone = appearances_in(corpus, others), people_by_name(corpus)
    is_one, is_other = (present.in_roles([role]) for role in ("author", "recipient"))
    wrote, received = present.where(is_one), present.where(is_other)
    authors, recipients = (foremost(rows.tallies(), most) for rows in (wrote, received))
    years = _years(corpus, others)
    counts = documents_shared(present, authors, recipients, is_one, is_other)
    return Matrix(
        _correspondents(everyone, wrote, authors, years),
        _correspondents(everyone, received, recipients, years),
        _pairs(everyone, authors, recipients, counts),
        _meeting(wrote.where(wrote.of(authors)), received.where(received.of(recipients))),
        _meeting(wrote, received),
    )


def pair_by_year(corpus: Corpus, filters: Filters, one: str, other: str) -> pd.DataFrame:
    """Give `author, recipient, year, documents`: letters of either of two people to the other.

    Undated have no year. The filters of author, recipient, year and undated do not count.
    """
    others = filters.without("author", "recipient", "year", "undated")
    return run(corpus, "pair_by_year", others, one=one, other=other)


def people_together(corpus: Corpus, filters: Filters, *, most: int) -> Together:
    """Give who appears with whom: of the `most` frequent people, or of those chosen.

    Where any are chosen, by the filters `person` and `together`, these stand first, and the rest
    are those who appear most often with one of them. The choice does not thin the counts.
    """
    present = appearances_in(corpus, filters.without("person", "together"))
    everyone = people_by_name(corpus)
    chosen, in_role = _Chosen.by(filters, everyone), present.in_roles(filters.role)
    tallied = chosen.beside(present, in_role) if chosen.all.size else in_role
    frequent = foremost(present.where(tallied).tallies(), most, first=chosen.all)
    in_any = present.in_roles(())
    counts = documents_shared(present, frequent, frequent, in_role, in_any)
    is_chosen = np.isin(frequent, chosen.all)
    return Together(
        _people(everyone, frequent, counts.diagonal(), is_chosen),
        _pairs_together(everyone, frequent, counts, is_chosen),
    )


class _Chosen(NamedTuple):
    """Whom the filters `person` and `together` ask for."""

    person: People
    together: People

    @classmethod
    def by(cls, filters: Filters, everyone: pd.DataFrame) -> "_Chosen":
        """Find them among all people."""
        asked = (filters.person, filters.together)
        return cls(*(np.flatnonzero(everyone["id"].isin(ids)) for ids in asked))

    @property
    def all(self) -> People:
        """Give all of them."""
        return np.union1d(self.person, self.together)

    def beside(self, present: Appearances, in_role: Flags) -> Flags:
        """Say of each row whether it is of a document of one chosen, a `person` in a role asked."""
        theirs = (in_role & present.of(self.person)) | present.of(self.together)
        return present.where(theirs).is_document()[present.document_no]


def _years(corpus: Corpus, filters: Filters) -> NDArray[np.float64]:
    """Give the years of the documents that match by their numbers; of undated ones NaN."""
    found = matching(corpus, filters)
    years = np.full(corpus.manifest["rows"]["documents"] + 1, np.nan)
    years[found["document_no"].to_numpy()] = found["year"].to_numpy()
    return years


def _correspondents(
    everyone: pd.DataFrame, rows: Appearances, people: People, years: NDArray[np.float64]
) -> pd.DataFrame:
    """Give people of a `Matrix`, of the documents in `rows`."""
    year = years[rows.document_no]
    totals = np.bincount(rows.person, np.nan_to_num(year), minlength=rows.people)
    dated = rows.where(~np.isnan(year)).tallies()
    told = everyone.iloc[people].reset_index(drop=True)
    mean_year = pd.Series(totals[people]) / dated[people]
    return told.assign(documents=rows.tallies()[people], mean_year=mean_year)


def _meeting(one: Appearances, other: Appearances) -> int:
    """Count the documents of which there are rows in both."""
    return int(np.count_nonzero(one.is_document() & other.is_document()))


def _pairs(
    everyone: pd.DataFrame, authors: People, recipients: People, counts: Numbers
) -> pd.DataFrame:
    """Give pairs of a `Matrix`; `counts` has a row an author, a column a recipient."""
    wrote, received = counts.nonzero()
    documents, author, recipient = counts[wrote, received], authors[wrote], recipients[received]
    order = np.lexsort((recipient, author, -documents))
    return _named(everyone, author[order], recipient[order], ("author", "recipient")).assign(
        documents=documents[order]
    )


def _people(
    everyone: pd.DataFrame, people: People, documents: Numbers, is_chosen: Flags
) -> pd.DataFrame:
    """Give people of a `Together`."""
    order = np.lexsort((-documents, ~is_chosen))
    told = everyone.iloc[people[order]].reset_index(drop=True)
    return told.assign(documents=documents[order])


def _pairs_together(
    everyone: pd.DataFrame, people: People, counts: Numbers, is_chosen: Flags
) -> pd.DataFrame:
    """Give pairs of a `Together`; `counts` has a row each who is in a role asked, a column each."""
    by_id = everyone["id"].to_numpy()[people].argsort()
    one, other = (by_id[ends] for ends in np.triu_indices(len(people), 1))
    is_turned = counts[other, one] > counts[one, other]
    one, other = np.where(is_turned, other, one), np.where(is_turned, one, other)
    documents, of_chosen = counts[one, other], is_chosen[one] | is_chosen[other]
    order = np.lexsort((other, one, -documents, ~of_chosen))
    order = order[documents[order] > 0]
    return _named(everyone, people[one[order]], people[other[order]], ("one", "other")).assign(
        documents=documents[order]
    )


def _named(
    everyone: pd.DataFrame, one: People, other: People, called: tuple[str, str]
) -> pd.DataFrame:
    """Give the ids and names of two people a row."""
    return pd.DataFrame(
        {
            f"{end}{column}": everyone[source].array.take(people)
            for end, people in zip(called, (one, other), strict=True)
            for column, source in (("", "id"), ("_name", "name"))
        }
    )
