"""A corpus of two versions that may be of any records: ids added, changed and removed between."""

from collections.abc import Iterable
from pathlib import Path
from shutil import copytree

from data.records import Finding
from data.versions import CURRENT, VERSIONS, current_version, version_files
from tests.corpora import build_corpus


def two_versions(folder: Path, earlier: Iterable[Finding], later: Iterable[Finding]) -> Path:
    """Make a corpus in `folder` whose current version holds `later`, the one before `earlier`.

    An import never takes a document away; another corpus in the place of the first does.
    """
    corpus = build_corpus(folder / "corpus", earlier)
    add_version(corpus, build_corpus(folder / "later", later))
    return corpus


def add_version(corpus: Path, other: Path) -> None:
    """Let the current version of another corpus be that of `corpus`."""
    made = current_version(other)
    copytree(made, corpus / VERSIONS / made.name, dirs_exist_ok=True)
    (corpus / CURRENT).write_text(f"{made.name}\n", encoding="utf-8")


def strip(version: Path) -> None:
    """Leave of a version what is left of old ones."""
    for file in version_files():
        if file.endswith(".parquet"):
            (version / file).unlink()
