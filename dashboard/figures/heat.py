"""Counts by year as a heat map of light HTML: a row a person or country, a cell a year."""

from collections.abc import Mapping, Sequence
from html import escape
from math import log10
from typing import NamedTuple

import pandas as pd

from dashboard.figures.marks import IsChosen, choice, mark
from dashboard.figures.time_axis import Axis, Tick

_SHADES = 5
_LABELS = 14
"""At most about so many years are written above the cells."""


class _Row(NamedTuple):
    """A row: its documents by year, and all the numbers that its sum is of, undated ones too."""

    id: str
    label: str
    counts: dict[int, int]
    documents: list[int]


def cells_by_year(
    frame: pd.DataFrame, order: Sequence[str], is_chosen: IsChosen, *, name: str
) -> str:
    """Give HTML of `id, name, year, documents`: a row an id, in the `order` of ids.

    A cell chooses its row's id in the filter `name` and its year; the name of a row, with the sum
    of it, that id in any year. Undated documents (no year) are in the sum and in no cell. Ids
    without documents have no row.
    """
    rows = _rows(frame, order)
    years = [year for row in rows for year in row.counts]
    if not years:
        return ""
    axis = Axis("year", min(years), max(years))
    ticks = axis.ticks(_LABELS)
    bounds = shade_bounds(max(count for row in rows for count in row.counts.values()))
    lines = "".join(_row(row, axis, bounds, is_chosen, name) for row in rows)
    return (
        f'{_legend(bounds)}<div class="fonds-heat" data-walk="" '
        f'style="--years:{len(axis)};--rows:{len(rows)};--every:{_years_between(ticks, axis)}">'
        f"{_labels(ticks)}{lines}</div>"
    )


def shade_bounds(highest: int) -> list[int]:
    """Give the greatest number of each shade, the faintest first: even steps of its logarithm.

    They are rounded to one digit but for the last one, and fewer than five where numbers are few.
    """
    even = (highest ** (step / _SHADES) for step in range(1, _SHADES))
    rounded = {round(bound, -int(log10(bound))) for bound in even}
    return [*sorted(int(bound) for bound in rounded if bound < highest), highest]


def _rows(frame: pd.DataFrame, order: Sequence[str]) -> list[_Row]:
    """Give the rows of ids that have any documents, in order; without pandas, as cells are many."""
    found: dict[str, _Row] = {}
    columns = (frame[column].tolist() for column in ("id", "name", "year", "documents"))
    for one, label, year, documents in zip(*columns, strict=True):
        row = found.setdefault(one, _Row(one, label, {}, []))
        row.documents.append(documents)
        if not pd.isna(year):
            row.counts[int(year)] = documents
    return [found[one] for one in order if one in found]


def _row(row: _Row, axis: Axis, bounds: Sequence[int], is_chosen: IsChosen, name: str) -> str:
    of_one = choice((name, row.id))
    years = row.counts if is_chosen(of_one) else ()
    chosen = {year for year in years if is_chosen(choice((name, row.id), ("year", year)))}
    cells = "".join(
        _cell(year, row.counts, axis, _shade(count, bounds), is_one=year in chosen)
        for year, count in row.counts.items()
    )
    heading = _heading(row, is_chosen, name, kind="fonds-of-cell" if chosen else "")
    of_row = f'data-choice="{escape(of_one)}" data-words="{escape(_words(row.label))}"'
    return f"{heading}<div {of_row}>{cells}</div>"


def _words(label: str) -> str:
    """Give what a cell says, its year and its count left open."""
    return f"{label}, {{chosen}}: {{count}} documents"


def _heading(row: _Row, is_chosen: IsChosen, name: str, *, kind: str) -> str:
    chosen, total = choice((name, row.id), ("year", None)), sum(row.documents)
    return mark(
        chosen,
        f"<span>{escape(row.label)}</span><b>{total:,}</b>",
        count=total,
        words=f"{row.label}: {total:,} documents, undated ones too",
        chosen=is_chosen(chosen),
        kind=kind,
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


def _years_between(ticks: Sequence[Tick], axis: Axis) -> int:
    """Give how many years lie from label to label: as wide as a label at least, together."""
    places = [tick.place for tick in ticks[:2]]
    return round((places[-1] - places[0]) * len(axis)) or len(axis)


def _labels(ticks: Sequence[Tick]) -> str:
    labels = "".join(
        f'<span style="left:{100 * tick.place:.2f}%">{tick.label}</span>' for tick in ticks
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
