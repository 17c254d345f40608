"""Two selections beside each other, as light HTML whose bars are links to their documents."""

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property
from html import escape
from math import floor, log10
from typing import Any

import pandas as pd

from dashboard import strings
from dashboard.figures.shares import LEAST_BASE
from dashboard.figures.time_axis import Axis
from dashboard.figures.timeline_frame import tick_labels
from dashboard.strings import compare as compare_words

SELECTIONS = ("first", "second")
_CALLED = {"first": "A", "second": "B", "corpus": compare_words.ALL}
_LINES, _LINES_OF_BASE = 4, 1
_HUNDRED = 100
_LEVEL_NUMBERS, _UPRIGHT_NUMBERS = 22, 60
"""How many years have room for their numbers below them."""
_LONGEST = 82  # per cent, so that the number fits behind the longest bar

Address = Callable[[str, int | None], str]
"""Gives where the documents of a selection (or of the `corpus`) in a year, or undated, are."""


def years_compared_bars(rows: pd.DataFrame, address: Address, *, is_share: bool) -> str:
    """Give HTML of `queries.comparison.years_compared`: two bars a year, and below all documents.

    The bars are counts, or shares of all documents of the year, in per cent; these are faint where
    the year has fewer than `LEAST_BASE`. A bar leads to its documents. The undated stand beside the
    years, cut off where they are more than any year has. Where there is room, all numbers stand
    below.
    """
    dated = rows["year"].dropna()
    axis = Axis("year", *((int(dated.min()), int(dated.max())) if len(dated) else (1, 0)))
    drawn = rows.assign(**{one: _heights(rows, one, is_share=is_share) for one in SELECTIONS})
    words = {_year(row.year): _words(row) for row in rows.itertuples()}
    few = map(_year, rows["year"][rows["corpus"] < LEAST_BASE] if is_share else [])
    unit = "%" if is_share else ""
    pairs = _Columns(axis, drawn, SELECTIONS, words, address, _LINES, unit, frozenset(few))
    base = _Columns(axis, rows, ("corpus",), words, address, _LINES_OF_BASE)
    width = max(len(label) for each in (pairs, base) for _, label in each.scale())
    return (
        f'<div class="fonds-compare" style="--years:{max(1, len(axis))};--fonds-scale:{width}ch">'
        f"{_legend()}{pairs.html(tick_labels(axis), strings.UNDATED)}"
        f"<p>{compare_words.BASE}</p>{base.html()}{_numbers(axis, rows)}</div>"
    )


def _legend() -> str:
    """Give HTML that names the colours of the two."""
    entries = "".join(
        f'<li><i class="fonds-series-{place}"></i>{sign}</li>'
        for place, sign in enumerate(compare_words.SELECTION_SIGNS, start=1)
    )
    return f'<ul class="fonds-legend">{entries}</ul>'


def linked_bars(frame: pd.DataFrame, address: Callable[[str], str]) -> str:
    """Give HTML of `id, name, documents`: a bar a row, which leads to the address of its id."""
    longest = max(frame["documents"], default=0) or 1
    rows = "".join(
        _linked_bar(name, int(count), count / longest, address(one))
        for one, name, count in zip(frame["id"], frame["name"], frame["documents"], strict=True)
    )
    return f'<ol class="fonds-bars" data-walk="">{rows}</ol>'


def _linked_bar(name: str, count: int, share: float, address: str) -> str:
    return (
        f'<li><a class="fonds-mark fonds-bar" href="{escape(address)}"><span>{escape(name)}</span>'
        f'<span><i style="width:{_LONGEST * share:.1f}%"></i>{count:,}</span></a></li>'
    )


@dataclass(frozen=True)
class _Columns:
    """Columns of one bar or several a year, on a scale of their own; `names` are the columns."""

    axis: Axis
    rows: pd.DataFrame
    names: Sequence[str]
    words: Mapping[int | None, str]
    address: Address
    lines: int
    unit: str = ""
    few: AbstractSet[int | None] = frozenset()

    @cached_property
    def heights(self) -> Mapping[int | None, pd.Series]:
        """The row of each year."""
        return {_year(row["year"]): row for _, row in self.rows.iterrows()}

    @cached_property
    def highest(self) -> float:
        """The top of the scale: the highest of all years, or of the undated where they are all."""
        dated = self.rows.dropna(subset=["year"])
        shown = dated if len(dated) else self.rows
        return float(shown[list(self.names)].max().max()) or 1.0

    def html(self, ticks: str = "", undated: str = "") -> str:
        """Give HTML of the scale, the columns, the undated beside them, and labels of both."""
        lines = "".join(
            f'<span style="bottom:{_HUNDRED * at / self.highest:.1f}%">{label}</span>'
            for at, label in self.scale()
        )
        return (
            f'<div class="fonds-timeline"><div class="fonds-scale">{lines}</div>'
            '<div class="fonds-columns" data-walk="">'
            f"{''.join(map(self.column, _years(self.axis)))}</div>"
            f'<div class="fonds-beside"><div><div{self.said(None)}>{self.bars(None)}</div>'
            f'<span>{undated}</span></div></div><div class="fonds-ticks">{ticks}</div></div>'
        )

    def column(self, year: int) -> str:
        """Give HTML of a year."""
        faint = ' class="fonds-few"' if year in self.few else ""
        return f"<span{faint}{self.said(year)}>{self.bars(year)}</span>"

    def said(self, year: int | None) -> str:
        """Give the attribute that says the numbers of a year."""
        return f' title="{escape(self.words[year])}"' if year in self.words else ""

    def bars(self, year: int | None) -> str:
        """Give HTML of the bars of a year, each a link; one without documents keeps its place."""
        row = self.heights.get(year)
        return "".join(
            self.bar(name, year, 0 if row is None else float(row[name])) for name in self.names
        )

    def bar(self, name: str, year: int | None, height: float) -> str:
        """Give HTML of a bar, cut off where it is higher than the scale."""
        if not height:
            return f'<s class="fonds-of-{name}"></s>'
        share = _HUNDRED * height / self.highest
        cut = ' class="fonds-cut"' if share > _HUNDRED else ""
        said = f"{_CALLED[name]}, {_when(year)}: {height:,.4g}{self.unit}"
        return (
            f'<a class="fonds-mark fonds-of-{name}" aria-label="{escape(said)}" '
            f'href="{escape(self.address(name, year))}">'
            f'<i{cut} style="height:{min(share, _HUNDRED):.2f}%"></i></a>'
        )

    def scale(self) -> list[tuple[float, str]]:
        """Give round numbers from zero up to the highest, each with how it is written."""
        step = _round_step(self.highest, self.lines, least=0 if self.unit else 1)
        numbers = [step * place for place in range(int(self.highest / step) + 1)]
        return [(number, f"{number:,.10g}{self.unit}") for number in numbers]


def _numbers(axis: Axis, rows: pd.DataFrame) -> str:
    """Give HTML of the numbers of each year, a line a selection and one of the corpus.

    They stand upright where the years are many, and nowhere where these are too many.
    """
    if len(axis) > _UPRIGHT_NUMBERS:
        return ""
    by_year = {_year(row["year"]): row for _, row in rows.iterrows()}
    kind = "fonds-numbers" if len(axis) <= _LEVEL_NUMBERS else "fonds-numbers fonds-upright"
    lines = "".join(
        f'<b class="fonds-of-{name}">{label}</b>'
        f"<div>{''.join(_number(by_year, year, name) for year in _years(axis))}</div>"
        f"{_number(by_year, None, name)}"
        for name, label in _CALLED.items()
    )
    return f'<div class="{kind}">{lines}</div>'


def _years(axis: Axis) -> range:
    return range(axis.first, axis.last + 1)


def _number(by_year: Mapping[int | None, pd.Series], year: int | None, name: str) -> str:
    count = int(by_year[year][name]) if year in by_year else 0
    return f"<span>{count:,}</span>" if count else "<span></span>"


def _heights(rows: pd.DataFrame, name: str, *, is_share: bool) -> pd.Series:
    return rows[f"share_of_{name}"].fillna(0) * _HUNDRED if is_share else rows[name]


def _words(row: Any) -> str:  # noqa: ANN401 - a row of any frame
    year = _year(row.year)
    return compare_words.compared(_when(year), row.first, row.second, row.corpus)


def _when(year: int | None) -> str:
    return strings.UNDATED if year is None else str(year)


def _round_step(highest: float, lines: int, *, least: float) -> float:
    """Give the least of 1, 2, 5 times a power of ten that has at most so many lines above zero."""
    power = floor(log10(highest)) - 1
    steps = [digit * 10.0**tens for tens in range(power, power + 4) for digit in (1, 2, 5)]
    return next(step for step in steps if step >= least and highest < step * (lines + 1))


def _year(value: object) -> int | None:
    return None if pd.isna(value) else int(value)  # type: ignore[call-overload] # a scalar of a frame
