"""Which versions of a corpus are kept, whole or by their ids and hashes."""

from pathlib import Path

import pyarrow.parquet as pq
import pytest

from data import publishing
from data.check import check_corpus
from data.manifest import data_version
from data.records import Record
from data.versions import (
    HASHES_FILE,
    MANIFEST,
    VERSIONS,
    current_version,
    hashes_of_version,
    whole_version,
    whole_versions,
)
from queries.database import open_corpus
from queries.errors import VersionError
from queries.export_tables import table_rows
from queries.filters import NO_FILTERS
from tests.corpora import build_corpus


def made(corpus: Path, title: str) -> Path:
    return current_version(build_corpus(corpus, [Record("a", title)]))


def titles(corpus: Path, version: str = "") -> list[str]:
    rows = table_rows(open_corpus(corpus, version), "documents", NO_FILTERS).read_all()
    return list(map(str, rows["title"].to_pylist()))


@pytest.fixture
def keeping_three(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(publishing, "WHOLE_VERSIONS", 3)


def test_ten_versions_are_kept_whole() -> None:
    assert publishing.WHOLE_VERSIONS == 10


@pytest.mark.usefixtures("keeping_three")
def test_of_old_versions_the_ids_and_hashes_stay(tmp_path: Path) -> None:
    first, *others = [made(tmp_path, title) for title in "ABCD"]
    assert whole_versions(tmp_path) == others[::-1]
    assert {path.name for path in first.iterdir()} == {MANIFEST, HASHES_FILE}
    assert hashes_of_version(tmp_path, first.name) == first / HASHES_FILE
    assert whole_version(tmp_path, first.name) is None
    assert [titles(tmp_path, version.name) for version in others] == [["B"], ["C"], ["D"]]
    with pytest.raises(VersionError) as refused:
        open_corpus(tmp_path, first.name)
    assert refused.value.valid == tuple(version.name for version in others[::-1])


@pytest.mark.usefixtures("keeping_three")
def test_a_version_that_comes_back_is_whole_again_and_the_newest(tmp_path: Path) -> None:
    first, second, third, fourth = [made(tmp_path, title) for title in "ABCD"]
    assert made(tmp_path, "A") == first
    assert check_corpus(first) == []
    assert titles(tmp_path) == ["A"]
    assert whole_versions(tmp_path) == [first, fourth, third]
    assert made(tmp_path, "C") == third
    assert whole_versions(tmp_path) == [third, first, fourth]
    assert {path.name for path in (tmp_path / VERSIONS).iterdir()} == {
        version.name for version in (first, second, third, fourth)
    }


@pytest.mark.usefixtures("keeping_three")
def test_of_an_old_version_that_has_no_hashes_nothing_stays(tmp_path: Path) -> None:
    first = made(tmp_path, "A")
    (first / HASHES_FILE).unlink()
    for title in "BCD":
        made(tmp_path, title)
    assert not first.exists()


def test_hashes_are_no_part_of_the_data_version(tmp_path: Path) -> None:
    version = made(tmp_path, "A")
    assert pq.read_table(version / HASHES_FILE)["id"].to_pylist() == ["a"]
    (version / HASHES_FILE).unlink()
    assert data_version(version) == version.name
    assert check_corpus(version) == []


def test_a_hash_that_is_not_that_of_its_document_is_a_fault(tmp_path: Path) -> None:
    other = made(tmp_path / "other", "Another title")
    version = made(tmp_path / "corpus", "A title")
    (version / HASHES_FILE).write_bytes((other / HASHES_FILE).read_bytes())
    (fault,) = check_corpus(version)
    assert "hash" in fault
    assert fault.endswith("(1)")


@pytest.mark.parametrize(
    "name",
    [
        "",
        ".",
        "..",
        "../versions/{}",
        "{}/",
        "/{}",
        "{}\n",
        "0123456789ABCDEF",
        "f" * 999,
        "٠" * 16,
    ],
)
def test_what_is_no_name_of_a_version_is_never_a_path(tiny_corpus: Path, name: str) -> None:
    named = name.format(current_version(tiny_corpus).name)
    assert whole_version(tiny_corpus, named) is None
    assert hashes_of_version(tiny_corpus, named) is None
    if named:
        with pytest.raises(VersionError):
            open_corpus(tiny_corpus, named)
