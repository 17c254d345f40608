"""The world as it was: which states held which land in a period, and their documents."""

import re
from dataclasses import replace
from datetime import date
from threading import Condition
from typing import NamedTuple

import pandas as pd
import pyarrow as pa
from cachetools import LRUCache, cached

from queries.database import Corpus
from queries.filters import NO_FILTERS, NO_MONTH, Day, Filters
from queries.runner import run

PERIOD_NAMES = ("from", "to", "decade", "year", "month", "undated")
"""The filters that say of which time documents are."""

_PERIODS_KEPT = 50
_YEARS = re.compile(r"(\d{4})(?:-(\d{4}))?", re.ASCII)


class Period(NamedTuple):
    """The first and the last day of a time; None where it is open."""

    first: date | None
    last: date | None


def period_of(filters: Filters) -> Period:
    """Give the shortest period that holds all the time that filters ask for."""
    months = [] if NO_MONTH in filters.month else list(map(Day.parse, filters.month))
    spans = [
        [
            Period(
                filters.from_.first if filters.from_ else None,
                filters.to.last if filters.to else None,
            )
        ],
        [Period(Day(decade).first, Day(decade + 9).last) for decade in filters.decade],
        [Period(Day(year).first, Day(year).last) for year in filters.year],
        [Period(month.first, month.last) for month in months],
    ]
    asked = [(span[0].first, span[-1].last) for span in spans if span]  # values are sorted
    firsts, lasts = zip(*asked, strict=True)
    return Period(max(filter(None, firsts), default=None), min(filter(None, lasts), default=None))


def in_years(filters: Filters, first: int, last: int) -> Filters:
    """Give the same filters with these years in place of the time they ask for."""
    return replace(filters.without(*PERIOD_NAMES), from_=Day(first), to=Day(last))


def read_years(text: str) -> tuple[int, int] | None:
    """Read a year or a span of years, `1950` or `1945-1953`; None where it is neither."""
    match = _YEARS.fullmatch(text)
    if not match:
        return None
    first, last = int(match[1]), int(match[2] or match[1])
    return (first, last) if 0 < first <= last else None


def years_within(filters: Filters, least: int, most: int) -> tuple[int, int]:
    """Give the first and the last year of the period that filters ask for, within bounds."""
    first, last = period_of(filters)
    begins = min(max(first.year, least), most) if first else least
    ends = min(max(last.year, least), most) if last else most
    return begins, max(begins, ends)


def documents_by_land(corpus: Corpus, filters: Filters) -> pd.DataFrame:
    """Give `states, names, counts, codes, documents, existed`: who held which of today's countries.

    A row is land, as `codes` of today's countries (ISO 3166-1 alpha-3), that the same states held
    in the period the filters ask for, or, where they ask for none, in that of the documents. Land
    in which states have their seat (which is in the first of their codes) is not also that of a
    state seated elsewhere, unless this is a union of which they are members: the Soviet Union holds
    Ukraine, Silesia does not make Poland a land of Germany's. A union is a state that began with
    land in which another of its line had its seat. Of several holders those without documents are
    left out, but those at home in the land, by their seat or as a union, for none but such.

    `documents` counts those that concern any of `states`, whatever country is chosen, and `counts`
    those of each, the most frequent first. Rows without codes have one state that documents
    concern and no land shows; it `existed` in the period or did not.
    """
    others = filters.without("country")
    holders = _holders(corpus, _period(corpus, others))
    lines = filters.succession == "all"
    return run(corpus, "documents_by_land", others, {"holders": holders}, lines=lines)


def _period(corpus: Corpus, filters: Filters) -> Period:
    """Give the period that filters ask for; where they leave it open, that of the documents."""
    first, last = period_of(filters)
    if first and last:
        return Period(first, last)
    ((earliest, latest),) = run(corpus, "first_and_last_day", filters).itertuples(index=False)
    return Period(
        first or (date.min if pd.isna(earliest) else earliest.date()),
        last or (date.max if pd.isna(latest) else latest.date()),
    )


@cached(
    LRUCache(_PERIODS_KEPT),
    key=lambda corpus, period: (corpus.folder, corpus.data_version, period),
    condition=Condition(),
)
def _holders(corpus: Corpus, period: Period) -> pa.Table:
    """Give `code, state_no, is_home`: which states of a period held which land, whatever is asked.

    A state that held none has no code.
    """
    days = {"first_day": period.first, "last_day": period.last}
    return pa.Table.from_pandas(run(corpus, "holders", NO_FILTERS, **days))
