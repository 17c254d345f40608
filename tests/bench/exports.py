"""Ten million documents as CSV: first byte, speed beside DuckDB's own COPY, memory, and the pages.

`make bench-exports`. The corpus is grown first, which takes some minutes and some gigabytes, unless
FONDS_GROWN names a folder that holds one already.
"""

import os
import statistics
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import httpx
import pyarrow as pa

from data.grow import grow_corpus
from data.versions import current_version, is_corpus
from queries.database import Corpus
from queries.filters import NO_FILTERS
from queries.results import documents_in_order
from queries.runner import statement_of
from queries.search import INDEX_FOLDER
from queries.search_writing import write_index
from tests.bench.pages import chromium
from tests.bench.redraws import redraws_of_marks
from tests.servers import process_of, serving

DOCUMENTS = 10_000_000
EXPORTS_AT_ONCE = 3
CLICKS = 20
_MEGABYTE = 1 << 20


def measure_exports() -> None:
    """Print all figures."""
    with grown_corpus() as folder:
        documents, copied = copy_speed(folder)
        with serving(folder) as dashboard:
            for _ in range(2):  # the first may use what loading the tables has left free
                _measure_one(dashboard, documents, copied)
            _measure_pages(dashboard)


@contextmanager
def grown_corpus() -> Iterator[Path]:
    """Give the corpus that is exported; its index is empty, as nothing is searched."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(os.environ.get("FONDS_GROWN", made)) / "corpus"
        if not is_corpus(folder):
            grow_corpus(folder, DOCUMENTS)
            write_index([], current_version(folder) / INDEX_FOLDER)
        yield folder


def copy_speed(folder: Path) -> tuple[int, float]:
    """Give how many documents there are, and the rows a second of DuckDB's COPY of them all."""
    corpus = Corpus(current_version(folder), threads=os.cpu_count() or 1)
    numbers = documents_in_order(corpus, NO_FILTERS)
    places = pa.array(range(len(numbers)), pa.int32())
    cursor = corpus.cursor()
    cursor.register(
        "given", pa.table({"document_no": pa.array(numbers, pa.int32()), "place": places})
    )
    begun = time.perf_counter()
    cursor.execute(f"copy ({statement_of('documents')}) to '/dev/null' (format csv)")
    return len(numbers), len(numbers) / (time.perf_counter() - begun)


def _measure_one(dashboard: str, documents: int, copied: float) -> None:
    httpx.get(f"{dashboard}/export/documents.csv?limit=1000", timeout=60)
    server = process_of(dashboard)
    with watched_memory(server) as peak:
        before, begun = peak[0], time.perf_counter()
        with httpx.stream("GET", f"{dashboard}/export/documents.csv", timeout=60) as answer:
            chunks = answer.iter_raw()
            size = len(next(chunks))
            first = time.perf_counter() - begun
            size += sum(len(chunk) for chunk in chunks)
        took = time.perf_counter() - begun
    speed = documents / took
    print(
        f"{documents:,} documents as CSV, {size / 1e9:.1f} GB: "
        f"first byte after {1000 * first:.0f} ms (asked: 300); {speed:,.0f} rows a second, "
        f"{speed / copied:.2f} times DuckDB's COPY at {copied:,.0f} (asked: 0.7); "
        f"memory of the server up by {(peak[0] - before) / _MEGABYTE:.0f} MB (asked: 64)"
    )


def _measure_pages(dashboard: str) -> None:
    with chromium() as browser:
        alone = redraws_of_marks(browser, dashboard, CLICKS)
        with ExitStack() as stack:
            for _ in range(EXPORTS_AT_ONCE):
                stack.enter_context(exporting(f"{dashboard}/export/documents.csv"))
            meanwhile = redraws_of_marks(browser, dashboard, CLICKS)
    for name in ("changed", "whole"):
        times = [statistics.median(getattr(one, name) for one in few) for few in (alone, meanwhile)]
        print(
            f"A filter change while {EXPORTS_AT_ONCE} exports run, until {name}: "
            f"{times[1]:.0f} ms against {times[0]:.0f} ms, {times[1] / times[0]:.2f} times "
            "(asked: 1.5)"
        )


@contextmanager
def exporting(link: str) -> Iterator[None]:
    """Take an export, and leave it when that is enough."""
    enough = threading.Event()

    def take() -> None:
        with httpx.stream("GET", link, timeout=60) as answer:
            for _ in answer.iter_raw():
                if enough.is_set():
                    return

    thread = threading.Thread(target=take)
    thread.start()
    yield
    enough.set()
    thread.join()


@contextmanager
def watched_memory(process: int) -> Iterator[list[int]]:
    """Give the peak of a process' memory in bytes, as the only item, kept up while watched."""
    peak, enough = [resident(process)], threading.Event()

    def watch() -> None:
        while not enough.wait(0.1):
            peak[0] = max(peak[0], resident(process))

    thread = threading.Thread(target=watch)
    thread.start()
    yield peak
    enough.set()
    thread.join()


def resident(process: int) -> int:
    """Give the bytes of memory that a process holds."""
    pages = int(Path(f"/proc/{process}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


if __name__ == "__main__":
    measure_exports()
