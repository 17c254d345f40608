"""How a new version of a corpus comes to be: beside the current one, then one atomic switch."""

import fcntl
import os
import shutil
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from data.errors import CorpusError
from data.versions import (
    CURRENT,
    HASHES_FILE,
    MANIFEST,
    VERSIONS,
    current_version,
    is_corpus,
    whole_version,
    whole_versions,
)

WHOLE_VERSIONS = 10
"""How many versions of a corpus can be opened: so many links back a citation shows what it did."""

_WORKSHOP = ".import-"
_NEXT = "current.next"


@contextmanager
def workshop(corpus: Path) -> Iterator[Path]:
    """Give a folder on the disk of `corpus` to make a version in, to one process at a time.

    What an earlier import left behind when it was stopped is cleared first. Where the corpus did
    not exist and nothing was published, no folder stays. Raises `CorpusError` where another
    import is under way or `corpus` cannot be a folder.
    """
    is_new = not corpus.exists()
    _make_folders(corpus)
    with _lock(corpus):
        try:
            _clear_leftovers(corpus)
            with TemporaryDirectory(prefix=_WORKSHOP, dir=corpus / VERSIONS) as folder:
                yield Path(folder)
        finally:  # by the one who holds the lock: the folder may be another's who has just begun
            if is_new:
                with suppress(OSError):  # not empty: something was published
                    (corpus / VERSIONS).rmdir()
                    corpus.rmdir()


def publish(corpus: Path, made: Path, name: str) -> None:
    """Make the version in the folder `made` the current one of `corpus`, under `name`.

    Of the `WHOLE_VERSIONS` last published everything stays, of older ones the manifest and the
    ids and hashes of documents. Nothing happens where `name` is current already. Call it inside
    `workshop` only.
    """
    before = current_version(corpus).name if is_corpus(corpus) else None
    if name == before:
        return
    # `current.next` is written first: after a crash it tells which version was never current
    _write_durably(corpus / _NEXT, f"{name}\n")
    version = corpus / VERSIONS / name
    if not whole_version(corpus, name):
        if version.exists():  # it was current once, and has lost its tables
            version.rename(made.parent / "remains")
        made.rename(version)
    os.utime(version)  # by this time versions are told newer and older
    sync(corpus / VERSIONS)
    (corpus / _NEXT).replace(corpus / CURRENT)
    sync(corpus)
    _strip_older_versions(corpus, {name, *([before] if before else [])})


def _strip_older_versions(corpus: Path, kept: AbstractSet[str]) -> None:
    """Take the tables and the index from all versions but the last published.

    What cannot be removed now is tried again after the next import.
    """
    whole = {version.name for version in whole_versions(corpus)[:WHOLE_VERSIONS]}
    for older in (corpus / VERSIONS).iterdir():
        if older.name not in whole | kept and not older.name.startswith(_WORKSHOP):
            _strip(older)


def _strip(version: Path) -> None:
    if not (version / HASHES_FILE).exists():  # made before hashes were: nothing can be told of it
        shutil.rmtree(version, ignore_errors=True)
        return
    for path in version.iterdir():
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        elif path.name not in (MANIFEST, HASHES_FILE):
            with suppress(OSError):
                path.unlink()


def sync(path: Path) -> None:
    """Have the file or folder at `path` on the disk before going on."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _make_folders(corpus: Path) -> None:
    try:
        (corpus / VERSIONS).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CorpusError(
            f"The folder {corpus} cannot be made or written to ({error.strerror}).",
            "Choose another folder, or ask for the right to write there.",
        ) from error


@contextmanager
def _lock(corpus: Path) -> Iterator[None]:
    descriptor = os.open(corpus, os.O_RDONLY)
    try:
        _take(descriptor, corpus)
        yield
    finally:
        os.close(descriptor)


def _take(descriptor: int, corpus: Path) -> None:
    # the system lets go of the lock when the process ends, however it ends
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        raise CorpusError(
            f"Another import is writing to {corpus}.", "Wait until it has ended, then try again."
        ) from error


def _clear_leftovers(corpus: Path) -> None:
    for folder in (corpus / VERSIONS).glob(f"{_WORKSHOP}*"):
        shutil.rmtree(folder)
    unswitched = corpus / _NEXT
    if not unswitched.exists():
        return
    if not (corpus / CURRENT).exists():
        name = unswitched.read_text(encoding="utf-8").strip()
        for version in (corpus / VERSIONS).iterdir():
            if version.name == name:
                shutil.rmtree(version)
    unswitched.unlink()


def _write_durably(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
    sync(path)
