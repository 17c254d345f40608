"""Two selections of documents beside each other, and beside all documents of the corpus."""

from dataclasses import dataclass

import pandas as pd

from queries.database import Corpus
from queries.document_counts import documents_by_year
from queries.filters import NO_FILTERS, Filters
from queries.lands import PERIOD_NAMES
from queries.matching import matching
from queries.runner import run

_NOT_OF_CONTENT = (*PERIOD_NAMES, "dates", "duplicates")


@dataclass(frozen=True, slots=True)
class TakenWhole:
    """The years of which a selection takes whole what the corpus has, or all that its dates allow.

    Its share of a year that is `full` is 100 %; of one that is `cut` it is no more than the share
    of its dates. None stands for the undated. `content` is what the selection asks for apart from
    dates and from counting once.
    """

    content: Filters
    full: tuple[int | None, ...]
    cut: tuple[int | None, ...]

    @property
    def is_as_asked(self) -> bool:
        """Whether this follows from what is asked: for dates or a collection, and nothing else."""
        return self.content.without("collection") == NO_FILTERS


def years_compared(corpus: Corpus, first: Filters, second: Filters) -> pd.DataFrame:
    """Give `year, first, second, corpus, share_of_first, share_of_second`.

    A row is a year between the first and the last in which either has documents, if the corpus has
    any; the last one, without a year, is of the undated. `corpus` counts all its documents of the
    year, whatever is filtered, and the shares are of these, from 0 to 1 (null where it has none).
    """
    rows = _documents(corpus, NO_FILTERS, "corpus")
    for name, filters in (("second", second), ("first", first)):
        rows = _documents(corpus, filters, name).join(rows, how="outer")
    rows = rows.fillna(0).astype(int).rename_axis("year").reset_index()
    found = rows["year"][(rows["first"] > 0) | (rows["second"] > 0)]
    rows = rows[rows["year"].between(found.min(), found.max()) | rows["year"].isna()]
    shares = {f"share_of_{name}": _share(rows, name) for name in ("first", "second")}
    return rows.assign(**shares).reset_index(drop=True)


def documents_in_both(corpus: Corpus, first: Filters, second: Filters) -> int:
    """Count the documents that are in both selections."""
    numbers = [set(matching(corpus, one)["document_no"].to_pylist()) for one in (first, second)]
    return len(numbers[0] & numbers[1])


def years_taken_whole(corpus: Corpus, filters: Filters) -> TakenWhole:
    """Give the years, of those with documents of a selection, in which its content is no choice.

    That is where every document of the corpus meets all that it asks for apart from dates: because
    it asks for nothing else, or because the corpus was itself gathered by what it asks for.
    """
    content = filters.without(*_NOT_OF_CONTENT)
    rows = _documents(corpus, filters, "selected")
    rows = rows.join([_documents(corpus, content, "alike"), _documents(corpus, NO_FILTERS, "all")])
    rows = rows[(rows["selected"] > 0) & (rows["alike"] == rows["all"])]
    is_full = rows["selected"] == rows["all"]
    full, cut = (
        tuple(None if pd.isna(year) else int(year) for year in rows.index[kept])
        for kept in (is_full, ~is_full)
    )
    return TakenWhole(content, full, cut)


def people_taking_part(corpus: Corpus, filters: Filters, *, most: int) -> pd.DataFrame:
    """Give `id, name, documents` of those in the documents in any role, the most frequent first.

    Those whom the filters name are left out: they stand in all or most of the documents.
    """
    return run(corpus, "people_taking_part", filters, people=people_named(filters), most=most)


def people_named(filters: Filters) -> tuple[str, ...]:
    """Give the ids of the people whose documents the filters ask for."""
    return (*filters.leader, *filters.person, *filters.author, *filters.recipient)


def _documents(corpus: Corpus, filters: Filters, name: str) -> pd.DataFrame:
    """Give the documents by year as a column of that name; the year is the index."""
    rows = documents_by_year(corpus, filters)
    return rows.rename(columns={"documents": name}).set_index("year")


def _share(rows: pd.DataFrame, name: str) -> pd.Series:
    return rows[name] / rows["corpus"].where(rows["corpus"] > 0)
