"""Stand-in until the search's own module is here; to be overwritten whole."""

from dataclasses import dataclass

from queries.database import Corpus


@dataclass(frozen=True, slots=True)
class Snippet:
    text: str
    spans: tuple[tuple[int, int], ...]
    field: str


def hits(q: str, text: str, field: str) -> list[tuple[int, int]]:
    return []


def snippets_of(corpus: Corpus, q: str, ids: tuple[str, ...]) -> dict[str, Snippet]:
    return {}
