"""A client that leaves an export ends its query, and the next one is answered."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from data.grow import grow_corpus
from queries.database import open_corpus
from queries.export_request import ExportRequest
from queries.taking import Export
from tests.servers import process_of, serving

pytestmark = pytest.mark.xdist_group("http")

DOCUMENTS = 30_000


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    corpus = tmp_path_factory.mktemp("grown") / "corpus"
    grow_corpus(corpus, DOCUMENTS)
    return corpus


@pytest.fixture
def grown_dashboard(grown: Path) -> Iterator[str]:
    with serving(grown) as address:
        yield address


def processor_seconds(process: int) -> float:
    """Give the processor time that a process has used."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def test_a_client_that_leaves_ends_the_work(grown_dashboard: str) -> None:
    link = f"{grown_dashboard}/export/documents.ndjson"
    whole = httpx.get(link, timeout=120).content
    with httpx.stream("GET", link, timeout=60) as answer:
        next(answer.iter_bytes(1000))
    time.sleep(1.5)
    server = process_of(grown_dashboard)
    before = processor_seconds(server)
    time.sleep(1.5)
    assert processor_seconds(server) - before < 0.5
    assert httpx.get(link, timeout=120).content == whole


def test_the_parts_of_a_long_export_are_one_whole(grown: Path) -> None:
    corpus = open_corpus(grown)
    lines = b"".join(Export(corpus, ExportRequest("documents", "ndjson"))).splitlines()
    assert len(lines) == len(set(lines)) == DOCUMENTS
    first = b"".join(Export(corpus, ExportRequest("documents", "ndjson", limit=700)))
    assert first.splitlines() == lines[:700]
