from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest
from hypothesis import settings

from data.build import import_sources
from tests.corpora import reading_of
from tests.servers import serving
from tests.tiny_records import OTHER_RECORDS, RECORDS_BY_COLLECTION

# Properties are no timed tests: a busy machine must not fail them.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def tiny_corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a small corpus that holds every case a view, filter or export must stand."""
    corpus = tmp_path_factory.mktemp("tiny") / "corpus"
    readings = [
        reading_of(records, path=f"{collection}.txt", collection=collection)
        for collection, records in RECORDS_BY_COLLECTION.items()
    ]
    import_sources(corpus, [*readings, reading_of(OTHER_RECORDS, path="others.txt")])
    return corpus


@pytest.fixture
def tiny_copy(tiny_corpus: Path, tmp_path: Path) -> Path:
    """Copy the small corpus for a test that changes it."""
    return Path(copytree(tiny_corpus, tmp_path / "tiny"))


@pytest.fixture(scope="session")
def dashboard() -> Iterator[str]:
    """Serve the embedded corpus."""
    with serving() as address:
        yield address


@pytest.fixture(scope="session")
def tiny_dashboard(tiny_corpus: Path) -> Iterator[str]:
    """Serve the tiny corpus, which holds what could be misread."""
    with serving(tiny_corpus) as address:
        yield address
