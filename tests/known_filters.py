"""Filters whose values a corpus knows, for properties."""

from hypothesis import strategies as st

from queries.database import Corpus
from queries.filters import Filters
from queries.vocabulary import vocabulary_of
from tests.filter_strategies import filters


def any_filters(
    corpus: Corpus, *, years: tuple[int, int] = (200, 2100)
) -> st.SearchStrategy[Filters]:
    """Give any filters, with values that a corpus knows, and times within the years."""
    known = {name: sorted(values) for name, values in vocabulary_of(corpus).items()}
    return filters(
        people=known.get("person", []),
        leaders=known.get("leader", []),
        countries=known.get("country", []),
        types=known.get("type", []),
        collections=known.get("collection", []),
        years=years,
    )
