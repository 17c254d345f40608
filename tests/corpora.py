"""Corpora for the tests, made as the program makes them."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from data.build import Source, SourceReading, import_sources
from data.records import Finding
from queries.database import Corpus, open_corpus


def reading_of(
    findings: Iterable[Finding], *, path: str = "by-hand.txt", collection: str = ""
) -> SourceReading:
    """Let findings pass for those of a file."""
    return SourceReading(Source(path, "by_hand", "1", collection), findings)


def build_corpus(path: Path, records: Iterable[Finding]) -> Path:
    """Import records into the corpus at `path` and give `path` back."""
    import_sources(path, [reading_of(records)])
    return path


@contextmanager
def opened(records: Iterable[Finding]) -> Iterator[Corpus]:
    """Open a corpus of records that is gone afterwards."""
    with TemporaryDirectory() as folder:
        yield open_corpus(build_corpus(Path(folder) / "corpus", records))
