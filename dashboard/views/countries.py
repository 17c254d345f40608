"""Countries: documents by country, and by country over time."""

from functools import partial

import streamlit as st

from dashboard import questions, state, strings
from dashboard.cache import answer, question
from dashboard.components import chart_card, theme
from dashboard.figures.bars import documents_by_value_figure
from dashboard.figures.heat import countries_by_year_figure
from dashboard.selections import choose_country_and_year, choose_value
from queries import results

_BARS = 30
_ROWS = 20


def render() -> None:
    """Draw the page."""
    asked = state.asked()
    countries = answer(questions.countries_shown(asked))
    left, right = st.columns([2, 3])
    with left:
        chart_card(
            strings.BY_COUNTRY,
            countries,
            documents_by_value_figure(countries.head(_BARS), theme()),
            name="countries",
            on_select=partial(choose_value, "country"),
            hint=f"{strings.first_rows(_BARS, len(countries))} {strings.COUNTRIES_EXPLAINED}",
        )
    order = countries["id"].head(_ROWS).tolist()
    by_year = answer(question(results.countries_by_year, asked.filters, tuple(order)))
    with right:
        chart_card(
            strings.BY_COUNTRY_AND_YEAR,
            by_year,
            countries_by_year_figure(by_year, order, theme()),
            name="countries_by_year",
            on_select=choose_country_and_year,
            hint=strings.first_rows(_ROWS, len(countries)),
        )


render()
