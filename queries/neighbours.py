"""What stands near one document: in its volume, by date, and among the same people.

All of it is of the whole corpus, whatever is filtered.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd
from rapidfuzz import fuzz, process

from queries.database import Corpus
from queries.filters import NO_FILTERS, Day, Filters
from queries.runner import run

NEAR_DAYS = 30
ACTIVE_ROLES = ("author", "recipient", "participant")
"""Roles of those who do something in a document; who is only mentioned makes no neighbour."""

_LIKE_IDS = 5
_LIKENESS = 60  # per cent, of rapidfuzz.fuzz.ratio


@dataclass(frozen=True, slots=True)
class SamePeople:
    """The first documents that share people with one, and how many there are in all."""

    rows: pd.DataFrame
    documents: int


def neighbours_in_volume(corpus: Corpus, document_id: str) -> pd.DataFrame:
    """Give a document and those before and after it in the order of its volume.

    The columns are `step` (-1, 0, 1), `id, date, date_end, date_precision, title`, `place` from 1
    among the `documents` of the volume, and `is_numbered`. A volume's order is that of the numbers
    which end the ids of all of its documents (`d9`, `d10`, `d10a`); where not all have one, it is
    the date, and undated documents have no place in it. No rows: no volume, or no place.
    """
    return run(corpus, "neighbours_in_volume", NO_FILTERS, id=document_id)


def neighbours_by_date(corpus: Corpus, document_id: str) -> pd.DataFrame:
    """Give the documents before and after one by date; an undated one has none.

    The columns are `step` (-1 or 1), `id, date, date_end, date_precision, title`. Documents are
    ordered by the first day that they may be from, those of one day by id.
    """
    return run(corpus, "neighbours_by_date", NO_FILTERS, id=document_id)


def documents_of_same_people(corpus: Corpus, document_id: str, *, most: int) -> SamePeople:
    """Give documents in which people of one document act too, within `NEAR_DAYS` of it.

    The columns are `id, date, date_end, date_precision, title`, `days` (between the two intervals;
    0 where they meet), `people` (the names of those in both, in one of `ACTIVE_ROLES`) and
    `documents`; the most people first, then the nearest. An undated document has none.
    """
    values = {"id": document_id, "days": NEAR_DAYS, "most": most}
    rows = run(corpus, "documents_of_same_people", NO_FILTERS, **values)
    return SamePeople(rows, 0 if rows.empty else int(rows["documents"].iloc[0]))


def same_people_filters(first: str, last: str, people: Sequence[str]) -> Filters:
    """Give filters that find what `documents_of_same_people` does, and the document itself.

    `first` and `last` are its `date` and `date_end`, `people` the ids of those who act in it.
    """
    begins, ends = Day.parse(first).first, date.fromisoformat(last)
    return Filters(
        from_=_day(begins, -NEAR_DAYS),
        to=_day(ends, NEAR_DAYS),
        person=tuple(people),
        role=ACTIVE_ROLES,
    )


def ids_like(corpus: Corpus, document_id: str) -> list[str]:
    """Give the ids of the corpus that are most like one that it does not have, the likest first."""
    ids = run(corpus, "document_ids", NO_FILTERS)["id"].tolist()
    found = process.extract(
        document_id, ids, scorer=fuzz.ratio, limit=_LIKE_IDS, score_cutoff=_LIKENESS
    )
    return [like for like, _, _ in found]


def _day(start: date, days: int) -> Day:
    """Give the day that many days on, or the last that the calendar knows."""
    earliest, latest = date.min - start, date.max - start
    on = start + min(max(timedelta(days), earliest), latest)
    return Day(on.year, on.month, on.day)
