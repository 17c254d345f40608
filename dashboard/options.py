"""What can be chosen of a filter: its values, with their names and numbers of documents."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

import pandas as pd

from dashboard import questions
from dashboard.cache import Question, answer, served_corpus
from dashboard.state import Asked
from queries.filters import attribute_of
from queries.vocabulary import name_of, terms_of_leaders, vocabulary_of


class Option(NamedTuple):
    """What can be chosen: its value, the name that is shown, and its number of documents."""

    value: str
    name: str
    documents: int


LISTED: Mapping[str, tuple[Callable[[Asked], Question[pd.DataFrame]], str]] = {
    "leader": (questions.leaders, "id"),
    "person": (questions.participants, "id"),
    "country": (questions.countries, "id"),
    "type": (questions.types, "type"),
    "collection": (questions.collections, "collection"),
}
"""Filters whose values stand in a list: the question that gives them, and their column."""


def options(asked: Asked, name: str) -> list[Option]:
    """Give the values of the filter `name` that there are under the others, each with its count."""
    asking, column = LISTED[name]
    rows = answer(asking(asked))
    return list(_named(name, zip(rows[column], rows["documents"], strict=True)))


def chosen_options(asked: Asked, name: str) -> list[Option]:
    """Give the values chosen of a filter, each with the count that it would leave alone."""
    values = asked.filters.texts(name)
    return list(_named(name, ((value, _count_alone(asked, name, value)) for value in values)))


def _count_alone(asked: Asked, name: str, value: str) -> int:
    chosen: dict[str, Any] = {attribute_of(name): (value,)}
    alone = replace(asked, filters=replace(asked.filters, **chosen))
    return answer(questions.count(alone)).documents


def _named(name: str, counted: Iterable[tuple[str, int]]) -> Iterator[Option]:
    """Give each value its name: a leader the terms too, and who shares a name the id."""
    corpus = served_corpus()
    borne = Counter(vocabulary_of(corpus).get(name, {}).values())
    terms = terms_of_leaders(corpus) if name == "leader" else {}
    for value, documents in counted:
        called = name_of(corpus, name, value)
        told = " · ".join(filter(None, (called, terms.get(value))))
        yield Option(value, f"{told} ({value})" if borne[called] > 1 else told, documents)
