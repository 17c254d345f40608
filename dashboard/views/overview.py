"""Overview: documents by year, the most frequent people and countries, kinds, the first ones."""

from dataclasses import replace
from functools import partial

import streamlit as st

from dashboard import state, strings
from dashboard.cache import ask
from dashboard.components import chart_card, theme
from dashboard.document_list import first_documents
from dashboard.figures.bars import documents_by_value_figure
from dashboard.figures.timeline import documents_by_year_figure
from dashboard.selections import choose_value, choose_years
from queries import results
from queries.filters import Filters
from queries.paging import PageRequest

_MOST = 10


def render() -> None:
    """Draw the page."""
    filters = state.asked().filters
    timeline_card(filters)
    people, countries = st.columns(2)
    with people:
        people_card(filters)
    with countries:
        countries_card(filters)
    kinds, documents = st.columns(2)
    with kinds:
        kinds_card(filters)
    with documents:
        request = replace(PageRequest(), sort=state.asked().request.sort)
        first_documents(ask(results.documents_page, filters, request))


def timeline_card(filters: Filters) -> None:
    """Documents by year, and the undated beside them."""
    rows = ask(results.documents_by_year, filters)
    undated = int(rows["documents"].iloc[-1])
    dated = int(rows["documents"].sum()) - undated
    chart_card(
        strings.BY_YEAR,
        rows,
        documents_by_year_figure(rows, theme()),
        name="timeline",
        on_select=choose_years,
        hint=f"{strings.sum_of_bars(dated, undated)}. {strings.BY_YEAR_HINT}",
    )


def people_card(filters: Filters) -> None:
    """The most frequent people."""
    rows = ask(results.people_by_frequency, filters, most=_MOST)
    chart_card(
        strings.MOST_FREQUENT_PEOPLE,
        rows,
        documents_by_value_figure(rows, theme()),
        name="people",
        on_select=partial(choose_value, "person"),
    )


def countries_card(filters: Filters) -> None:
    """The most frequent countries."""
    rows = ask(results.countries_by_frequency, filters, most=_MOST)
    chart_card(
        strings.MOST_FREQUENT_COUNTRIES,
        rows,
        documents_by_value_figure(rows, theme()),
        name="countries",
        on_select=partial(choose_value, "country"),
    )


def kinds_card(filters: Filters) -> None:
    """Kinds of document."""
    rows = ask(results.documents_by_type, filters)
    chart_card(
        strings.KINDS,
        rows,
        documents_by_value_figure(rows.head(_MOST), theme(), value="type", label="type"),
        name="kinds",
        on_select=partial(choose_value, "type"),
    )


render()
