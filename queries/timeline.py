"""The documents in time: by month, and by year or month and what else is asked of them."""

from functools import lru_cache
from typing import Literal

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from queries.database import Corpus
from queries.filters import NO_FILTERS, Filters
from queries.matching import matching
from queries.runner import run

Part = Literal["collection", "type", "precision"]
"""The filters whose values part a bar of a timeline."""

_IN_NO_ONE_MONTH, _UNDATED = 0, -1


def documents_by_month(corpus: Corpus, filters: Filters) -> pd.DataFrame:
    """Give `month, documents`: a row a month (`YYYY-MM`) that has any, and a last one for undated.

    Documents that have a year and lie in no one month have the month `none`, undated ones have no
    month: as the filter `month` has it.
    """
    months = _months(corpus)[matching(corpus, filters)["document_no"].to_numpy() - 1]
    found, counts = np.unique(months, return_counts=True)
    by_month = dict(zip(found.tolist(), counts.tolist(), strict=True))
    undated, in_no_one = by_month.pop(_UNDATED, 0), by_month.pop(_IN_NO_ONE_MONTH, 0)
    rows = [(f"{month // 100:04}-{month % 100:02}", count) for month, count in by_month.items()]
    rows += [("none", in_no_one)] if in_no_one else []
    return pd.DataFrame([*rows, (None, undated)], columns=["month", "documents"])


@lru_cache(maxsize=3)
def _months(corpus: Corpus) -> NDArray[np.int32]:
    """Give the month of each document, the first of them first; see `sql/months.sql`."""
    return run(corpus, "months", NO_FILTERS)["month"].to_numpy(np.int32)


def documents_by_year_and_part(corpus: Corpus, filters: Filters, part: Part) -> pd.DataFrame:
    """Give `year, part, documents`: how many of a year are of each value of the filter `part`.

    Undated ones have no year, and come last; within a year the most frequent come first.
    """
    return run(corpus, "documents_by_year_and_part", filters, part=part)


def documents_by_month_and_part(corpus: Corpus, filters: Filters, part: Part) -> pd.DataFrame:
    """Give `month, part, documents`, as `documents_by_year_and_part`, months as by month."""
    return run(corpus, "documents_by_month_and_part", filters, part=part)
