"""How a result set is cited: what was asked of which version of a corpus, where, and when.

A note follows the Chicago Manual of Style's form for a record of a database (17th edition, 14.257):
what it is, the database and which version of it, the day of access, the address.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import blake2s

from queries.citations.bibtex import address, latex
from queries.citations.chicago import titled
from queries.citations.ris import ris_lines

_PUBLISHER = "Fonds"
_COLLECTIONS_NAMED = 3


@dataclass(frozen=True, slots=True)
class ResultSet:
    """Documents of a version of a corpus: `words` say which, `collections` whence they come.

    `total` counts all documents of the version, `url` leads to the view, seen on the day
    `accessed`. `words` are empty for all documents.
    """

    words: str
    documents: int
    total: int
    collections: Sequence[str]
    data_version: str
    url: str
    accessed: date

    @property
    def key(self) -> str:
        """What tells it from others in a list of references: the version, and what was asked."""
        asked = blake2s(self.words.encode(), digest_size=4).hexdigest()
        return f"fonds:{self.data_version}:{asked}"

    @property
    def title(self) -> str:
        """What it is, e.g. "1,733 of 42,540 documents naming Nikita Khrushchev"."""
        noun = "document" if self.total == 1 else "documents"
        count = f"{self.documents:,} of " if self.words else ""
        return f"{count}{self.total:,} {noun} {self.words}".rstrip()

    @property
    def origin(self) -> str:
        """The collections in words; the most frequent where there are many; empty where none."""
        named = [name for name in self.collections if name]
        more = len(named) - _COLLECTIONS_NAMED
        if more > 0:
            noun = "collection" if more == 1 else "collections"
            named = [*named[:_COLLECTIONS_NAMED], f"{more} other {noun}"]
        *others, last = named or [""]
        comma = "," if len(others) > 1 else ""
        return f"{', '.join(others)}{comma} and {last}" if others else last


def chicago_reference(cited: ResultSet) -> str:
    """Give a result set as a note of the Chicago Manual of Style."""
    parts = [
        f"in {cited.origin}" if cited.origin else "",
        _PUBLISHER,
        f"data version {cited.data_version}",
        f"accessed {cited.accessed:%B} {cited.accessed.day}, {cited.accessed.year}",
        cited.url,
    ]
    return f"{titled(cited.title)}{', '.join(filter(None, parts))}."


def bibtex_reference(cited: ResultSet) -> str:
    """Give a result set as a `@misc` entry for biber; its key tells versions and views apart."""
    fields = "".join(f"  {name} = {{{value}}},\n" for name, value in _bibtex_fields(cited) if value)
    return f"@misc{{{cited.key},\n{fields}}}\n\n"


def _bibtex_fields(cited: ResultSet) -> Iterator[tuple[str, str]]:
    yield "title", f"{{{latex(cited.title)}}}"
    yield "howpublished", _PUBLISHER
    yield "version", cited.data_version
    yield "note", latex(cited.origin)
    yield "url", address(cited.url)
    yield "urldate", cited.accessed.isoformat()


def ris_reference(cited: ResultSet) -> str:
    """Give a result set as a RIS record of a data set, in lines ended by CR LF."""
    fields = [
        ("TY", "DATA"),
        ("ID", cited.key),
        ("TI", cited.title),
        ("PB", _PUBLISHER),
        ("ET", cited.data_version),
        ("N1", cited.origin),
        ("UR", cited.url),
        ("Y2", f"{cited.accessed:%Y/%m/%d}/"),
    ]
    return ris_lines([*((tag, text) for tag, text in fields if text), ("ER", "")])


REFERENCES: Mapping[str, Callable[[ResultSet], str]] = {
    "Chicago": chicago_reference,
    "BibTeX": bibtex_reference,
    "RIS": ris_reference,
}
"""The forms in which a result set is cited, by their names."""
