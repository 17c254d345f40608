"""Compare: two selections of documents beside each other, as counts or as shares of all."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import groupby

import pandas as pd
import streamlit as st

from dashboard import questions, second_selection, state, strings
from dashboard.cache import Question, answer, answer_all, question, served_corpus
from dashboard.chart_title import ChartTitle
from dashboard.components import figure_card
from dashboard.embedding import draw_chart
from dashboard.figures.compare import linked_bars, years_compared_bars
from dashboard.figures.shares import LEAST_BASE
from dashboard.link_table import link
from dashboard.links import documents_link
from dashboard.strings import compare as compare_words
from dashboard.text import as_html, literal
from queries.comparison import (
    TakenWhole,
    documents_in_both,
    people_named,
    people_taking_part,
    years_compared,
    years_taken_whole,
)
from queries.document_counts import DocumentCount, document_count
from queries.filters import NO_FILTERS, Filters
from queries.vocabulary import names_of
from queries.where import words_of

_MOST = 10


@dataclass(frozen=True, slots=True)
class Selection:
    """One of the two: how it is called, its name in results, and its filters."""

    label: str
    name: str
    filters: Filters

    @property
    def words(self) -> str:
        """What it asks for."""
        names = names_of(served_corpus(), self.filters)
        return words_of(self.filters, names) or strings.EVERYTHING

    def count(self) -> Question[DocumentCount]:
        """How many documents has it?"""
        return question(document_count, self.filters)

    def people(self) -> Question[pd.DataFrame]:
        """Who else takes part most often, together with anyone?"""
        return question(people_taking_part, self.filters.without("together"), most=_MOST)

    def countries(self) -> Question[pd.DataFrame]:
        """Which countries do its documents concern, whatever country it asks for?"""
        return questions.countries(state.Asked(self.filters))

    def whole(self) -> Question[TakenWhole]:
        """Of which years does it take all?"""
        return question(years_taken_whole, self.filters)


def render() -> None:
    """Draw the page."""
    asked = state.asked()
    if state.is_embedded():
        draw_chart(asked, CHARTS)
        return
    first, second = compared(asked)
    both = question(documents_in_both, first.filters, second.filters)
    of_each = [
        asking for one in (first, second) for asking in (one.count(), one.people(), one.countries())
    ]
    answer_all([_years(first, second), both, *of_each, first.whole(), second.whole()])
    left, right = st.columns(2)
    with left:
        first_card(first, second)
    with right:
        second_card(asked, second)
    if first.filters == second.filters:
        st.info(compare_words.SAME_SELECTION)
        return
    st.html(f"<p>{as_html(compare_words.in_both(answer(both)))}</p>")
    years_card(asked)
    for card in (people_card, countries_card):
        for column, of in zip(st.columns(2), (first, second), strict=True):
            with column:
                card(of)


def compared(asked: state.Asked) -> tuple[Selection, Selection]:
    """Give the two selections that the address asks for."""
    filters, _ = second_selection.second_selection(asked)
    one, other = compare_words.SELECTION_SIGNS
    return Selection(one, "first", asked.filters), Selection(other, "second", filters)


def first_card(first: Selection, second: Selection) -> None:
    """What the panel asks for, and what can be done with both selections."""
    with st.container(border=True, key="selection-first"):
        _said(first)
        st.caption(compare_words.FIRST_EXPLAINED)
        with st.container(horizontal=True):
            st.button(
                compare_words.HOLD_AS_SECOND,
                icon=":material/content_copy:",
                help=compare_words.HOLD_EXPLAINED,
                on_click=second_selection.hold,
                args=(first.filters,),
            )
            st.button(
                compare_words.SWAP,
                icon=":material/swap_horiz:",
                on_click=second_selection.swap,
                args=(first.filters, second.filters),
            )


def second_card(asked: state.Asked, second: Selection) -> None:
    """What is compared with it, what of that could not be applied, and its controls."""
    _, errors = second_selection.second_selection(asked)
    with st.container(border=True, key="selection-second"):
        _said(second)
        if errors:
            listed = "\n".join(f"- {literal(str(error))}" for error in errors)
            st.warning(f"{strings.NOT_APPLIED}\n{listed}")
        second_selection.controls(asked, second.filters)
        if second.filters != NO_FILTERS:
            st.button(compare_words.CLEAR_SECOND, type="tertiary", on_click=second_selection.clear)


def years_card(asked: state.Asked) -> None:
    """The documents of both by year, as counts or as shares of all documents of the corpus."""
    first, second = compared(asked)
    rows = answer(_years(first, second))
    is_share = asked.view.get("measure") == "share"
    addressed = {one.name: one.filters for one in (first, second)} | {"corpus": NO_FILTERS}

    def address(name: str, year: int | None) -> str:
        filters = addressed[name]
        of_year = replace(filters, undated=True) if year is None else replace(filters, year=(year,))
        return documents_link(of_year)

    if is_share:
        base = dict(zip(map(_year, rows["year"]), map(int, rows["corpus"]), strict=True))
        for one in (first, second):
            warning(one, base)
    faint = compare_words.shares_compared(LEAST_BASE) if is_share else ""
    figure_card(
        compare_words.SHARES_BY_YEAR if is_share else compare_words.COUNTS_BY_YEAR,
        rows,
        years_compared_bars(rows, address, is_share=is_share),
        name="comparison",
        hint=f"{compare_words.COMPARED_EXPLAINED} {faint}",
        control=lambda: measure_control("share" if is_share else "count"),
        selections={one.label: one.filters for one in (first, second)},
    )


def measure_control(measure: str) -> None:
    """Choose between counts and shares."""
    st.segmented_control(
        compare_words.MEASURE,
        list(compare_words.MEASURES),
        format_func=compare_words.MEASURES.__getitem__,
        required=True,
        label_visibility="collapsed",
        **state.widget("measure", measure, lambda chosen: state.show_in_view(measure=chosen)),
    )


def warning(one: Selection, base: Mapping[int | None, int]) -> None:
    """Say in which years a share follows from what is asked, or from how little there is.

    `base` is the documents of the corpus by year.
    """
    whole = answer(one.whole())
    if whole.full and whole.is_as_asked:
        has_collection = bool(whole.content.collection)
        said = compare_words.all_as_asked(
            one.label, _when(whole.full), has_collection=has_collection
        )
        st.warning(literal(said))
    elif whole.full:
        count = sum(base[year] for year in whole.full)
        st.warning(literal(compare_words.all_there_is(one.label, _when(whole.full), count)))
    if whole.cut:
        st.warning(literal(compare_words.cut_by_dates(one.label, _when(whole.cut))))


def people_card(one: Selection) -> None:
    """The most frequent people of one selection."""
    rows, others = answer(one.people()), one.filters.without("together")
    hint = compare_words.OTHER_PEOPLE if people_named(others) else ""
    _bars_card(compare_words.people_of(one.label), rows, one, others, "together", hint=hint)


def countries_card(one: Selection) -> None:
    """The most frequent countries of one selection."""
    rows = answer(one.countries()).head(_MOST)
    hint = compare_words.ANY_COUNTRY if one.filters.country else ""
    _bars_card(compare_words.countries_of(one.label), rows, one, one.filters, "country", hint=hint)


def _bars_card(
    title: str,
    rows: pd.DataFrame,
    one: Selection,
    filters: Filters,
    attribute: str,
    *,
    hint: str = "",
) -> None:
    def address(value: str) -> str:
        return documents_link(replace(filters, **{attribute: (value,)}))  # type: ignore[arg-type] # ids of people and states

    name = f"{attribute}-{one.name}"
    html = f'<div class="fonds-of-{one.name}">{linked_bars(rows, address)}</div>'
    called = ChartTitle(title, filters.without(attribute))
    figure_card(called, rows, html, name=name, hint=hint, selections={one.label: one.filters})


def _years(first: Selection, second: Selection) -> Question[pd.DataFrame]:
    """How many documents has each of each year?"""
    return question(years_compared, first.filters, second.filters)


def _said(one: Selection) -> None:
    total = strings.documents(answer(one.count()).documents)
    st.html(
        f'<h2 class="fonds-card"><i class="fonds-of-{one.name}"></i>{one.label}: '
        f"{link(total, documents_link(one.filters))}</h2><p>{as_html(one.words)}</p>"
    )


def _when(years: tuple[int | None, ...]) -> str:
    """Say which years, those that follow each other as one span."""
    known = enumerate(year for year in years if year is not None)
    runs = [[year for _, year in run] for _, run in groupby(known, lambda one: one[1] - one[0])]
    return compare_words.in_years([(run[0], run[-1]) for run in runs], is_undated=None in years)


def _year(value: object) -> int | None:
    return None if pd.isna(value) else int(value)  # type: ignore[call-overload] # a scalar of a frame


CHARTS = {
    "comparison": years_card,
    "together-first": lambda asked: people_card(compared(asked)[0]),
    "together-second": lambda asked: people_card(compared(asked)[1]),
    "country-first": lambda asked: countries_card(compared(asked)[0]),
    "country-second": lambda asked: countries_card(compared(asked)[1]),
}

render()
