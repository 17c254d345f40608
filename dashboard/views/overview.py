"""Overview: documents by year, the most frequent people and countries, kinds, the first ones."""

from functools import partial

import streamlit as st

from dashboard import questions, state
from dashboard.cache import answer
from dashboard.chart_title import ChartTitle
from dashboard.choices import is_in_force
from dashboard.components import card_header, figure_card
from dashboard.document_list import first_documents_list
from dashboard.embedding import draw_chart
from dashboard.figures.bars import documents_by_value_bars
from dashboard.first_steps import first_steps
from dashboard.strings import overview as overview_words
from dashboard.timeline_card import timeline_card
from queries.filters import NO_FILTERS

_MOST = 10


def render() -> None:
    """Draw the page."""
    asked = state.asked()
    if state.is_embedded():
        draw_chart(asked, CHARTS)
        return
    with st.container(key="start"):  # what follows keeps its place, not drawn anew, where they go
        if asked.filters == NO_FILTERS:
            first_steps()
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
        first_documents_card(asked)


def people_card(asked: state.Asked) -> None:
    """The most frequent people."""
    rows = answer(questions.people_shown(asked))[["id", "name", "documents"]]
    bars = documents_by_value_bars(rows, partial(is_in_force, asked.filters), name="person")
    title = ChartTitle(overview_words.MOST_FREQUENT_PEOPLE, asked.filters.without("person"))
    figure_card(title, rows, bars, name="people")


def countries_card(asked: state.Asked) -> None:
    """The most frequent countries."""
    rows = answer(questions.countries(asked)).head(_MOST)
    bars = documents_by_value_bars(rows, partial(is_in_force, asked.filters), name="country")
    title = ChartTitle(overview_words.MOST_FREQUENT_COUNTRIES, asked.filters.without("country"))
    figure_card(title, rows, bars, name="countries")


def kinds_card(asked: state.Asked) -> None:
    """The most frequent kinds of document."""
    rows = answer(questions.types(asked))
    bars = documents_by_value_bars(
        rows.head(_MOST),
        partial(is_in_force, asked.filters),
        name="type",
        value="type",
        label="type",
    )
    title = ChartTitle(overview_words.KINDS, asked.filters.without("type"))
    figure_card(title, rows, bars, name="kinds")


def first_documents_card(asked: state.Asked) -> None:
    """The earliest documents."""
    rows = answer(questions.first_documents(asked))
    title = ChartTitle(overview_words.FIRST_DOCUMENTS, asked.filters)
    with st.container(border=True, key="card-first"):
        card_header(title, rows, "first_documents", twin=False)
        st.html(first_documents_list(rows, asked.filters))


CHARTS = {
    "timeline": timeline_card,
    "people": people_card,
    "countries": countries_card,
    "kinds": kinds_card,
}

render()
