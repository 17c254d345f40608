"""The world as it was: which states held which land in a period, and their documents."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from threading import Condition
from typing import NamedTuple

import pandas as pd
import pyarrow as pa
from cachetools import LRUCache, cached

from queries.database import Corpus
from queries.document_counts import first_and_last_day
from queries.filters import NO_FILTERS, NO_MONTH, Day, Filters
from queries.runner import rows

PERIOD_NAMES = ("from", "to", "decade", "year", "month", "undated")
"""The filters that say of which time documents are."""

_PERIODS_KEPT = 50
_COLUMNS = ("states", "names", "counts", "codes", "documents", "existed")
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


class _Holder(NamedTuple):
    state_no: int
    is_home: bool


class _Holders(NamedTuple):
    """Who held each land in a period, by its code, and all states of the period."""

    of_land: Mapping[str, Sequence[_Holder]]
    existing: frozenset[int]


class _State(NamedTuple):
    id: str
    name: str
    documents: int
    is_concerned: bool


_States = Mapping[int, _State]
_Lands = Mapping[tuple[int, ...], Sequence[str]]
"""The codes of all land that the same states held."""


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
    others, lines = filters.without("country"), filters.succession == "all"
    counted = rows(corpus, "documents_by_state", others, lines=lines)
    states = {state_no: _State(*told) for state_no, *told in counted}
    holders = _holders(corpus, _period(corpus, others))
    lands = {**_lands(holders, states), **_landless(holders, states)}
    totals = _totals(corpus, others, lands, states, lines=lines)
    told = [_row(land, codes, totals, holders, states) for land, codes in lands.items()]
    told.sort(key=lambda row: (-row[4], row[1]))
    return pd.DataFrame(told, columns=_COLUMNS)


def _lands(holders: _Holders, states: _States) -> _Lands:
    """Give the land of each set of states that are shown as its holders."""
    found = defaultdict(list)
    for code, held_by in sorted(holders.of_land.items()):
        found[_shown(held_by, states)].append(code)
    return found


def _shown(holders: Sequence[_Holder], states: _States) -> tuple[int, ...]:
    """Keep holders with documents, or all where none has any.

    One at home in the land gives way to no other than another at home.
    """
    documented = [one for one in holders if states[one.state_no].documents]
    at_home = any(one.is_home for one in documented)
    return tuple(
        one.state_no
        for one in holders
        if not documented or one in documented or (one.is_home and not at_home)
    )


def _landless(holders: _Holders, states: _States) -> _Lands:
    """Give the states, each alone, that documents concern and that held no land."""
    landed = {one.state_no for held_by in holders.of_land.values() for one in held_by}
    concerned = (number for number, state in states.items() if state.is_concerned)
    return {(number,): () for number in concerned if number not in landed}


def _totals(
    corpus: Corpus, filters: Filters, lands: _Lands, states: _States, *, lines: bool
) -> Mapping[tuple[int, ...], int]:
    """Count documents of several states of a land once, where more than one has any."""
    shared = [land for land in lands if sum(states[one].documents > 0 for one in land) > 1]
    if not shared:
        return {}
    given = [(number, one) for number, land in enumerate(shared) for one in land]
    numbers, state_nos = (pa.array(column, pa.int32()) for column in zip(*given, strict=True))
    table = pa.table({"land_no": numbers, "state_no": state_nos})
    counted = rows(corpus, "documents_of_lands", filters, {"given": table}, lines=lines)
    return {shared[number]: documents for number, documents in counted}


def _row(
    land: tuple[int, ...],
    codes: Sequence[str],
    totals: Mapping[tuple[int, ...], int],
    holders: _Holders,
    states: _States,
) -> tuple[list[str], list[str], list[int], list[str], int, bool]:
    """Give a row of `documents_by_land`."""
    ordered = sorted((states[one] for one in land), key=lambda one: (-one.documents, one.name))
    ids, names, counts, _ = map(list, zip(*ordered, strict=True))
    documents = totals.get(land, counts[0])
    return ids, names, counts, list(codes), documents, holders.existing.issuperset(land)


def _period(corpus: Corpus, filters: Filters) -> Period:
    """Give the period that filters ask for; where they leave it open, that of the documents."""
    first, last = period_of(filters)
    if first and last:
        return Period(first, last)
    earliest, latest = first_and_last_day(corpus, filters)
    return Period(first or earliest or date.min, last or latest or date.max)


@cached(
    LRUCache(_PERIODS_KEPT),
    key=lambda corpus, period: (corpus.folder, corpus.data_version, period),
    condition=Condition(),
)
def _holders(corpus: Corpus, period: Period) -> _Holders:
    """Give who held which land in a period, whatever is asked."""
    days = {"first_day": period.first, "last_day": period.last}
    found = rows(corpus, "holders", NO_FILTERS, **days)
    of_land = defaultdict(list)
    for code, state_no, is_home in found:
        if code:
            of_land[code].append(_Holder(state_no, is_home))
    return _Holders(of_land, frozenset(state_no for _, state_no, _ in found))
