"""Why each document of a page was found: snippets of the fields that hold the search words."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from queries.database import Corpus
from queries.filters import NO_FILTERS
from queries.hits import Hit, Snippet, snippet_of, tidied, wanted
from queries.runner import run
from queries.search_tree import Words

_NAMES = ("people", "places")

Texts = Mapping[str, Sequence[Sequence[str]]]
"""By field, who or what stands in it; of each the name shown, or the text, then other names."""


def snippets_of(corpus: Corpus, q: str, ids: Sequence[str]) -> dict[str, Snippet]:
    """Give, by id, the snippet that says most of why a document was found, where there is one.

    `ids` are as many as a page of the table has. Raises `SearchError`.
    """
    return {ident: some[0] for ident, some in all_snippets_of(corpus, q, ids).items() if some}


def all_snippets_of(corpus: Corpus, q: str, ids: Sequence[str]) -> dict[str, tuple[Snippet, ...]]:
    """Give, by id, why documents were found, what says most first.

    A document has a snippet of its summary where that holds search words, and one for each place
    that holds words not met before: a name of one of its people or places, or its full text. The
    title counts as met: it stands in the table. Raises `SearchError`.
    """
    texts = _texts(corpus, ids)
    made = {ident: _Explanation(q, texts[ident]) for ident in ids}
    lacking = [ident for ident, one in made.items() if one.is_lacking("text")]
    if lacking and corpus.manifest["rows"]["texts"]:
        rows = run(corpus, "full_texts", NO_FILTERS, ids=lacking)
        for ident, text in zip(rows["id"], rows["text"], strict=True):
            made[ident].add_text("text", text)
    return {ident: one.snippets() for ident, one in made.items()}


def _texts(corpus: Corpus, ids: Sequence[str]) -> Mapping[str, Texts]:
    texts: dict[str, dict[str, list[Sequence[str]]]] = defaultdict(lambda: defaultdict(list))
    rows = run(corpus, "searched_texts", NO_FILTERS, ids=list(ids))
    for ident, field, names in zip(rows["id"], rows["field"], rows["names"], strict=True):
        texts[ident][field].append(list(names))
    return texts


class _Explanation:
    """The snippets of one document while its fields are looked at, and the words met in them."""

    def __init__(self, q: str, texts: Texts) -> None:
        self._q = q
        self._made: list[tuple[int, Snippet]] = []
        self._met: set[Words] = set()
        for (title,) in texts["title"]:
            self._met.update(hit.words for hit in self._found(title, "title"))
        for (summary,) in texts["summary"]:
            self.add_text("summary", summary)
        for field in _NAMES:
            self._add_names(field, texts.get(field, ()))

    def snippets(self) -> tuple[Snippet, ...]:
        """Give the snippets, those that show most words not met before them first."""
        ordered = sorted(self._made, key=lambda one: -one[0])
        return tuple(made for _, made in ordered)

    def is_lacking(self, field: str) -> bool:
        """Say whether words are wanted in the field that were not met so far."""
        return not self._met.issuperset(wanted(self._q, field).leaves)

    def add_text(self, field: str, text: str) -> None:
        """Add a snippet of a text, where it holds search words."""
        text = tidied(text)
        found = self._found(text, field)
        if found:
            self._add(found, snippet_of(found, text, field))

    def _add_names(self, field: str, named: Iterable[Sequence[str]]) -> None:
        """Add the names that hold words not met so far, those with the most of them first."""
        if not self.is_lacking(field):
            return
        found = [(self._found(name, field), name, names[0]) for names in named for name in names]
        while new := max(found, key=lambda one: len(self._new(one[0])), default=None):
            hits, name, shown = new
            if not self._new(hits):
                return
            made = snippet_of(hits, name, field)
            whose = "" if name == shown else f" ({shown})"
            self._add(hits, replace(made, text=f"{made.text}{whose}"))

    def _add(self, found: Iterable[Hit], made: Snippet) -> None:
        new = self._new(found)
        self._made.append((len(new), made))
        self._met |= new

    def _found(self, text: str, field: str) -> list[Hit]:
        return wanted(self._q, field).found_in(text)

    def _new(self, found: Iterable[Hit]) -> set[Words]:
        return {hit.words for hit in found} - self._met
