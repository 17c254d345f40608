"""People: who takes part how often, in which role and when; one person; people by year."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pandas as pd
import streamlit as st

from dashboard import questions, state, strings
from dashboard.cache import Question, answer, ask_ahead, question, served_corpus
from dashboard.chart_title import ChartTitle
from dashboard.choices import is_in_force
from dashboard.components import figure_card
from dashboard.embedding import draw_chart
from dashboard.figures.heat import cells_by_year
from dashboard.figures.role_bars import people_by_role_bars
from dashboard.person_detail import (
    correspondents_card,
    more_of_person,
    person_cards,
    person_questions,
    years_card,
)
from dashboard.strings import people as people_words
from dashboard.text import literal
from queries import results
from queries.filters import Filters
from queries.people import people_by_year
from queries.vocabulary import other_names

_NAMES_SAID = 5
_ROWS = 25


def render() -> None:
    """Draw the page."""
    asked = state.asked()
    if state.is_embedded():
        draw_chart(asked, CHARTS)
        return
    shown = person_shown(asked)
    ask_ahead(
        (
            *(person_questions(asked, shown) if shown else ()),
            _by_year(asked.filters, heat_rows(asked)),
        )
    )
    left, right = st.columns(2)
    with left:
        list_card(asked)
    if shown:
        with right:
            person_cards(asked, shown)
        more_of_person(asked, shown)
    else:
        right.info(people_words.NOBODY_FOUND)
    heat_card(asked)


def person_shown(asked: state.Asked) -> str | None:
    """Give the one person that is chosen, else the most frequent of those listed, if any."""
    if len(asked.filters.person) == 1:
        return asked.filters.person[0]
    return next(iter(answer(questions.people_listed(asked))["id"]), None)


def list_card(asked: state.Asked) -> None:
    """The most frequent people, split by role, with a box to find one."""
    rows = answer(questions.people_listed(asked))
    narrows = people_words.ROLE_NARROWS_LEADER if asked.filters.leader else ""
    figure_card(
        ChartTitle(people_words.PARTICIPANTS, asked.filters.without("person")),
        with_other_names(rows),
        people_by_role_bars(rows, partial(is_in_force, asked.filters)),
        name="people",
        hint=f"{people_words.ROLES_EXPLAINED} {narrows}",
        above=partial(list_controls, asked, rows),
    )


def list_controls(asked: state.Asked, rows: pd.DataFrame) -> None:
    """Choose how many people are listed, and find one by any spelling."""
    top, find = questions.how_many_people(asked), asked.view.get("find", "")
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.segmented_control(
            strings.HOW_MANY,
            questions.PEOPLE_LISTED,
            **state.widget("top", top, lambda chosen: state.show_in_view(top=str(chosen or top))),
        )
        st.text_input(
            people_words.PERSON_FIND,
            placeholder=people_words.PERSON_FIND_HINT,
            **state.widget(
                "find-person", find, lambda text: state.show_in_view(find=text), start="value"
            ),
        )
    found_by_other_names(rows, find)


def with_other_names(rows: pd.DataFrame) -> pd.DataFrame:
    """Give the list with a column `aliases`: the other names of each person, joined by "; "."""
    names = other_names(served_corpus())
    return rows.assign(aliases=[names.get(one, "") for one in rows["id"]])


def found_by_other_names(rows: pd.DataFrame, find: str) -> None:
    """Say by which other names people are found whose own name does not show it."""
    if not find:
        return
    names = answer(question(results.aliases, tuple(rows["id"]), spelling=find))
    firsts = names.drop_duplicates("id").head(_NAMES_SAID)
    if len(firsts):
        pairs = zip(firsts["alias"], firsts["name"], strict=True)
        said = [people_words.other_name_of(alias, name) for alias, name in pairs]
        more = names["id"].nunique() - len(firsts)
        st.caption(literal(people_words.found_by_other_names(said, more)))


def heat_card(asked: state.Asked) -> None:
    """The people chosen and the most frequent of those listed, by year."""
    others, order = asked.filters.without("year"), heat_rows(asked)
    rows = answer(_by_year(others, order))
    html = cells_by_year(rows, order, partial(is_in_force, asked.filters), name="person")
    if html:
        title = ChartTitle(people_words.PEOPLE_BY_YEAR, others.without("person"))
        figure_card(title, rows, html, name="people_by_year", hint=people_words.CELLS_EXPLAINED)


def heat_rows(asked: state.Asked) -> list[str]:
    """Give the people of the rows, whatever years are chosen."""
    others = replace(asked, filters=asked.filters.without("year"))
    frequent = answer(questions.people_listed(others))["id"].head(_ROWS).tolist()
    return [*(one for one in asked.filters.person if one not in frequent), *frequent]


def shown_card(
    card: Callable[[state.Asked, str], None],
) -> Callable[[state.Asked], None]:
    """Give what draws a card of the one person shown, if there is one."""

    def draw(asked: state.Asked) -> None:
        shown = person_shown(asked)
        if shown:
            card(asked, shown)

    return draw


def _by_year(filters: Filters, people: list[str]) -> Question[pd.DataFrame]:
    """In which years is there how much of each, whatever person and year are chosen?"""
    return question(people_by_year, filters.without("person", "year"), tuple(people))


CHARTS = {
    "people": list_card,
    "person": shown_card(years_card),
    "correspondents": shown_card(correspondents_card),
    "people_by_year": heat_card,
}

render()
