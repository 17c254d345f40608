"""People: who takes part how often, in which role, and one person's years."""

import pandas as pd
import streamlit as st

from dashboard import questions, state, strings
from dashboard.cache import answer, answer_all, question
from dashboard.components import card_header, chart, chart_card, theme
from dashboard.figures.bars import people_by_role_figure
from dashboard.figures.timeline import documents_by_year_figure
from dashboard.person_detail import person_facts
from dashboard.selections import choose_person
from dashboard.text import literal
from queries import results
from queries.filters import Filters

_NAMES_SAID = 5


def render() -> None:
    """Draw the page."""
    asked = state.asked()
    rows = answer(questions.people_listed(asked))
    left, right = st.columns([3, 2])
    with left, st.container(border=True):
        find = asked.view.get("find", "")
        card_header(strings.PARTICIPANTS, with_other_names(rows), "people")
        list_controls(questions.how_many_people(asked), find)
        found_by_other_names(rows, find)
        chart(
            people_by_role_figure(rows, theme()),
            name="people",
            title=strings.PARTICIPANTS,
            on_select=choose_person,
        )
        st.caption(strings.ROLES_EXPLAINED)
    with right:
        one_person(asked.filters, rows, asked.view.get("who"))


def list_controls(top: int, find: str) -> None:
    """Choose how many people are listed, and find one by any spelling."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.segmented_control(
            strings.HOW_MANY,
            questions.PEOPLE_LISTED,
            **state.widget("top", top, lambda chosen: state.show_in_view(top=str(chosen or top))),
        )
        st.text_input(
            strings.PERSON_FIND,
            placeholder=strings.PERSON_FIND_HINT,
            **state.widget("find-person", find, lambda text: state.show_in_view(find=text)),
        )


def with_other_names(rows: pd.DataFrame) -> pd.DataFrame:
    """Give the list with a column `aliases`: the other names of each person, joined by "; "."""
    names = answer(question(results.aliases, tuple(rows["id"])))
    joined = names.groupby("id")["alias"].agg("; ".join)
    return rows.assign(aliases=[joined.get(one, "") for one in rows["id"]])


def found_by_other_names(rows: pd.DataFrame, find: str) -> None:
    """Say by which other names people are found whose own name does not show it."""
    if not find:
        return
    names = answer(question(results.aliases, tuple(rows["id"]), spelling=find))
    firsts = names.drop_duplicates("id").head(_NAMES_SAID)
    if len(firsts):
        pairs = zip(firsts["alias"], firsts["name"], strict=True)
        said = [strings.other_name_of(alias, name) for alias, name in pairs]
        more = names["id"].nunique() - len(firsts)
        st.caption(literal(strings.found_by_other_names(said, more)))


def one_person(filters: Filters, listed: pd.DataFrame, who: str | None) -> None:
    """Show the years of the person looked at: the one chosen, else the most frequent."""
    chosen = who or next(iter(listed["id"]), None)
    if chosen is None:
        st.info(strings.NOBODY_FOUND)
        return
    facts = question(results.person, chosen)
    by_year = question(results.person_by_year, filters, chosen)
    answer_all((facts, by_year))
    person = answer(facts)
    if person is None:
        st.warning(strings.NO_SUCH_PERSON)
        return
    person_facts(person)
    rows = answer(by_year)
    chart_card(
        f"{strings.BY_YEAR}, {person['name']}",
        rows,
        documents_by_year_figure(rows, theme()),
        name="person",
    )


render()
