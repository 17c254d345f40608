"""The documents in time: by month, and by year or month and what else is asked of them."""

from typing import Literal

import pandas as pd

from queries.database import Corpus
from queries.filters import Filters
from queries.runner import run

Part = Literal["collection", "type", "precision"]
"""The filters whose values part a bar of a timeline."""


def documents_by_month(corpus: Corpus, filters: Filters) -> pd.DataFrame:
    """Give `month, documents`: a row a month (`YYYY-MM`) that has any, and a last one for undated.

    Documents that have a year and lie in no one month have the month `none`, undated ones have no
    month: as the filter `month` has it.
    """
    return run(corpus, "documents_by_month", filters)


def documents_by_year_and_part(corpus: Corpus, filters: Filters, part: Part) -> pd.DataFrame:
    """Give `year, part, documents`: how many of a year are of each value of the filter `part`.

    Undated ones have no year, and come last; within a year the most frequent come first.
    """
    return run(corpus, "documents_by_year_and_part", filters, part=part)


def documents_by_month_and_part(corpus: Corpus, filters: Filters, part: Part) -> pd.DataFrame:
    """Give `month, part, documents`, as `documents_by_year_and_part`, months as by month."""
    return run(corpus, "documents_by_month_and_part", filters, part=part)
