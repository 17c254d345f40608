"""Overview: documents by year, the most frequent people and countries, kinds, the first ones."""

from functools import partial

import streamlit as st

from dashboard import questions, state, strings
from dashboard.cache import answer
from dashboard.components import card_header, chart_card, theme
from dashboard.document_list import first_documents
from dashboard.figures.bars import documents_by_value_figure
from dashboard.figures.timeline import (
    documents_by_year_and_precision_figure,
    documents_by_year_figure,
)
from dashboard.light_bars import light_bars
from dashboard.selections import choose_value, choose_years

_MOST = 10


def render() -> None:
    """Draw the page."""
    asked = state.asked()
    timeline_card(asked)
    people, countries = st.columns(2)
    with people:
        people_card(asked)
    with countries:
        countries_card(asked)
    kinds, documents = st.columns(2)
    with kinds:
        kinds_card(asked)
    with documents:
        first_documents(answer(questions.first_documents(asked)))


def timeline_card(asked: state.Asked) -> None:
    """Documents by year, split by precision if so asked, and the undated beside them."""
    rows = answer(questions.timeline(asked))
    split = questions.is_split(asked)
    draw = documents_by_year_and_precision_figure if split else documents_by_year_figure
    undated = int(rows["documents"].iloc[-1])
    dated = int(rows["documents"].sum()) - undated
    chart_card(
        strings.BY_YEAR,
        rows,
        draw(rows, theme()),
        name="timeline",
        on_select=choose_years,
        hint=f"{strings.sum_of_bars(dated, undated)}. {strings.BY_YEAR_HINT}",
        control=partial(split_control, on=split),
    )


def split_control(*, on: bool) -> None:
    """Choose whether the bars are split by precision."""

    def choose(chosen: object) -> None:
        state.show_in_view(split="precision" if chosen else None)

    st.toggle(strings.BY_PRECISION, **state.widget("split", on, choose))


def people_card(asked: state.Asked) -> None:
    """The most frequent people."""
    people = answer(questions.people_shown(asked))
    rows = people[people["is_offered"]].head(_MOST)[["id", "name", "documents"]]
    chart_card(
        strings.MOST_FREQUENT_PEOPLE,
        rows,
        documents_by_value_figure(rows, theme()),
        name="people",
        on_select=partial(choose_value, "person"),
    )


def countries_card(asked: state.Asked) -> None:
    """The most frequent countries."""
    rows = answer(questions.countries_shown(asked)).head(_MOST)
    chart_card(
        strings.MOST_FREQUENT_COUNTRIES,
        rows,
        documents_by_value_figure(rows, theme()),
        name="countries",
        on_select=partial(choose_value, "country"),
    )


def kinds_card(asked: state.Asked) -> None:
    """Kinds of document, as light bars: the page is whole the sooner."""
    rows = answer(questions.types_shown(asked))
    with st.container(border=True, key="card-kinds"):
        card_header(strings.KINDS, rows, "kinds")
        shown = rows.head(_MOST)
        counts = zip(shown["type"], shown["documents"], strict=True)
        st.html(light_bars(counts, theme()))


render()
