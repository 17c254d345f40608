"""The axis of a timeline: columns of one decade, year or month each, and where a day stands in it.

A column has a number, so that those between two are known: the year itself, the year over ten for
a decade, and for a month the months since the year 0.
"""

import calendar
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

Grain = Literal["decade", "year", "month"]

_STEPS: Mapping[Grain, Sequence[int]] = {
    "decade": (1, 2, 5, 10, 20, 50, 100, 200),
    "year": (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000),
    "month": (1, 3, 6, 12, 24, 60, 120),
}
_MONTHS = 12


class Tick(NamedTuple):
    """A label of the axis, and the place of its middle as a fraction of the axis."""

    label: str
    place: float


@dataclass(frozen=True, slots=True)
class Axis:
    """The columns from `first` to `last`, by their numbers; none where it ends before it begins."""

    grain: Grain
    first: int
    last: int

    def __len__(self) -> int:
        return max(0, self.last - self.first + 1)

    def keys(self) -> list[str]:
        """Give each column as its filter writes it: `1950`, `1950-06`, or `1950` for a decade."""
        return [key_of(number, self.grain) for number in range(self.first, self.last + 1)]

    def years(self) -> range:
        """Give the years that it holds, in whole or in part."""
        first, last = (_start(number, self.grain)[0] for number in (self.first, self.last))
        return range(first, last + (10 if self.grain == "decade" else 1))

    def place(self, day: date) -> float:
        """Give where a day begins as a fraction of the axis: 0 at its left, 1 at its right end."""
        if self.grain == "month":
            return self._place(day.year * _MONTHS + day.month - 1 + (day.day - 1) / 31)
        return self._place((day.year + (day.timetuple().tm_yday - 1) / 366) / self._years)

    def place_of_year(self, year: int) -> float:
        """Give where a year begins, as `place` does."""
        return self._place(year * _MONTHS if self.grain == "month" else year / self._years)

    def ticks(self, most: int) -> list[Tick]:
        """Give labels at round columns, no more than about `most`."""
        steps = _STEPS[self.grain]
        step = next((one for one in steps if len(self) <= most * one), steps[-1])
        numbers = range(-(-self.first // step) * step, self.last + 1, step)
        return [
            Tick(_label(number, self.grain, is_first=place == 0), self._place(number + 0.5))
            for place, number in enumerate(numbers)
        ]

    @property
    def _years(self) -> int:
        return 10 if self.grain == "decade" else 1

    def _place(self, number: float) -> float:
        return (number - self.first) / len(self)


def number_of(day: date, grain: Grain) -> int:
    """Give the number of the column in which a day stands."""
    if grain == "month":
        return day.year * _MONTHS + day.month - 1
    return day.year // 10 if grain == "decade" else day.year


def number_of_key(key: str, grain: Grain) -> int:
    """Give the number of the column that a filter's value names."""
    return number_of(date(max(1, int(key[:4])), int(key[5:] or 1), 1), grain)


def key_of(number: int, grain: Grain) -> str:
    """Give what a filter calls a column; see `Axis.keys`."""
    year, month = _start(number, grain)
    return f"{year:04}-{month:02}" if grain == "month" else f"{year:04}"


def last_of(key: str, grain: Grain) -> str:
    """Give the bound `to` that ends with a column; `from` is its key."""
    return f"{int(key) + 9:04}" if grain == "decade" else key


def name_of(key: str, grain: Grain) -> str:
    """Give what a reader calls a column: `1950`, `June 1950`, `1950s`."""
    if grain == "month":
        return f"{calendar.month_name[int(key[5:])]} {int(key[:4])}"
    return f"{int(key)}s" if grain == "decade" else str(int(key))


def _start(number: int, grain: Grain) -> tuple[int, int]:
    """Give the year and the month in which a column begins."""
    if grain == "month":
        return number // _MONTHS, number % _MONTHS + 1
    return number * (10 if grain == "decade" else 1), 1


def _label(number: int, grain: Grain, *, is_first: bool) -> str:
    year, month = _start(number, grain)
    if grain != "month" or month == 1:
        return f"{year}s" if grain == "decade" else str(year)
    name = calendar.month_abbr[month]
    return f"{name} {year}" if is_first else name
