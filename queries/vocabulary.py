"""What values a corpus knows: their shown names, and errors for those it does not know."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import lru_cache

from rapidfuzz.distance import Indel
from rapidfuzz.process import extract

from queries.database import Corpus
from queries.errors import FilterError, SearchError
from queries.filters import NO_FILTERS, PERSON_NAMES, Filters, parse_filters
from queries.runner import run

_NEAREST = 5
_ALIKE = 0.4  # of 1, which is the same

Vocabulary = Mapping[str, Mapping[str, str]]
"""Filter name → each value that it can take → the name shown for it."""


@lru_cache(maxsize=3)
def vocabulary_of(corpus: Corpus) -> Vocabulary:
    """Give the values that filters of people, `country`, `type` and `collection` can take."""
    frame = run(corpus, "vocabulary", NO_FILTERS)
    known = {
        str(name): dict(zip(rows["value"], rows["name"], strict=True))
        for name, rows in frame.groupby("filter")
    }
    return dict.fromkeys(PERSON_NAMES, known.get("person", {})) | {"leader": {}} | known


@lru_cache(maxsize=30)
def shared_names(corpus: Corpus, name: str) -> AbstractSet[str]:
    """Give the names that several values of the filter `name` bear."""
    borne = Counter(vocabulary_of(corpus).get(name, {}).values())
    return {called for called, values in borne.items() if values > 1}


@lru_cache(maxsize=3)
def terms_of_leaders(corpus: Corpus) -> Mapping[str, str]:
    """Give, by the id of each leader, the states led and when, in words."""
    frame = run(corpus, "terms_of_leaders", NO_FILTERS)
    return dict(zip(frame["id"], frame["terms"], strict=True))


@lru_cache(maxsize=3)
def other_names(corpus: Corpus) -> Mapping[str, str]:
    """Give, by the id of each person who has any, the other names, joined by "; "."""
    frame = run(corpus, "other_names", NO_FILTERS)
    return dict(zip(frame["id"], frame["aliases"], strict=True))


def names_of(corpus: Corpus, filters: Filters) -> Mapping[str, str]:
    """Give the shown name of every person and state that the filters hold, by id."""
    return {
        value: name_of(corpus, name, value)
        for name in (*PERSON_NAMES, "country")
        for value in filters.texts(name)
    }


def name_of(corpus: Corpus, name: str, value: str) -> str:
    """Give the name shown for a value of the filter `name`; the value itself where it has none."""
    return vocabulary_of(corpus).get(name, {}).get(value, value)


def unknown_values(corpus: Corpus, filters: Filters) -> tuple[FilterError, ...]:
    """Give an error for each value of the filters that the corpus cannot answer.

    Each names the nearest values that it can; search words that cannot be read say where.
    """
    return (*_unknown(vocabulary_of(corpus), filters), *_unreadable(corpus, filters))


def without_values(filters: Filters, errors: Iterable[FilterError]) -> Filters:
    """Give the filters without the values that the errors name; the rest stays in force."""
    refused = {(error.name, error.value) for error in errors}
    kept, _ = parse_filters(pair for pair in filters.to_pairs() if pair not in refused)
    return kept


def _unknown(known: Vocabulary, filters: Filters) -> Iterator[FilterError]:
    for name in (*PERSON_NAMES, "country", "type", "collection"):
        values = known.get(name, {})
        for value in filters.texts(name):
            if value not in values:
                yield FilterError(name, value, "the corpus has none such.", _nearest(value, values))


def _nearest(value: str, values: Iterable[str]) -> list[str]:
    """Give the values spelt most alike; the first in the alphabet where none is alike at all."""
    scorer = Indel.normalized_similarity
    found = extract(value, list(values), scorer=scorer, limit=_NEAREST, score_cutoff=_ALIKE)
    return [near for near, _, _ in found] or sorted(values)[:_NEAREST]


def _unreadable(corpus: Corpus, filters: Filters) -> Iterator[FilterError]:
    try:
        corpus.search(filters.q)
    except SearchError as error:
        yield error
