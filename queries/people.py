"""People: who takes part how often, in which role and when, and what is known of one of them."""

from dataclasses import replace

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from queries.appearances import appearances_in
from queries.database import Corpus
from queries.everyone import everyone, foremost, people_of
from queries.filters import NO_FILTERS, ROLES, Filters
from queries.letters import letters_in
from queries.matching import years_of
from queries.results import people_by_frequency
from queries.runner import run


def people_by_role(
    corpus: Corpus, filters: Filters, *, most: int | None = None, spelling: str = ""
) -> pd.DataFrame:
    """Give `id, name, documents, author, recipient, participant, mentioned`, most frequent first.

    `documents` are those of a person whatever other person is chosen, in the roles chosen; a
    column a role counts what the choice of that person and that role alone would leave. Of all
    whom `spelling` finds, as in `queries.results.people_by_frequency`, these are the `most`
    frequent and those chosen.
    """
    others = filters.without("person")
    found = people_by_frequency(corpus, others, spelling=spelling)
    if most is not None:
        found = found[(found.index < most) | found["id"].isin(filters.person)]
    if not (others.role or others.leader):
        return found
    # a choice of roles thins the other roles, and narrows the leaders chosen as well
    people, counts = people_of(corpus, found["id"]), {}
    for role in ROLES:
        present = appearances_in(corpus, replace(others, role=(role,)))
        counts[role] = present.tallies(present.in_roles([role]))[people]
    return found.assign(**counts)


def people_by_year(corpus: Corpus, filters: Filters, people: tuple[str, ...]) -> pd.DataFrame:
    """Give `id, name, year, documents` of the people asked for; undated have no year.

    Only documents in one of the roles chosen count.
    """
    present = appearances_in(corpus, filters)
    counted = present.where(present.of(people_of(corpus, people)) & present.in_roles(filters.role))
    year = years_of(corpus, filters)[counted.document_no]
    undated = int(np.nanmax(year, initial=0)) + 1  # a place behind all years
    place = counted.person.astype(np.int64) * (undated + 1)
    place += np.nan_to_num(year, nan=undated).astype(np.int64)
    found, documents = np.unique(place, return_counts=True)
    person, found_year = np.divmod(found, undated + 1)
    named = everyone(corpus)[["id", "name"]].iloc[person].reset_index(drop=True)
    years = pd.arrays.IntegerArray(found_year.astype(np.int16), found_year == undated)
    return named.assign(year=years, documents=documents)


def terms_of_person(corpus: Corpus, person_id: str) -> pd.DataFrame:
    """Give `office, state, first_day, last_day`: a person's terms of office, the earliest first.

    The leader of a state has no office, and an office of the United States no state (both empty).
    Days are texts (`YYYY-MM-DD`); a term still held has no last one.
    """
    return run(corpus, "terms_of_person", NO_FILTERS, id=person_id)


def letters_by_correspondent(
    corpus: Corpus, filters: Filters, person_id: str, *, most: int
) -> pd.DataFrame:
    """Give `direction, id, name, documents`: whom a person writes `to` and hears `from`.

    Of each direction the `most` frequent others.
    """
    found, asked = letters_in(corpus, filters), people_of(corpus, [person_id])
    letters = found.where(found.author != found.recipient)
    both = [("to", letters.author, letters.recipient), ("from", letters.recipient, letters.author)]
    return pd.concat(
        _most_letters(corpus, direction, others[np.isin(mine, asked)], most)
        for direction, mine, others in both
    ).reset_index(drop=True)


def _most_letters(
    corpus: Corpus, direction: str, others: NDArray[np.int32], most: int
) -> pd.DataFrame:
    """Give the rows of `letters_by_correspondent` of a direction, of a letter to or from each."""
    tallies = np.bincount(others, minlength=len(everyone(corpus)))
    people = foremost(tallies, most)
    named = everyone(corpus)[["id", "name"]].iloc[people]
    named.insert(0, "direction", direction)
    return named.assign(documents=tallies[people])
