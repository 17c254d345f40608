"""Who wrote to whom, and who appears with whom: the results of the Correspondence page.

A letter is here a document with a known author and a known recipient, whatever its kind. As in
`queries.results`, counts are of documents: a letter of two authors to three recipients is one
letter of each of six pairs. Each result leaves out the filters that a click on it sets, so that
what it counts is what the click opens.
"""

from dataclasses import dataclass

import pandas as pd

from queries.database import Corpus
from queries.filters import Filters
from queries.results import roles_asked
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
    people = run(corpus, "correspondents", others, most=most)
    authors, recipients = (people[people["role"] == role] for role in ("author", "recipient"))
    numbers = {
        "authors": authors["person_no"].tolist(),
        "recipients": recipients["person_no"].tolist(),
    }
    rows = run(corpus, "letters_matrix", others, **numbers)
    shown, letters = map(int, rows[["shown", "letters"]].iloc[0])
    pairs = rows.dropna(subset=["author"]).drop(columns=["shown", "letters"])
    return Matrix(_told(authors), _told(recipients), pairs, shown, letters)


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
    chosen = {"person": filters.person, "together": filters.together}
    others = filters.without("person", "together")
    rows = run(corpus, "people_together", others, most=most, **chosen, **roles_asked(filters))
    is_one = rows["one"] == rows["other"]
    names = {"one": "id", "one_name": "name"}
    people = rows[is_one].rename(columns=names).drop(columns=["other", "other_name"])
    pairs = rows[~is_one].drop(columns="is_identified")
    return Together(people.reset_index(drop=True), pairs.reset_index(drop=True))


def _told(people: pd.DataFrame) -> pd.DataFrame:
    return people.drop(columns=["role", "person_no"]).reset_index(drop=True)
