"""The card of a timeline: its bars, its controls, and what is said under it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import pandas as pd
import streamlit as st

from dashboard import state, strings
from dashboard.cache import answer, answer_all
from dashboard.choices import is_in_force
from dashboard.components import figure_card
from dashboard.figures.time_axis import Grain
from dashboard.figures.timeline import NO_MONTH, UNDATED, timeline_figure
from dashboard.figures.timeline_frame import Span
from dashboard.timeline import axis_of, documents_of, gaps, gaps_said, in_grain, parting_of
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
    whose: str = "",
    spans: Sequence[Span] = (),
) -> None:
    """Show the documents in time, the undated beside them; a click on a bar chooses it.

    `of` is a choice that all of it holds to, such as `person=joseph-stalin`, and `whose` the name
    of what that is; `name` tells the card from another of the page. `spans` are drawn above.
    """
    shown, wanted = timeline_of(asked, of=of, spans=spans), timeline_asked(asked, of)
    figure_card(
        f"{strings.TIMELINE[shown.grain]}{whose and f', {whose}'}",
        shown.rows,
        shown.html,
        name=name,
        hint=shown.caption,
        control=partial(_controls, name, shown, wanted.split),
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
    axis = axis_of(wanted.counted(grain), grain, counts)
    uncovered = gaps(axis.years(), held_years)
    html = timeline_figure(
        rows,
        axis,
        partial(is_in_force, asked.filters),
        held=documents_of(in_grain(answer(wanted.held(grain)), grain), grain),
        uncovered=uncovered,
        parting=parting_of(rows, wanted.split, wanted.filters),
        of=of,
        spans=spans,
    )
    shaded = gaps_said(uncovered, held_years, is_whole=not wanted.is_of_collections())
    said = filter(None, [_sum(counts, wanted, grain), shaded, strings.TIMELINE_HINT])
    return Timeline(grain, offered, rows, html, " ".join(said))


def _controls(name: str, shown: Timeline, split: str) -> None:
    """Choose the grain of the bars, and what they are split by."""
    if len(shown.offered) > 1:
        st.segmented_control(
            strings.GRAIN,
            shown.offered,
            required=True,
            label_visibility="collapsed",
            **state.widget(f"grain-{name}", shown.grain, _choose_grain),
        )
    st.segmented_control(
        strings.SPLIT,
        list(strings.SPLIT_BY),
        format_func=strings.SPLIT_BY.__getitem__,
        label_visibility="collapsed",
        **state.widget(f"split-{name}", split or None, _choose_split),
    )


def _choose_grain(grain: str | None) -> None:
    state.show_in_view(grain=grain)


def _choose_split(split: str | None) -> None:
    state.show_in_view(split=split)


def _sum(counts: Mapping[str, int], wanted: TimelineAsked, grain: Grain) -> str:
    """Say that the bars add up, and how many of their documents are chosen, if any are."""
    beside = counts.get(NO_MONTH, 0), counts.get(UNDATED, 0)
    summed = strings.sum_of_timeline(sum(counts.values()) - sum(beside), *beside)
    chosen = wanted.chosen(grain)
    if not chosen:
        return f"{summed}."
    return f"{summed}, {strings.chosen_of_them(answer(chosen).documents)}."
