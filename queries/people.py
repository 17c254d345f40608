"""People: who takes part how often, in which role and when, and what is known of one of them."""

from dataclasses import replace

import pandas as pd

from queries.database import Corpus
from queries.filters import NO_FILTERS, ROLES, Filters
from queries.results import people_by_frequency, roles_asked
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
    counts = {}
    for role in ROLES:
        alone = people_by_frequency(corpus, replace(others, role=(role,)), spelling=spelling)
        counts[role] = alone.set_index("id")[role].reindex(found["id"], fill_value=0).to_numpy()
    return found.assign(**counts)


def people_by_year(corpus: Corpus, filters: Filters, people: tuple[str, ...]) -> pd.DataFrame:
    """Give `id, name, year, documents` of the people asked for; undated have no year.

    Only documents in one of the roles chosen count.
    """
    return run(corpus, "people_by_year", filters, **roles_asked(filters), people=people)


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
    return run(corpus, "letters_by_correspondent", filters, id=person_id, most=most)
