"""How many documents match, in all and by what `queries.matching` knows of each, and from when.

What was found says it already, so the corpus is not asked once more. As in `queries.results`,
counts are of documents.
"""

from datetime import date
from typing import NamedTuple

import numpy as np
import pandas as pd
import pyarrow.compute as pc

from queries.database import Corpus
from queries.filters import ROLES, Filters, role_bits
from queries.matching import matching

_A_DECADE = 10


class DocumentCount(NamedTuple):
    """How many documents match, and how many of them have no year."""

    documents: int
    undated: int


def document_count(corpus: Corpus, filters: Filters) -> DocumentCount:
    """Count the documents that match."""
    found = matching(corpus, filters)
    return DocumentCount(found.num_rows, found["year"].null_count)


def documents_by_year(corpus: Corpus, filters: Filters) -> pd.DataFrame:
    """Give `year, documents`: a row a year that has any, and a last one (no year) for undated."""
    years = matching(corpus, filters)["year"]
    found, counts = np.unique(years.drop_null().to_numpy(), return_counts=True)
    return pd.DataFrame(
        {
            "year": pd.array([*found, None], "Int16"),
            "documents": np.append(counts, years.null_count),
        }
    )


def documents_by_decade(corpus: Corpus, filters: Filters) -> pd.DataFrame:
    """Give `decade, documents`, whatever decade is chosen."""
    years = matching(corpus, filters.without("decade"))["year"].drop_null().to_numpy()
    found, counts = np.unique(years // _A_DECADE * _A_DECADE, return_counts=True)
    return pd.DataFrame({"decade": found, "documents": counts})


def documents_by_any_role(corpus: Corpus, filters: Filters) -> tuple[int, ...]:
    """Count, for each of `ROLES`, the documents in which anyone has it."""
    roles = matching(corpus, filters)["roles"].to_numpy()
    return tuple(int(np.count_nonzero(roles & role_bits([role]))) for role in ROLES)


def near_duplicate_count(corpus: Corpus, filters: Filters) -> int:
    """Count how many documents fewer match where near-duplicates count once."""
    found = matching(corpus, filters.without("duplicates"))
    return int(np.count_nonzero(found["is_near_duplicate"].to_numpy()))


def first_and_last_day(corpus: Corpus, filters: Filters) -> tuple[date | None, date | None]:
    """Give the earliest and the latest first day of the documents; of undated ones alone, None."""
    days = pc.min_max(matching(corpus, filters)["date_start"]).as_py()
    return days["min"], days["max"]
