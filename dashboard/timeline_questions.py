"""What a timeline asks of the corpus."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, cast, get_args

import pandas as pd

from dashboard.cache import Question, answer, question
from dashboard.figures.time_axis import Grain
from dashboard.figures.timeline import PERIOD, TIMES, names_left_out
from dashboard.state import Asked
from dashboard.timeline import covering, filters_of, grain_unasked, grains_offered, window_of
from queries.database import Corpus
from queries.document_counts import DocumentCount, document_count, documents_by_year
from queries.filters import NO_FILTERS, Filters
from queries.timeline import (
    Part,
    documents_by_month,
    documents_by_month_and_part,
    documents_by_year_and_part,
)


@dataclass(frozen=True, slots=True)
class TimelineAsked:
    """The filters of a timeline, the grain wished, and what its bars are split by; both or none."""

    filters: Filters
    grain: str = ""
    split: str = ""

    def years(self) -> Question[pd.DataFrame]:
        """Of which years are the documents, whatever bars or period are chosen?"""
        return question(documents_by_year, self._without(*TIMES, *PERIOD))

    def bars(self, grain: Grain) -> Question[pd.DataFrame]:
        """How many documents has each bar, and each part of it?"""
        filters = self.counted(grain)
        if not self.split:
            return question(_whole_bars(grain), filters)
        split = documents_by_month_and_part if grain == "month" else documents_by_year_and_part
        return question(split, filters, cast("Part", self.split))

    def held(self, grain: Grain) -> Question[pd.DataFrame]:
        """How many documents of each bar has the corpus, or have the collections chosen?"""
        return question(_whole_bars(grain), covering(self.filters, self.split))

    def chosen(self, grain: Grain) -> Question[DocumentCount] | None:
        """How many of the documents in the bars are chosen, where any of them are?"""
        if self.filters == self.counted(grain):
            return None
        return question(document_count, self.filters)

    def counted(self, grain: Grain) -> Filters:
        """Give the filters under which bars are counted: no choice of one thins the others."""
        window = self.window(grain)
        others = self._without(*names_left_out(grain))
        return replace(others, from_=window.from_, to=window.to)

    def window(self, grain: Grain) -> Filters:
        """Give the period of which bars are counted, if not of any; may ask the corpus."""
        if grain != "month" or self.filters.without(*PERIOD) == self.filters:
            return NO_FILTERS
        return window_of(self.filters, self._years())

    def is_in_period_alone(self, grain: Grain) -> bool:
        """Say whether a period, and no other choice of bars, keeps some of them out."""
        filters = self.filters
        return filters == replace(self.counted(grain), from_=filters.from_, to=filters.to)

    def grains(self) -> tuple[Grain, tuple[Grain, ...]]:
        """Give the grain to be shown, and those offered; asks the corpus."""
        years = self._years()
        offered = grains_offered(self.filters, years)
        wished = [grain for grain in offered if grain == self.grain]
        return next(iter(wished), grain_unasked(self.filters, years)), offered

    def held_years(self) -> Mapping[int, int]:
        """Give the documents that the corpus has of each year, as `held`; asks the corpus."""
        rows = answer(self.held("year")).dropna()
        return dict(zip(rows["year"].tolist(), rows["documents"].tolist(), strict=True))

    def is_of_collections(self) -> bool:
        """Say whether only some collections count as the corpus; see `covering`."""
        return bool(covering(self.filters, self.split).collection)

    def _years(self) -> Sequence[int]:
        years: list[int] = answer(self.years())["year"].dropna().tolist()
        return years

    def _without(self, *names: str) -> Filters:
        return self.filters.without(*names, *([self.split] if self.split else []))


def timeline_asked(asked: Asked, of: str = "") -> TimelineAsked:
    """Read from the address what a timeline shows; `of` is a choice that all of it holds to."""
    split = asked.view.get("split", "")
    return TimelineAsked(
        filters=filters_of(asked.filters, of),
        grain=asked.view.get("grain", ""),
        split=split if split in get_args(Part) else "",
    )


def timeline_questions(asked: Asked, *, of: str = "") -> tuple[Question[Any], ...]:
    """Give what a timeline will ask, as far as this is known before anything is answered."""
    wanted = timeline_asked(asked, of)
    grain: Grain = "month" if wanted.grain == "month" else grain_unasked(wanted.filters, ())
    return (wanted.years(), wanted.held("year"), wanted.bars(grain))


def _whole_bars(grain: Grain) -> Callable[[Corpus, Filters], pd.DataFrame]:
    return documents_by_month if grain == "month" else documents_by_year
