"""The second selection of Compare: filters of its own, which the URL holds as one value."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from urllib.parse import parse_qsl, urlencode

import streamlit as st

from dashboard import state
from dashboard.cache import served_corpus
from dashboard.choice_lists import choice_list
from dashboard.strings import filters as filters_words
from queries.errors import FilterError
from queries.filters import NO_FILTERS, Filters, parse_filters
from queries.vocabulary import unknown_values, without_values

NAME = "against"
_BOUNDS = {"from": filters_words.FROM, "to": filters_words.TO}


def second_selection(asked: state.Asked) -> tuple[Filters, tuple[FilterError, ...]]:
    """Read the second selection from the URL, and an error for each part that cannot be applied.

    It is a query string of filters; without one it is all documents.
    """
    pairs = parse_qsl(asked.view.get(NAME, ""), keep_blank_values=True)
    filters, errors = parse_filters(pairs)
    unknown = unknown_values(served_corpus(), filters)
    return without_values(filters, unknown), (*errors, *unknown)


def hold(filters: Filters) -> None:
    """Make filters the second selection."""
    state.show_in_view(**{NAME: _written(filters)})


def swap(first: Filters, second: Filters) -> None:
    """Let the first selection be the second, and the second the first."""
    state.show(second, **{NAME: _written(first)})


def clear() -> None:
    """Let the second selection be all documents."""
    hold(NO_FILTERS)


def controls(asked: state.Asked, filters: Filters) -> None:
    """Draw the controls of the second selection, each choice with its count under the others."""
    of_second = replace(asked, filters=filters)
    for pair in (("leader", "person"), ("country", "type"), ("from", "to")):
        for column, name in zip(st.columns(2), pair, strict=True):
            with column:
                _control(of_second, name)


def _control(of_second: state.Asked, name: str) -> None:
    if name in _BOUNDS:
        _bound(name, _BOUNDS[name], of_second.filters)
        return
    choose = partial(_choose, of_second.filters, name)
    choice_list(name, of_second, key=f"{NAME}-{name}", on_choice=choose)


def _bound(name: str, label: str, filters: Filters) -> None:
    """Draw a bound of the period. What cannot be read is kept, for the page to say so."""
    bound = "".join(filters.texts(name))
    st.text_input(
        label,
        placeholder=filters_words.DAY_HINT,
        help=filters_words.DAY_HELP,
        **state.widget(
            f"{NAME}-{name}",
            bound,
            lambda text: _choose(filters, name, filter(None, [text.strip()])),
            start="value",
        ),
    )


def _choose(filters: Filters, name: str, values: Iterable[str]) -> None:
    others = [pair for pair in filters.to_pairs() if pair[0] != name]
    state.show_in_view(**{NAME: urlencode([*others, *((name, value) for value in values)])})


def _written(filters: Filters) -> str:
    return urlencode(filters.to_pairs())
