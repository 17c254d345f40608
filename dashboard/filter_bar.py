"""The filter panel: one control a filter, each offering its values with their counts."""

from collections.abc import Mapping
from typing import Any, TypeVar

import pandas as pd
import streamlit as st

from dashboard import state, strings
from dashboard.cache import ask, served_corpus
from dashboard.text import literal
from queries import results
from queries.filters import ROLES, Filters
from queries.vocabulary import names_of

_PEOPLE_OFFERED = 200

T = TypeVar("T")


def filter_panel(asked: state.Asked) -> None:
    """Draw every control of the panel, set to what is asked."""
    filters = asked.filters
    search_control(filters)
    decade_control(filters)
    period_control(filters)
    leader_control(filters)
    person_control(filters, asked.view.get("find", ""))
    role_control(filters)
    country_control(filters)
    type_control(filters)
    collection_control(filters)
    undated_control(filters)
    st.caption(strings.FILTERS_EXPLAINED)


def search_control(filters: Filters) -> None:
    """Words to look for in titles and summaries."""
    st.text_input(
        strings.SEARCH, placeholder=strings.SEARCH_HINT, **state.filter_widget(filters, "q")
    )


def decade_control(filters: Filters) -> None:
    """Decades as buttons, each with its count."""
    frame = ask(results.documents_by_decade, filters.without("decade"))
    counts = _counts(frame, "decade") | _chosen(filters.decade, frame["decade"])
    st.pills(
        strings.DECADE,
        sorted(counts),
        selection_mode="multi",
        format_func=lambda one: strings.with_count(strings.decade(one), counts[one]),
        **state.filter_widget(filters, "decade"),
    )


def period_control(filters: Filters) -> None:
    """The two bounds of a period, each optional."""
    first, last = st.columns(2)
    for column, name, label in ((first, "from", strings.FROM), (last, "to", strings.TO)):
        column.text_input(
            label,
            placeholder=strings.DAY_HINT,
            help=strings.DAY_HELP,
            **state.day_widget(filters, name),
        )
    if error := state.refused_day():
        st.warning(literal(str(error)))


def leader_control(filters: Filters) -> None:
    """Leaders with their states, years in office and counts."""
    frame = ask(results.leaders_by_frequency, filters.without("leader"))
    terms = dict(zip(frame["id"], frame["name"] + " · " + frame["terms"], strict=True))
    names = {**names_of(served_corpus(), filters), **terms}
    counts = _counts(frame, "id") | _chosen(filters.leader, frame["id"])
    _many("leader", (strings.LEADER, strings.LEADER_HINT), filters, counts, names)


def person_control(filters: Filters, find: str) -> None:
    """Participants with their counts: the most frequent, or those that a name finds."""
    frame = ask(
        results.people_by_frequency,
        filters.without("person"),
        most=_PEOPLE_OFFERED,
        spelling=find,
    )
    missing = tuple(one for one in filters.person if one not in set(frame["id"]))
    chosen = ask(results.people_by_frequency, filters.without("person"), among=missing or ("",))
    names = {**names_of(served_corpus(), filters), **_names(frame)}
    counts = _counts(frame, "id") | dict.fromkeys(missing, 0) | _counts(chosen, "id")
    _many("person", (strings.PERSON, strings.PERSON_HINT), filters, counts, names)
    st.text_input(
        strings.PERSON_FIND,
        placeholder=strings.PERSON_FIND_HINT,
        help=strings.people_listed(len(frame), literal(find)),
        **state.widget("find-participant", find, lambda text: state.show_in_view(find=text)),
    )


def role_control(filters: Filters) -> None:
    """The roles that the chosen people, or anyone, may take."""
    counts = _counts(ask(results.documents_by_role, filters.without("role")), "role")
    st.pills(
        strings.ROLE,
        ROLES,
        selection_mode="multi",
        format_func=lambda role: strings.with_count(role, counts.get(role, 0)),
        **state.filter_widget(filters, "role"),
    )


def country_control(filters: Filters) -> None:
    """States that documents concern."""
    frame = ask(results.countries_by_frequency, filters.without("country"))
    names = {**names_of(served_corpus(), filters), **_names(frame)}
    counts = _counts(frame, "id") | _chosen(filters.country, frame["id"])
    _many("country", (strings.COUNTRY, strings.COUNTRY_HINT), filters, counts, names)


def type_control(filters: Filters) -> None:
    """Kinds of document."""
    frame = ask(results.documents_by_type, filters.without("type"))
    counts = _counts(frame, "type") | _chosen(filters.type, frame["type"])
    _many("type", (strings.TYPE, strings.TYPE_HINT), filters, counts)


def collection_control(filters: Filters) -> None:
    """Collections."""
    frame = ask(results.documents_by_collection, filters.without("collection"))
    counts = _counts(frame, "collection") | _chosen(filters.collection, frame["collection"])
    _many("collection", (strings.COLLECTION, strings.COLLECTION_HINT), filters, counts)


def undated_control(filters: Filters) -> None:
    """Only documents without a date."""
    undated = ask(results.document_count, filters.without("undated")).undated
    st.checkbox(strings.only_undated(undated), **state.filter_widget(filters, "undated"))


def _many(
    name: str,
    words: tuple[str, str],
    filters: Filters,
    counts: Mapping[str, int],
    names: Mapping[str, str] | None = None,
) -> None:
    """Draw a list of choices; `words` are its label and what stands there when none is made."""
    label, hint = words
    shown = names or {}
    st.multiselect(
        label,
        list(counts),
        format_func=lambda one: strings.with_count(shown.get(one, one), counts[one]),
        placeholder=hint,
        select_all=False,
        **state.filter_widget(filters, name),
    )


def _counts(frame: pd.DataFrame, column: str) -> dict[Any, int]:
    return dict(zip(frame[column], frame["documents"], strict=True))


def _chosen(values: tuple[T, ...], offered: pd.Series) -> dict[T, int]:
    """Keep what is chosen among the choices, at 0, even where nothing matches it any more."""
    return dict.fromkeys((value for value in values if value not in set(offered)), 0)


def _names(frame: pd.DataFrame) -> dict[str, str]:
    return dict(zip(frame["id"], frame["name"], strict=True))
