"""Counts by year as a heat map of light HTML: a row a person or country, a cell a year."""

from collections.abc import Mapping, Sequence
from html import escape
from math import log10

import pandas as pd

from dashboard.figures.marks import IsChosen, choice, mark
from dashboard.figures.time_axis import Axis

_SHADES = 5
_LABELS = 14
"""At most about so many years are written above the cells."""


def cells_by_year(
    frame: pd.DataFrame, order: Sequence[str], is_chosen: IsChosen, *, name: str
) -> str:
    """Give HTML of `id, name, year, documents`: a row an id, in the `order` of ids.

    A cell chooses its row's id in the filter `name` and its year; the name of a row, with the sum
    of it, that id in any year. Undated documents (no year) are in the sum and in no cell. Ids
    without documents have no row.
    """
    rows = {one: of_one for one, of_one in frame.groupby("id") if one in set(order)}
    dated = frame[frame["id"].isin(rows)].dropna(subset=["year"])
    if dated.empty:
        return ""
    axis = Axis("year", int(dated["year"].min()), int(dated["year"].max()))
    bounds = shade_bounds(int(dated["documents"].max()))
    lines = "".join(_row(rows[one], axis, bounds, is_chosen, name) for one in order if one in rows)
    return (
        f'{_legend(bounds)}<div class="fonds-heat" style="--years:{len(axis)};--rows:{len(rows)}">'
        f"{_ticks(axis)}{lines}</div>"
    )


def shade_bounds(highest: int) -> list[int]:
    """Give the greatest number of each shade, the faintest first: even steps of its logarithm.

    They are rounded to one digit but for the last one, and fewer than five where numbers are few.
    """
    even = (highest ** (step / _SHADES) for step in range(1, _SHADES))
    rounded = {round(bound, -int(log10(bound))) for bound in even}
    return [*sorted(int(bound) for bound in rounded if bound < highest), highest]


def _row(
    of_one: pd.DataFrame, axis: Axis, bounds: Sequence[int], is_chosen: IsChosen, name: str
) -> str:
    one, label = str(of_one["id"].iloc[0]), str(of_one["name"].iloc[0])
    dated = of_one.dropna(subset=["year"])
    counts = dict(zip(map(int, dated["year"]), map(int, dated["documents"]), strict=True))
    chosen = {year for year in counts if is_chosen(choice((name, one), ("year", year)))}
    cells = "".join(
        _cell(year, counts, axis, _shade(counts[year], bounds), is_one=year in chosen)
        for year in counts
    )
    heading = _heading(one, label, int(of_one["documents"].sum()), is_chosen, name)
    of_row = f'data-choice="{escape(choice((name, one)))}" data-words="{escape(_words(label))}"'
    return f"{heading}<div {of_row}>{cells}</div>"


def _words(label: str) -> str:
    """Give what a cell says, its year and its count left open."""
    return f"{label}, {{chosen}}: {{count}} documents"


def _heading(one: str, label: str, total: int, is_chosen: IsChosen, name: str) -> str:
    chosen = choice((name, one), ("year", None))
    return mark(
        chosen,
        f"<span>{escape(label)}</span><b>{total:,}</b>",
        count=total,
        words=f"{label}: {total:,} documents, undated ones too",
        chosen=is_chosen(chosen),
    )


def _cell(year: int, counts: Mapping[int, int], axis: Axis, shade: int, *, is_one: bool) -> str:
    """Give HTML of a cell, as short as can be: there are thousands. The browser adds its words."""
    place = "" if year - 1 in counts else f' style="grid-column:{year - axis.first + 1}"'
    current = ' aria-current="true"' if is_one else ""
    choice_and_count = f'data-choice="year={year}" data-count="{counts[year]}"'
    return f"<i class=fonds-{shade} {choice_and_count}{place}{current}></i>"


def _shade(count: int, bounds: Sequence[int]) -> int:
    """Give the shade from 1 to 5; where there are fewer shades, the faintest are left out."""
    above = next(place for place, bound in enumerate(bounds) if count <= bound)
    return above + 1 + _SHADES - len(bounds)


def _ticks(axis: Axis) -> str:
    labels = "".join(
        f'<span style="left:{100 * tick.place:.2f}%">{tick.label}</span>'
        for tick in axis.ticks(_LABELS)
    )
    return f"<b></b><div>{labels}</div>"


def _legend(bounds: Sequence[int]) -> str:
    firsts = [1, *(bound + 1 for bound in bounds)]
    entries = "".join(
        f'<li><i class="fonds-{_shade(last, bounds)}"></i>{_range(first, last)}</li>'
        for first, last in zip(firsts, bounds, strict=False)
    )
    return f'<ul class="fonds-heat-legend">{entries}</ul>'


def _range(first: int, last: int) -> str:
    return f"{first:,}" if first == last else f"{first:,}–{last:,}"
