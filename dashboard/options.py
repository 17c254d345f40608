"""What can be chosen of a list: values, with their names and numbers of documents."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import Any, NamedTuple

import pandas as pd

from dashboard import questions
from dashboard.cache import Question, answer, served_corpus
from dashboard.state import Asked
from dashboard.strings import correspondence as correspondence_words
from queries.filters import attribute_of
from queries.vocabulary import name_of, shared_names, terms_of_leaders


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


def options(name: str, asked: Asked) -> list[Option]:
    """Give the values of the filter `name` that there are under the others, each with its count."""
    asking, column = LISTED[name]
    rows = answer(asking(asked))
    return list(_named(name, zip(rows[column], rows["documents"], strict=True)))


def chosen_options(asked: Asked, name: str) -> list[Option]:
    """Give the values chosen of a filter, each with the count that it would leave alone."""
    values = asked.filters.texts(name)
    return list(_named(name, ((value, _count_alone(asked, name, value)) for value in values)))


def pair_option(one: str, other: str, documents: int) -> Option:
    """Give two people as one choice, with the number of their letters."""
    names = (_called("person", person) for person in (one, other))
    return Option(f"{one} {other}", correspondence_words.pair(*names), documents)


def _count_alone(asked: Asked, name: str, value: str) -> int:
    chosen: dict[str, Any] = {attribute_of(name): (value,)}
    alone = replace(asked, filters=replace(asked.filters, **chosen))
    return answer(questions.count(alone)).documents


def _named(name: str, counted: Iterable[tuple[str, int]]) -> Iterator[Option]:
    for value, documents in counted:
        yield Option(value, _called(name, value), documents)


def _called(name: str, value: str) -> str:
    """Name a value: a leader with the terms too, and whoever shares a name with the id."""
    corpus = served_corpus()
    called = name_of(corpus, name, value)
    terms = terms_of_leaders(corpus).get(value) if name == "leader" else None
    told = " · ".join(filter(None, (called, terms)))
    return f"{told} ({value})" if called in shared_names(corpus, name) else told


def _pairs(asked: Asked) -> list[Option]:
    rows = answer(questions.pairs_offered(asked))
    columns = (rows[name] for name in ("one", "other", "documents"))
    return [pair_option(*row) for row in zip(*columns, strict=True)]


OFFERED: Mapping[str, Callable[[Asked], list[Option]]] = {
    **{name: partial(options, name) for name in LISTED},
    "pair": _pairs,
}
"""What each list offers: those of filters, and that of two people who wrote to each other."""
