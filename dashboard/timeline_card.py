"""The card of a timeline: its bars, its controls, and what is said under it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import pandas as pd
import streamlit as st

from dashboard import state
from dashboard.cache import answer, answer_all
from dashboard.chart_title import ChartTitle
from dashboard.choices import is_in_force
from dashboard.components import figure_card
from dashboard.figures.marks import choice
from dashboard.figures.time_axis import Grain
from dashboard.figures.timeline import NO_MONTH, PERIOD, UNDATED, Scope, timeline_figure
from dashboard.figures.timeline_frame import Span
from dashboard.strings import timeline as timeline_words
from dashboard.timeline import (
    axis_shown,
    columns_of_period,
    documents_of,
    gaps,
    gaps_said,
    in_grain,
    parting_of,
)
from dashboard.timeline_questions import TimelineAsked, timeline_asked, timeline_questions


@dataclass(frozen=True, slots=True)
class Timeline:
    """A timeline as it is shown: its grain of those offered, its rows, its HTML and its caption."""

    grain: Grain
    offered: tuple[Grain, ...]
    rows: pd.DataFrame
    html: str
    caption: str


def timeline_card(
    asked: state.Asked,
    *,
    name: str = "timeline",
    of: str = "",
    spans: Sequence[Span] = (),
) -> None:
    """Show the documents in time, the undated beside them; a click on a bar chooses it.

    `of` is a choice that all of it holds to, such as `person=joseph-stalin`; `name` tells the card
    from another of the page. `spans` are drawn above.
    """
    shown, wanted = timeline_of(asked, of=of, spans=spans), timeline_asked(asked, of)
    figure_card(
        ChartTitle(timeline_words.TIMELINE[shown.grain], wanted.counted(shown.grain)),
        shown.rows,
        shown.html,
        name=name,
        hint=shown.caption,
        control=partial(_controls, name, shown, wanted),
        selections={"": wanted.filters},
    )


def timeline_of(asked: state.Asked, *, of: str = "", spans: Sequence[Span] = ()) -> Timeline:
    """Draw the timeline of a card; see `timeline_card`."""
    answer_all(timeline_questions(asked, of=of))
    wanted = timeline_asked(asked, of)
    grain, offered = wanted.grains()
    answer_all((wanted.bars(grain), wanted.held(grain)))
    rows = in_grain(answer(wanted.bars(grain)), grain, wanted.split)
    counts, held_years = documents_of(rows, grain), wanted.held_years()
    axis = axis_shown(wanted.filters, grain, counts)
    uncovered = gaps(axis.years(), held_years)
    html = timeline_figure(
        rows,
        axis,
        partial(is_in_force, asked.filters),
        held=documents_of(in_grain(answer(wanted.held(grain)), grain), grain),
        uncovered=uncovered,
        parting=parting_of(rows, wanted.split, wanted.filters),
        scope=Scope(
            of,
            choice(*wanted.window(grain).to_pairs()),
            columns_of_period(wanted.filters, grain, axis),
        ),
        spans=spans,
    )
    shaded = gaps_said(uncovered, held_years, is_whole=not wanted.is_of_collections())
    said = filter(
        None,
        [_sum(counts, wanted, grain), _window(wanted, grain), shaded, timeline_words.TIMELINE_HINT],
    )
    return Timeline(grain, offered, rows, html, " ".join(said))


def _controls(name: str, shown: Timeline, wanted: TimelineAsked) -> None:
    """Take back the period; choose the grain of the bars, and what they are split by."""
    if wanted.filters.from_ or wanted.filters.to:
        st.button(
            timeline_words.ALL_TIME,
            key=f"all-time-{name}",
            type="tertiary",
            icon=":material/close:",
            on_click=_take_back_period,
        )
    if len(shown.offered) > 1:
        st.segmented_control(
            timeline_words.GRAIN,
            shown.offered,
            required=True,
            label_visibility="collapsed",
            **state.widget(f"grain-{name}", shown.grain, _choose_grain),
        )
    st.segmented_control(
        timeline_words.SPLIT,
        list(timeline_words.SPLIT_BY),
        format_func=timeline_words.SPLIT_BY.__getitem__,
        label_visibility="collapsed",
        **state.widget(f"split-{name}", wanted.split or None, _choose_split),
    )


def _take_back_period() -> None:
    state.show(state.asked().filters.without(*PERIOD, "dates"))


def _choose_grain(grain: str | None) -> None:
    state.show_in_view(grain=grain)


def _choose_split(split: str | None) -> None:
    state.show_in_view(split=split)


def _sum(counts: Mapping[str, int], wanted: TimelineAsked, grain: Grain) -> str:
    """Say that the bars add up, and how many of their documents are chosen, if any are."""
    beside = counts.get(NO_MONTH, 0), counts.get(UNDATED, 0)
    summed = timeline_words.sum_of_timeline(sum(counts.values()) - sum(beside), *beside)
    chosen = wanted.chosen(grain)
    if not chosen:
        return f"{summed}."
    count = answer(chosen).documents
    is_period = wanted.is_in_period_alone(grain)
    return f"{summed}, {timeline_words.chosen_of_them(count, is_period=is_period)}."


def _window(wanted: TimelineAsked, grain: Grain) -> str:
    """Say of which years the bars are, where those of others are left out."""
    window = wanted.window(grain)
    if not (window.from_ or window.to):
        return ""
    first, last = (bound.year if bound else None for bound in (window.from_, window.to))
    return timeline_words.bars_of_years(first, last)
