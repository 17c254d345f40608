"""The filter panel: one control a filter, each offering its values with their counts."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import questions, state, strings
from dashboard.cache import answer
from dashboard.choice_lists import choice_list
from dashboard.components import refused_search
from dashboard.links import glossary_link
from dashboard.strings import filters as filters_words
from dashboard.text import literal
from queries.filters import DATES, ROLES, Filters


def filter_panel(asked: state.Asked) -> None:
    """Draw every control of the panel, set to what is asked."""
    for control in (
        search_control,
        decade_control,
        period_control,
        leader_control,
        person_control,
        role_control,
        country_control,
        type_control,
        collection_control,
        undated_control,
        duplicates_control,
    ):
        control(asked)
    st.caption(f"{filters_words.FILTERS_EXPLAINED} [{strings.WORDS_EXPLAINED}]({glossary_link()})")


def search_control(asked: state.Asked) -> None:
    """Words to look for in titles and summaries."""
    st.text_input(
        filters_words.SEARCH,
        placeholder=filters_words.SEARCH_HINT,
        help=filters_words.SEARCH_HELP,
        **state.search_widget(asked),
    )
    if asked.refused_search:
        st.html(refused_search(asked.refused_search))


def decade_control(asked: state.Asked) -> None:
    """Decades as buttons, each with its count."""
    filters, frame = asked.filters, answer(questions.decades(asked))
    counts = dict.fromkeys(filters.decade, 0) | _counts(frame, "decade")
    labels = {one: strings.with_count(strings.decade(one), counts[one]) for one in sorted(counts)}
    _pills("decade", (filters_words.DECADE, filters_words.DECADE_HELP), filters, labels)


def period_control(asked: state.Asked) -> None:
    """The two bounds of a period, each optional."""
    first, last = st.columns(2)
    for column, name, label in (
        (first, "from", filters_words.FROM),
        (last, "to", filters_words.TO),
    ):
        column.text_input(
            label,
            placeholder=filters_words.DAY_HINT,
            help=filters_words.DAY_HELP,
            **state.day_widget(asked.filters, name),
        )
    if asked.filters.from_ or asked.filters.to:
        certainty_control(asked)
    if error := state.refused_day():
        st.warning(literal(str(error)))


def certainty_control(asked: state.Asked) -> None:
    """How surely documents are of the period, each choice with its count; the undated beside."""
    counts = answer(questions.certainty(asked))
    of_choice = {"possible": counts.possible, "certain": counts.certain}
    labels = {
        one: strings.with_count(filters_words.CERTAINTY_WORDS[one], of_choice[one]) for one in DATES
    }
    st.radio(
        filters_words.CERTAINTY,
        DATES,
        format_func=labels.__getitem__,
        help=filters_words.CERTAINTY_HELP,
        **state.choices_widget(asked.filters, "dates", labels, start=DATES),
    )
    st.caption(filters_words.beside_the_period(counts.begins_earlier, counts.undated))


def leader_control(asked: state.Asked) -> None:
    """Leaders with their states, years in office and counts."""
    _list("leader", asked)


def person_control(asked: state.Asked) -> None:
    """Participants with their counts: the most frequent, or those that a name finds."""
    _list("person", asked)


def role_control(asked: state.Asked) -> None:
    """The roles that the chosen people, or anyone, may take."""
    counts = _counts(answer(questions.roles(asked)), "role")
    labels = {role: strings.with_count(role, counts.get(role, 0)) for role in ROLES}
    _pills("role", (filters_words.ROLE, filters_words.ROLE_HELP), asked.filters, labels)


def country_control(asked: state.Asked) -> None:
    """States that documents concern."""
    _list("country", asked)
    if asked.filters.country:
        succession_control(asked)


def succession_control(asked: state.Asked) -> None:
    """Predecessors and successors of the chosen states, where documents concern any."""
    related = answer(questions.related_countries(asked))
    if related.empty:
        return
    st.checkbox(
        strings.with_count(strings.SUCCESSION, answer(questions.with_succession(asked)).documents),
        help=literal(", ".join(related["name"])),
        **state.succession_widget(asked.filters),
    )


def type_control(asked: state.Asked) -> None:
    """Kinds of document."""
    _list("type", asked)


def collection_control(asked: state.Asked) -> None:
    """Collections."""
    _list("collection", asked)


def undated_control(asked: state.Asked) -> None:
    """Only documents without a date."""
    undated = answer(questions.undated(asked)).undated
    st.checkbox(
        filters_words.only_undated(undated),
        help=filters_words.UNDATED_HELP,
        **state.filter_widget(asked.filters, "undated"),
    )


def duplicates_control(asked: state.Asked) -> None:
    """Near-duplicates each or once; nothing where the corpus has none."""
    if not answer(questions.near_duplicates_held(asked)):
        return
    fewer = answer(questions.near_duplicates(asked))
    st.checkbox(
        filters_words.count_once(fewer),
        help=filters_words.ONCE_HELP,
        **state.widget(
            "filter-duplicates", asked.filters.duplicates == "once", _count_once, start="value"
        ),
    )


def _count_once(once: bool) -> None:  # noqa: FBT001 - a box is ticked or not
    now = state.asked().filters
    state.show(replace(now, duplicates="once" if once else "each"))


def _pills(name: str, words: tuple[str, str], filters: Filters, labels: Mapping[Any, str]) -> None:
    """Draw choices as buttons; `words` are their label and how the filter counts."""
    label, explained = words
    st.pills(
        label,
        list(labels),
        selection_mode="multi",
        format_func=labels.__getitem__,
        help=explained,
        **state.choices_widget(filters, name, labels),
    )


def _counts(frame: pd.DataFrame, column: str) -> dict[Any, int]:
    return dict(zip(frame[column], frame["documents"], strict=True))


def _list(name: str, asked: state.Asked) -> None:
    choose = partial(state.choose_filter, name)
    choice_list(name, asked, key=f"filter-{name}", on_choice=choose)
