"""Which bars a timeline of the documents asked for has: its grain, its axis and how they part."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from urllib.parse import parse_qsl

import pandas as pd

from dashboard import strings
from dashboard.choices import names_in
from dashboard.figures.time_axis import Axis, Grain, number_of, number_of_key
from dashboard.figures.timeline import (
    NO_MONTH,
    PERIOD,
    TIMES,
    UNDATED,
    WHOLE,
    Part,
    Parting,
    keys_of,
)
from dashboard.strings import timeline as timeline_words
from queries.filters import NO_FILTERS, PRECISIONS, Day, Filters, parse_filters
from queries.lands import period_of

GRAINS: tuple[Grain, ...] = ("decade", "year", "month")
_MONTHS_UNASKED = 3  # years
_DECADES_UNASKED = 200
_MOST: Mapping[Grain, int] = {"decade": 10_000, "year": 400, "month": 20}
"""The most years that a timeline of each grain shows: more bars would be too thin to tell apart."""

_TOLD_APART = 7
_ASKED_TOGETHER = 30
_GAPS_SAID = 5


def filters_of(filters: Filters, of: str) -> Filters:
    """Give the filters with what a choice names, such as one person, set and not toggled."""
    named = [pair for pair in parse_qsl(of, keep_blank_values=True) if pair[1]]
    return parse_filters([*filters.without(*names_in(of)).to_pairs(), *named])[0]


def covering(filters: Filters, split: str) -> Filters:
    """Give the filters of all that the corpus, or the collections chosen, hold of any time."""
    return Filters(collection=() if split == "collection" else filters.collection)


def grains_offered(filters: Filters, years: Sequence[int]) -> tuple[Grain, ...]:
    """Give the grains that a reader may choose; `years` are as for `grain_unasked`.

    Without any dated document there is no choice, which a period would make one of empty months.
    """
    if not years:
        return ()
    shown = {
        "decade": _years_shown(filters.without(*TIMES, *PERIOD), years),
        "year": _years_of_grain(filters.without(*PERIOD), "year", years),
        "month": _years_of_grain(filters, "month", years),
    }
    return tuple(grain for grain in GRAINS if 0 < len(shown[grain]) <= _MOST[grain])


def window_of(filters: Filters, years: Sequence[int]) -> Filters:
    """Give the period of whole years within which months are counted; none where it is any time.

    Where the months of all years are too many for a timeline, it shows those of the years in which
    the period lies. `years` are as for `grain_unasked`.
    """
    if len(_years_of_grain(filters.without(*PERIOD), "month", years)) <= _MOST["month"]:
        return NO_FILTERS
    return Filters(from_=_year_of(filters.from_), to=_year_of(filters.to))


def grain_unasked(filters: Filters, years: Sequence[int]) -> Grain:
    """Give the grain that suits the time of the documents, or the decades asked for.

    `years` are those of the documents that match, whatever the filters `TIMES` and `PERIOD` choose:
    neither a click on a bar nor a drag over some must change what the bars are. So a timeline too
    long for years stays one of decades, one of which is chosen.
    """
    others = filters.without(*PERIOD)
    if len(_years_shown(others.without(*TIMES), years)) > _DECADES_UNASKED:
        return "decade"
    few = 0 < len(_years_of_grain(others.without("year"), "month", years)) <= _MONTHS_UNASKED
    return "month" if few else "year"


def axis_shown(filters: Filters, grain: Grain, keys: Iterable[str]) -> Axis:
    """Give the axis of all the keys of bars, and of the time that wider filters ask for.

    A period asked for is on it too, unless it reaches so far that columns would be too many.
    """
    asked = filters.without(*TIMES[TIMES.index(grain) :])
    keys = list(keys)
    axis = axis_of(asked, grain, keys)
    if len(axis.years()) <= _MOST[grain]:
        return axis
    return axis_of(asked.without(*PERIOD), grain, keys)


def columns_of_period(filters: Filters, grain: Grain, axis: Axis) -> range | None:
    """Give the numbers of the columns in which a period asked for lies, or None."""
    if not (filters.from_ or filters.to):
        return None
    first, last = period_of(filters)
    return range(
        number_of(first, grain) if first else axis.first,
        (number_of(last, grain) if last else axis.last) + 1,
    )


def axis_of(filters: Filters, grain: Grain, keys: Iterable[str]) -> Axis:
    """Give the axis that shows all the time that filters ask for, and all the keys of bars.

    Months go on to the ends of a year.
    """
    columns = set(keys) - {UNDATED, NO_MONTH}
    numbers = sorted(number_of_key(key, grain) for key in columns)
    first, last = period_of(filters)
    lows = [*([number_of(first, grain)] if first else []), *numbers[:1]]
    highs = [*([number_of(last, grain)] if last else []), *numbers[-1:]]
    if not lows and not highs:
        return Axis(grain, 0, -1)
    low, high = min(lows or highs), max(highs or lows)
    if grain == "month":
        low -= low % 12
        high += 11 - high % 12
    return Axis(grain, low, high)


def in_grain(frame: pd.DataFrame, grain: Grain, split: str = "") -> pd.DataFrame:
    """Give rows by year or month as rows of the grain, with the column `part` named as it is."""
    rows = frame.rename(columns={"part": split})
    if grain != "decade":
        return rows
    rows = rows.assign(year=rows["year"] // 10 * 10).rename(columns={"year": grain})
    names = [name for name in rows if name != "documents"]
    return rows.groupby(names, dropna=False, sort=False, as_index=False)[["documents"]].sum()


def documents_of(frame: pd.DataFrame, grain: Grain) -> Mapping[str, int]:
    """Give the documents of each bar by its key."""
    counts: Counter[str] = Counter()
    for key, count in zip(keys_of(frame[grain]), frame["documents"].tolist(), strict=True):
        counts[key] += count
    return counts


def parting_of(frame: pd.DataFrame, split: str, filters: Filters) -> Parting:
    """Give the parts of the bars: each precision, or the most frequent values and all the rest.

    Values that the filters ask for are always told apart, as far as there is room.
    """
    if not split:
        return WHOLE
    if split == "precision":
        return Parting(split, tuple(_precisions()))
    totals: Counter[str] = Counter()
    for value, count in zip(frame[split].tolist(), frame["documents"].tolist(), strict=True):
        totals[value] += count
    return Parting(split, tuple(_most_frequent(totals, split, filters.texts(split))))


def gaps(years: range, held: Mapping[int, int]) -> list[range]:
    """Give the runs of years of which the corpus has no document."""
    return [
        range(run[0], run[-1] + 1)
        for is_gap, some in groupby(years, lambda year: year not in held)
        if is_gap and (run := list(some))
    ]


def gaps_said(runs: Sequence[range], held: Mapping[int, int], *, is_whole: bool) -> str:
    """Say which years are shaded; of many, the longest runs."""
    if not runs:
        return ""
    longest = sorted(runs, key=len, reverse=True)[:_GAPS_SAID]
    said = [_gap_words(run, held) for run in runs if run in longest]
    return timeline_words.shaded(said, len(runs) - len(said), is_whole=is_whole)


def _gap_words(run: range, held: Mapping[int, int]) -> str:
    if held and run[0] > max(held):
        return timeline_words.onward(run[0])
    if held and run[-1] < min(held):
        return timeline_words.before(run[-1] + 1)
    return strings.years(run[0], run[-1])


def _year_of(bound: Day | None) -> Day | None:
    return Day(bound.year) if bound else None


def _years_shown(filters: Filters, years: Iterable[int]) -> range:
    return axis_of(filters, "year", (f"{year:04}" for year in years)).years()


def _years_of_grain(filters: Filters, grain: Grain, years: Sequence[int]) -> range:
    """Give the years that a timeline of that grain shows: wider choices, and a period, narrow it.

    Documents that begin before a period asked for are of no one month of it.
    """
    asked = filters.without(*TIMES[TIMES.index(grain) :])
    first, last = period_of(asked)
    if grain == "month" and first and last:
        return range(first.year, last.year + 1)
    kept = [
        year
        for year in years
        if (not asked.decade or year // 10 * 10 in asked.decade)
        and (not asked.year or year in asked.year)
        and (not first or first.year <= year)
        and (not last or year <= last.year)
    ]
    return _years_shown(asked, kept)


def _precisions() -> Iterable[Part]:
    for place, value in enumerate(PRECISIONS, 1):
        yield Part(strings.PRECISIONS[value], (value,), f"fonds-precision-{place}")


def _most_frequent(totals: Counter[str], name: str, asked: Sequence[str]) -> Iterable[Part]:
    """Give a part each for what can be told apart, and one for all the rest, if there is any.

    No filter can ask for documents of which the corpus names no value; they are of the rest.
    """
    named = [value for value, _ in totals.most_common() if value]
    room = _TOLD_APART - (len(named) > _TOLD_APART)
    first = sorted(named, key=lambda value: value not in asked)[:room]
    for place, value in enumerate((one for one in named if one in first), 1):
        yield Part(value, (value,), f"fonds-series-{place}")
    rest = tuple(value for value in totals if value not in first)
    if rest == ("",):
        yield Part(timeline_words.NOT_NAMED[name], (), "fonds-series-8")
    elif rest:
        can_be_asked = all(rest) and len(rest) <= _ASKED_TOGETHER
        yield Part(
            timeline_words.further(len(rest), name), rest if can_be_asked else (), "fonds-series-8"
        )
