"""The timeline: bars and the undated add up, whole or split by precision."""

from collections.abc import Iterator
from itertools import pairwise

import pandas as pd
import plotly.graph_objects as go
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.figures.template import PALETTES, ThemeName
from dashboard.figures.timeline import (
    PRECISIONS,
    documents_by_year_and_precision_figure,
    documents_by_year_figure,
)
from data.records import Record
from queries import results
from queries.filters import NO_FILTERS, Filters
from tests.corpora import opened
from tests.filter_strategies import filters
from tests.strategies import COLLECTIONS, PEOPLE, STATES, TYPES, records

ANY_FILTERS = filters(
    people=PEOPLE,
    leaders=(),
    countries=STATES,
    types=TYPES,
    collections=COLLECTIONS,
    years=(1940, 1955),
)


def dated_bars(figure: go.Figure) -> Iterator[go.Bar]:
    return (bar for bar in figure.data if bar.xaxis != "x2")


def drawn(figure: go.Figure) -> int:
    return sum(sum(bar.y) for bar in figure.data)


@given(st.lists(records(), max_size=12), ANY_FILTERS)
@settings(deadline=None, max_examples=20)
def test_bars_and_undated_add_up_to_the_documents_split_or_not(
    some: list[Record], asked: Filters
) -> None:
    with opened(some) as corpus:
        whole = results.documents_by_year(corpus, asked)
        split = results.documents_by_year_and_precision(corpus, asked)
        total = results.document_count(corpus, asked).documents
    assert split[["year", "documents"]].equals(whole)
    assert total == whole["documents"].sum()
    dated = split.dropna(subset=["year"])
    assert (dated[[*PRECISIONS]].sum(axis="columns") == dated["documents"]).all()
    assert drawn(documents_by_year_figure(whole, "light")) == total
    assert drawn(documents_by_year_and_precision_figure(split, "dark")) == total


@given(st.lists(records(), max_size=12, unique_by=lambda record: record.id))
@settings(deadline=None, max_examples=10)
def test_each_part_of_a_bar_counts_the_documents_dated_so(some: list[Record]) -> None:
    with opened(some) as corpus:
        split = results.documents_by_year_and_precision(corpus, NO_FILTERS)
    precisions = [str(record.date.precision) for record in some]
    for column, precision in zip(
        PRECISIONS, ("day", "month", "year", "range", "circa"), strict=True
    ):
        assert split[column].sum() == precisions.count(precision)
    assert split["documents"].iloc[-1] == precisions.count("undated")


def rows(*counts: tuple[int | None, int, int]) -> pd.DataFrame:
    """Give rows of the timeline: a year, the documents dated to the day, and those circa."""
    frame = pd.DataFrame(
        [
            {
                "year": year,
                "documents": days + circa,
                **dict.fromkeys(PRECISIONS, 0),
                "to_the_day": days if year else 0,
                "circa": circa,
            }
            for year, days, circa in counts
        ]
    )
    return frame.astype({"year": "Int16"})


FEW = rows((1947, 2, 0), (1950, 1204, 3), (None, 5, 0))


def test_years_without_documents_are_drawn_as_empty() -> None:
    for bar in dated_bars(documents_by_year_and_precision_figure(FEW, "light")):
        assert list(bar.x) == [1947, 1948, 1949, 1950]


def test_every_part_of_a_bar_carries_its_year_so_that_it_can_be_clicked() -> None:
    for bar in dated_bars(documents_by_year_and_precision_figure(FEW, "light")):
        assert list(bar.customdata) == list(bar.x)


def test_the_parts_are_stacked_from_sharp_to_blurred_and_named_with_their_number() -> None:
    figure = documents_by_year_and_precision_figure(FEW, "light")
    assert figure.layout.barmode == "stack"
    assert [bar.name for bar in dated_bars(figure)] == [
        "to the day 1,206",
        "to the month 0",
        "to the year 0",
        "in a range 0",
        "circa 3",
    ]


def test_pointing_at_any_part_of_a_bar_tells_of_all_of_it() -> None:
    for bar in dated_bars(documents_by_year_and_precision_figure(FEW, "light")):
        assert bar.hovertext[-1] == "1950: 1,207 documents<br>to the day 1,204<br>circa 3"


def luminance(colour: str) -> float:
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_less_precise_the_fainter_for_every_eye(theme: ThemeName) -> None:
    # lightness alone, which the colour-blind see, must tell them apart and stand off the paper
    palette = PALETTES[theme]
    paper = luminance(palette.paper)
    faintness = [abs(luminance(colour) - paper) for colour in palette.precisions]
    assert all(sharper > 1.2 * blurred for sharper, blurred in pairwise(faintness))
    hatches = [
        bar.marker.pattern.shape
        for bar in dated_bars(documents_by_year_and_precision_figure(FEW, theme))
    ]
    assert len({one for one in hatches if one}) == 2, "the faintest are told apart by hatching"


def test_only_undated_documents_have_a_bar_of_their_own() -> None:
    (bar,) = [
        bar
        for bar in documents_by_year_and_precision_figure(rows((None, 5, 0)), "light").data
        if bar.xaxis == "x2"
    ]
    assert list(bar.y) == [5]
    assert list(bar.customdata) == [None]
