"""What a reader selects in a chart → filters."""

from dataclasses import replace
from math import ceil, floor
from typing import Any

from dashboard import state
from queries.filters import Day, Filters


def choose_years(selection: Any) -> None:  # noqa: ANN401 - Streamlit's selection of a chart
    """Ask for the years under a brush, for the one year of a bar, or for the undated."""
    filters = state.asked().filters
    years = _brushed(selection.box) or [point["customdata"] for point in selection.points]
    known = [year for year in map(_single, years) if year is not None]
    if known:
        state.show(_within(filters, min(known), max(known)))
    elif years:
        state.show(replace(filters, undated=not filters.undated))


def choose_value(name: str, selection: Any) -> None:  # noqa: ANN401 - as above
    """Add the value of the clicked bar to a filter, or take it away if it is there."""
    for point in selection.points:
        value = _single(point["customdata"])
        state.show(state.toggled(state.asked().filters, name, value))


def choose_country_and_year(selection: Any) -> None:  # noqa: ANN401 - as above
    """Ask for the country and the year of the clicked cell."""
    for point in selection.points[:1]:
        country, year = point["customdata"]
        filters = _within(state.asked().filters, year, year)
        state.show(replace(filters, country=(country,)))


def choose_person(selection: Any) -> None:  # noqa: ANN401 - as above
    """Look at the person of the clicked bar, without changing the filters."""
    for point in selection.points[:1]:
        state.show_in_view(who=_single(point["customdata"]))


def _within(filters: Filters, first: int, last: int) -> Filters:
    """Give the filters with these years in place of any other choice of dates."""
    return replace(filters, undated=False, decade=(), from_=Day(first), to=Day(last))


def _brushed(boxes: list[Any]) -> list[int]:
    """Give the years whose bars' middles lie under the brush, or the one bar it lies in.

    None where the brush lies over the undated, whose axis is another.
    """
    for box in boxes:
        first, last = sorted(box["x"])
        if box["xref"] == "x":
            return list(range(ceil(first), floor(last) + 1)) or [round((first + last) / 2)]
    return []


def _single(customdata: Any) -> Any:  # noqa: ANN401 - a year or an id
    return customdata[0] if isinstance(customdata, list) else customdata
