"""All people of a corpus by name: where results count on arrays, a person is a place among them."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from queries.database import Corpus
from queries.filters import NO_FILTERS
from queries.runner import run

People = NDArray[np.int64]
"""Places in `everyone`."""


@lru_cache(maxsize=3)
def everyone(corpus: Corpus) -> pd.DataFrame:
    """Give `person_no, id, name, is_identified` of all people, by name as sorted."""
    return run(corpus, "everyone", NO_FILTERS)


def people_of(corpus: Corpus, ids: Iterable[str]) -> People:
    """Give the people of these ids; of those whom the corpus knows."""
    places = _places_by_id(corpus)
    return np.array([places[one] for one in ids if one in places], np.int64)


def people_numbered(corpus: Corpus, numbers: pd.Series) -> NDArray[np.int32]:
    """Give the people of these `person_no`."""
    known = everyone(corpus)["person_no"].to_numpy()
    places = np.zeros(known.max(initial=0) + 1, dtype=np.int32)
    places[known] = range(len(known))
    return places[numbers]


def foremost(tallies: NDArray[np.int64], most: int | None, first: Iterable[int] = ()) -> People:
    """Give who has the most documents, by name where they have as many; `first` before all others.

    `tallies` are by person. Of those who have any documents, `most`; all where that is None.
    """
    found = np.flatnonzero(tallies)
    is_first = np.isin(found, [*first])
    return found[np.lexsort((found, -tallies[found], ~is_first))][:most]


def is_among(everyone_there: int, people: People) -> NDArray[np.bool_]:
    """Say of everyone, of so many, whether they are among some people."""
    flags = np.zeros(everyone_there, dtype=bool)
    flags[people] = True
    return flags


@lru_cache(maxsize=3)
def _places_by_id(corpus: Corpus) -> Mapping[str, int]:
    return {one: place for place, one in enumerate(everyone(corpus)["id"])}
