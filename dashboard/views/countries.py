"""Countries: the world as it was, documents by country, and by country over time."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any, NamedTuple

import pandas as pd
import streamlit as st

from dashboard import questions, state
from dashboard.cache import Question, answer, answer_all, ask_ahead, question
from dashboard.chart_title import ChartTitle
from dashboard.choices import is_in_force
from dashboard.components import chart_card, figure_card, theme
from dashboard.embedding import draw_chart
from dashboard.figures.bars import documents_by_value_bars
from dashboard.figures.heat import cells_by_year
from dashboard.figures.lines import MOST_LINES, countries_by_year_lines
from dashboard.figures.marks import choice
from dashboard.figures.shares import LEAST_BASE
from dashboard.figures.world_map import beside_the_map, table_of, world_map
from dashboard.state import Asked
from dashboard.strings import countries as countries_words
from dashboard.text import as_html
from queries import results
from queries.document_counts import documents_by_year
from queries.filters import Filters
from queries.lands import PERIOD_NAMES, documents_by_land, in_years, read_years, years_within

_BARS = 15
_ROWS = 20


class Shown(NamedTuple):
    """Filters of the map and of the bars beside it, and the choice of years that a click adds."""

    filters: Filters
    years: str

    @classmethod
    def of(cls, asked: Asked) -> "Shown":
        """Give the years of the map in place of those filtered by, where any are chosen."""
        when = read_years(asked.view.get("when", ""))
        if when is None:
            return cls(asked.filters, "")
        first, last = when
        others = [(name, None) for name in PERIOD_NAMES if name not in {"from", "to"}]
        return cls(
            in_years(asked.filters, first, last), choice(("from", first), ("to", last), *others)
        )

    def with_years(self, html: str) -> str:
        """Let each mark of `html` choose the years too."""
        return f'<div data-choice="{as_html(self.years)}">{html}</div>' if self.years else html

    def is_chosen(self, filters: Filters, chosen: str) -> bool:
        """Say whether the filters hold a choice, and the years too."""
        return is_in_force(filters, "&".join(filter(None, (self.years, chosen))))


def render() -> None:
    """Draw the page."""
    asked = state.asked()
    if state.is_embedded():
        draw_chart(asked, CHARTS)
        return
    shown = Shown.of(asked)
    of_map = (_years_held(asked), _countries(asked, shown), _lands(shown))
    ask_ahead((questions.countries(asked), *of_map))
    if asked.view.get("over", "") not in _LINES:
        ask_ahead((_by_year(asked, _order(asked), most=_ROWS),))
    years_control(asked, shown)
    left, right = st.columns([2, 1])
    with left:
        map_card(asked)
    with right:
        bars_card(asked)
    over_time_card(asked)


def map_card(asked: Asked) -> None:
    """The world of the years chosen, and what of it no map shows."""
    shown = Shown.of(asked)
    rows = answer(_lands(shown))
    is_chosen = partial(shown.is_chosen, asked.filters)
    drawn = world_map(rows, is_chosen, countries=asked.filters.country)
    of_period = countries_words.PERIOD_EXPLAINED if shown.years else ""
    figure_card(
        ChartTitle(countries_words.WORLD_MAP, shown.filters.without("country")),
        table_of(rows),
        shown.with_years(drawn + beside_the_map(rows, is_chosen)),
        name="lands",
        hint=f"{countries_words.MAP_EXPLAINED} {of_period}",
        selections={"": shown.filters},
    )


def bars_card(asked: Asked) -> None:
    """The most frequent countries of the same years."""
    shown = Shown.of(asked)
    rows = answer(_countries(asked, shown))
    bars = documents_by_value_bars(
        rows.head(_BARS), partial(shown.is_chosen, asked.filters), name="country"
    )
    figure_card(
        ChartTitle(countries_words.BY_COUNTRY, shown.filters.without("country")),
        rows,
        shown.with_years(bars),
        name="countries",
        hint=(
            f"{countries_words.first_rows(_BARS, len(rows))} {countries_words.COUNTRIES_EXPLAINED}"
        ),
        selections={"": shown.filters},
    )


def years_control(asked: Asked, shown: Shown) -> None:
    """Choose the years of the map, by a slider or by steps of as many years as are shown."""
    held = answer(_years_held(asked))["year"].dropna()
    if held.nunique() < 2:  # noqa: PLR2004 - a slider needs two
        return
    bounds = int(held.min()), int(held.max())
    first, last = years_within(shown.filters, *bounds)
    with st.container(horizontal=True, vertical_alignment="bottom", key="years-of-map"):
        _step_button(countries_words.EARLIER, (first, last), -1, bounds)
        st.slider(
            countries_words.PERIOD,
            *bounds,
            **state.widget("when", (first, last), _show_years, start="value"),
        )
        _step_button(countries_words.LATER, (first, last), 1, bounds)
        if shown.years:
            st.button(
                countries_words.AS_FILTERED, on_click=state.show_in_view, kwargs={"when": None}
            )


def over_time_card(asked: Asked) -> None:
    """Countries by year: as a heat map, as lines, or as a share of each year."""
    over = asked.view.get("over", "")
    draw = _LINES.get(over, _heat_card)
    draw(asked, partial(_over_control, over if over in countries_words.OVER_TIME else "heat"))


def _heat_card(asked: Asked, control: Callable[[], None]) -> None:
    order = _order(asked)
    rows = answer(_by_year(asked, order, most=_ROWS))
    figure_card(
        ChartTitle(countries_words.BY_COUNTRY_AND_YEAR, _over_time(asked.filters)),
        rows,
        cells_by_year(rows, order[:_ROWS], partial(is_in_force, asked.filters), name="country"),
        name="countries_by_year",
        hint=countries_words.of_countries(_ROWS, len(order)),
        control=control,
    )


def _lines_card(asked: Asked, control: Callable[[], None]) -> None:
    order = _order(asked)
    rows = answer(_by_year(asked, order, most=MOST_LINES))
    chart_card(
        ChartTitle(countries_words.BY_COUNTRY_AND_YEAR, _over_time(asked.filters)),
        rows,
        countries_by_year_lines(rows, order[:MOST_LINES], theme()),
        name="countries_by_year",
        on_select=_choose_point,
        hint=countries_words.of_countries(MOST_LINES, len(order)),
        control=control,
    )


def _shares_card(asked: Asked, control: Callable[[], None]) -> None:
    order, filters = _order(asked), _over_time(asked.filters)
    lines = _by_year(asked, order, most=MOST_LINES)
    totals = question(documents_by_year, filters)
    answer_all((lines, totals))
    rows, all_of_them = answer(lines), answer(totals)
    explained = countries_words.share_explained(LEAST_BASE)
    chart_card(
        ChartTitle(countries_words.BY_COUNTRY_AND_YEAR, filters),
        rows.merge(all_of_them.rename(columns={"documents": "documents_of_year"}), on="year"),
        countries_by_year_lines(rows, order[:MOST_LINES], theme(), totals=all_of_them),
        name="countries_by_year",
        on_select=_choose_point,
        hint=f"{countries_words.of_countries(MOST_LINES, len(order))} {explained}",
        control=control,
    )


_LINES = {"counts": _lines_card, "share": _shares_card}


def _order(asked: Asked) -> list[str]:
    """Give the countries over time: those chosen, then the most frequent."""
    chosen = list(asked.filters.country)
    frequent = answer(questions.countries(asked))["id"]
    return [*chosen, *(one for one in frequent if one not in chosen)]


def _over_time(filters: Filters) -> Filters:
    return filters.without("country", "year")


def _over_control(over: str) -> None:
    st.segmented_control(
        countries_words.BY_COUNTRY_AND_YEAR,
        list(countries_words.OVER_TIME),
        format_func=countries_words.OVER_TIME.__getitem__,
        label_visibility="collapsed",
        **state.widget("over", over, lambda chosen: state.show_in_view(over=chosen)),
    )


def _choose_point(selection: Any) -> None:  # noqa: ANN401 - Streamlit's selection of a chart
    for point in selection.points[:1]:
        country, year = point["customdata"]
        state.choose(choice(("year", year)), of=choice(("country", country)))


def _step_button(label: str, shown: tuple[int, int], way: int, bounds: tuple[int, int]) -> None:
    length = shown[1] - shown[0] + 1
    first, last = (year + way * length for year in shown)
    is_past = last < bounds[0] or first > bounds[1]
    st.button(label, disabled=is_past, on_click=_show_years, args=((first, last),))


def _show_years(years: tuple[int, int]) -> None:
    first, last = years
    state.show_in_view(when=str(first) if first == last else f"{first}-{last}")


def _lands(shown: Shown) -> Question[pd.DataFrame]:
    """Which land was held by which states, with how many documents?"""
    return question(documents_by_land, shown.filters)


def _by_year(asked: Asked, order: list[str], *, most: int) -> Question[pd.DataFrame]:
    """In which years is there how much of each of the first countries?"""
    return question(results.countries_by_year, _over_time(asked.filters), tuple(order[:most]))


def _countries(asked: Asked, shown: Shown) -> Question[pd.DataFrame]:
    return questions.countries(replace(asked, filters=shown.filters))


def _years_held(asked: Asked) -> Question[pd.DataFrame]:
    """Of which years are there documents, whatever years and countries are asked for?"""
    return question(documents_by_year, asked.filters.without(*PERIOD_NAMES, "country"))


CHARTS = {"lands": map_card, "countries": bars_card, "countries_by_year": over_time_card}

render()
