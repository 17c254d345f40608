"""The second selection of Compare: filters of its own, which the URL holds as one value."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import partial
from urllib.parse import parse_qsl, urlencode

import pandas as pd
import streamlit as st

from dashboard import questions, state, strings
from dashboard.cache import answer, answer_all, served_corpus
from dashboard.choice_lists import choice_list, options_of
from queries.errors import FilterError
from queries.filters import NO_FILTERS, Filters, parse_filters
from queries.vocabulary import name_of, terms_of_leaders, unknown_values, without_values

NAME = "against"


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
    asking = (questions.leaders, questions.participants, questions.countries, questions.types)
    answer_all(each(of_second) for each in asking)
    leaders, people, countries, types = (answer(each(of_second)) for each in asking)
    leaders, offered = leaders[leaders["is_leader"]], people[people["is_offered"]]
    terms = terms_of_leaders(served_corpus())
    (leader, person), (country, kind), (first, last) = (st.columns(2) for _ in range(3))
    with leader:
        _many("leader", (strings.LEADER, strings.LEADER_HINT), filters, _counts(leaders), terms)
    with person:
        hinted = (strings.PERSON, strings.PERSON_HINT)
        _many("person", hinted, filters, _counts(offered), find=asked.view.get("find", ""))
    with country:
        _many("country", (strings.COUNTRY, strings.COUNTRY_HINT), filters, _counts(countries))
    with kind:
        _many("type", (strings.TYPE, strings.TYPE_HINT), filters, _counts(types, "type"))
    with first:
        _bound("from", strings.FROM, filters)
    with last:
        _bound("to", strings.TO, filters)


def _many(
    name: str,
    words: tuple[str, str],
    filters: Filters,
    counts: Mapping[str, int],
    more: Mapping[str, str] | None = None,
    *,
    find: str | None = None,
) -> None:
    """Draw a list of choices; `more` is added to names, `words` and `find` as in `choice_list`."""
    chosen = list(filters.texts(name))
    counted = {**counts, **{one: 0 for one in chosen if one not in counts}}
    added = more or {}
    names = {
        one: " · ".join(filter(None, (name_of(served_corpus(), name, one), added.get(one))))
        for one in counted
    }
    choice_list(
        words,
        options_of(counted, names),
        chosen,
        key=f"{NAME}-{name}",
        on_choice=partial(_choose, filters, name),
        find=find,
    )


def _bound(name: str, label: str, filters: Filters) -> None:
    """Draw a bound of the period. What cannot be read is kept, for the page to say so."""
    bound = "".join(filters.texts(name))
    st.text_input(
        label,
        placeholder=strings.DAY_HINT,
        help=strings.DAY_HELP,
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


def _counts(frame: pd.DataFrame, column: str = "id") -> Mapping[str, int]:
    return dict(zip(frame[column], frame["documents"], strict=True))


def _written(filters: Filters) -> str:
    return urlencode(filters.to_pairs())
