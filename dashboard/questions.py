"""What the pages ask of the corpus, each question by its name.

The panel and the view of a page know their questions beforehand, so that they are asked ahead,
side by side.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from dashboard.cache import Question, question
from dashboard.state import Asked
from dashboard.timeline_questions import timeline_questions
from dashboard.version_notice import changes_question
from queries import correspondence, results
from queries.correspondence import Matrix, Together
from queries.document_counts import (
    DocumentCount,
    document_count,
    documents_by_decade,
    near_duplicate_count,
)
from queries.filters import NO_FILTERS, PERSON_NAMES, Filters
from queries.paging import Page
from queries.people import people_by_role
from queries.results import Certainty

PEOPLE_OFFERED = 200
PEOPLE_SHOWN = 10
PAIRS_OFFERED = 500
FIRST_DOCUMENTS = 8
PEOPLE_LISTED = (25, 50, 100, 500)
CORRESPONDENTS_SHOWN = (15, 25)
TOGETHER_SHOWN = (20, 40, 60)
OF_PAIR = ("author", "recipient", "year", "undated")
"""The filters that a click on two people sets."""

_USUALLY_TOGETHER = 40

Asking = Callable[[Asked], Question[Any]]


def count(asked: Asked) -> Question[DocumentCount]:
    """How many documents match?"""
    return question(document_count, asked.filters)


def total(_: Asked) -> Question[DocumentCount]:
    """How many documents are there?"""
    return question(document_count, NO_FILTERS)


def undated(asked: Asked) -> Question[DocumentCount]:
    """How many would match if undated ones were asked for?"""
    return question(document_count, asked.filters.without("undated"))


def decades(asked: Asked) -> Question[pd.DataFrame]:
    """Which decades can be chosen?"""
    return question(documents_by_decade, asked.filters.without("decade"))


def certainty(asked: Asked) -> Question[Certainty]:
    """How many are possibly, how many certainly of the period, and how many undated?"""
    return question(results.documents_by_certainty, asked.filters)


def leaders(asked: Asked) -> Question[pd.DataFrame]:
    """Which leaders can be chosen?"""
    return question(results.leaders_by_frequency, asked.filters.without("leader"))


def participants(asked: Asked) -> Question[pd.DataFrame]:
    """Which people can be chosen?"""
    return question(
        results.people_by_frequency,
        asked.filters.without("person"),
        most=PEOPLE_OFFERED,
        spelling=asked.view.get("find", ""),
    )


def roles(asked: Asked) -> Question[pd.DataFrame]:
    """Which roles can be chosen?"""
    return question(results.documents_by_role, asked.filters.without("role"))


def countries(asked: Asked) -> Question[pd.DataFrame]:
    """Which countries can be chosen?"""
    others = asked.filters.without("country")
    if others.succession == "all":
        return question(results.lineages_by_frequency, others)
    return question(results.countries_by_frequency, others)


def related_countries(asked: Asked) -> Question[pd.DataFrame]:
    """Which countries came before or after those chosen?"""
    return question(results.related_countries, asked.filters.country)


def with_succession(asked: Asked) -> Question[DocumentCount]:
    """How many would match if predecessors and successors counted?"""
    return question(document_count, replace(asked.filters, succession="all"))


def types(asked: Asked) -> Question[pd.DataFrame]:
    """Which kinds of document can be chosen?"""
    return question(results.documents_by_type, asked.filters.without("type"))


def collections(asked: Asked) -> Question[pd.DataFrame]:
    """Which collections can be chosen?"""
    return question(results.documents_by_collection, asked.filters.without("collection"))


def near_duplicates_held(_: Asked) -> Question[int]:
    """How many documents fewer are there where near-duplicates count once?"""
    return question(near_duplicate_count, NO_FILTERS)


def near_duplicates(asked: Asked) -> Question[int]:
    """How many fewer would match?"""
    return question(near_duplicate_count, asked.filters.without("duplicates"))


def people_shown(asked: Asked) -> Question[pd.DataFrame]:
    """Who takes part most often?"""
    others = asked.filters.without("person")
    return question(results.people_by_frequency, others, most=PEOPLE_SHOWN)


def first_documents(asked: Asked) -> Question[pd.DataFrame]:
    """Which documents are the earliest?"""
    return question(results.documents_listed, asked.filters, most=FIRST_DOCUMENTS)


def people_listed(asked: Asked) -> Question[pd.DataFrame]:
    """Who takes part how often, in which role?"""
    return question(
        people_by_role,
        asked.filters,
        most=how_many_people(asked),
        spelling=asked.view.get("find", ""),
    )


def letters_matrix(asked: Asked) -> Question[Matrix]:
    """Who of the most frequent wrote how often to whom?"""
    most = how_many_correspondents(asked)
    others = asked.filters.without("author", "recipient")
    return question(correspondence.correspondents_matrix, others, most=most)


def pairs_offered(asked: Asked, most: int = PAIRS_OFFERED) -> Question[pd.DataFrame]:
    """Which two people can be looked at, the foremost first?"""
    chosen = {person for name in PERSON_NAMES for person in asked.filters.texts(name)}
    return question(
        correspondence.pairs_by_letters,
        asked.filters.without(*OF_PAIR),
        people=tuple(sorted(chosen)),
        most=most,
    )


def people_together(asked: Asked) -> Question[Together]:
    """Who appears with whom?"""
    most = how_many_together(asked)
    return question(correspondence.people_together, asked.filters, most=most)


def page_of_documents(asked: Asked) -> Question[Page]:
    """Which documents stand on the page of the table?"""
    return question(results.documents_page, asked.filters, asked.request)


def are_documents_shown(filters: Filters) -> bool:
    """Say whether documents of people chosen stand on the Correspondence page."""
    return any(filters.texts(name) for name in ("author", "recipient", "person", "together"))


def collections_held(_: Asked) -> Question[pd.DataFrame]:
    """What does the whole corpus hold?"""
    return question(results.collections)


def precision(_: Asked) -> Question[pd.DataFrame]:
    """How well is the whole corpus dated?"""
    return question(results.precision_by_decade, NO_FILTERS)


def how_many_people(asked: Asked) -> int:
    """Say how many people are to be listed: a number offered, else the least."""
    return _number(asked, "top", PEOPLE_LISTED, usual=PEOPLE_LISTED[0])


def how_many_correspondents(asked: Asked) -> int:
    """Say how many authors and recipients the matrix has: a number offered, else the least."""
    return _number(asked, "matrix", CORRESPONDENTS_SHOWN, usual=CORRESPONDENTS_SHOWN[0])


def how_many_together(asked: Asked) -> int:
    """Say how many people stand in the graph: a number offered, else the usual one."""
    return _number(asked, "graph", TOGETHER_SHOWN, usual=_USUALLY_TOGETHER)


def _number(asked: Asked, name: str, offered: Sequence[int], *, usual: int) -> int:
    wanted = asked.view.get(name, "")
    return next((one for one in offered if str(one) == wanted), usual)


HEADING: tuple[Asking, ...] = (count, total)
PANEL: tuple[Asking, ...] = (
    undated,
    decades,
    roles,
    near_duplicates_held,
    near_duplicates,
)
OF_COUNTRIES: tuple[Asking, ...] = (related_countries, with_succession)
VIEWS: Mapping[str, Callable[[Asked], tuple[Question[Any], ...]]] = {
    "overview": lambda asked: (
        *timeline_questions(asked),
        people_shown(asked),
        countries(asked),
        types(asked),
        first_documents(asked),
    ),
    "people": lambda asked: (people_listed(asked),),
    "correspondence": lambda asked: (
        letters_matrix(asked),
        people_together(asked),
        *([first_documents(asked)] if are_documents_shown(asked.filters) else []),
    ),
    "documents": lambda asked: (page_of_documents(asked),),
    "about": lambda asked: (collections_held(asked), precision(asked)),
}
"""By the address of the view: what it asks beyond the panel."""


def ahead(view: str, asked: Asked, *, with_panel: bool) -> list[Question[Any]]:
    """Give all that a page is known to ask, in the order in which it is drawn."""
    of_view = VIEWS[view](asked) if view in VIEWS else ()
    changes = changes_question(asked)
    return [
        *([changes] if changes else []),
        *(asking(asked) for asking in HEADING),
        *of_view,
        *(asking(asked) for asking in PANEL if with_panel),
        *(asking(asked) for asking in OF_COUNTRIES if with_panel and asked.filters.country),
    ]
