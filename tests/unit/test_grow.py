from collections import Counter
from pathlib import Path

import duckdb
import pyarrow.parquet as pq
import pytest

from data.check import check_corpus
from data.errors import CorpusError
from data.grow import grow_corpus, main
from data.manifest import data_version, read_manifest
from data.versions import current_version
from tests.corpora import build_corpus


def shares(version: Path, column: str) -> dict[object, float]:
    """Say what part of the documents has each value of a column."""
    values = pq.read_table(version / "documents.parquet", columns=[column])[column].to_pylist()
    return {value: count / len(values) for value, count in Counter(values).items()}


@pytest.fixture(scope="module")
def grown(tiny_corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return grow_corpus(tmp_path_factory.mktemp("grown"), 5_000, seed=7, model=tiny_corpus)


def test_a_grown_corpus_is_sound_and_of_the_size_asked_for(grown: Path) -> None:
    assert check_corpus(grown) == []
    assert read_manifest(grown)["rows"]["documents"] == 5_000


@pytest.mark.parametrize("column", ["year", "date_precision", "type", "collection", "place"])
def test_it_is_spread_as_its_model_is(grown: Path, tiny_corpus: Path, column: str) -> None:
    expected = shares(current_version(tiny_corpus), column)
    found = shares(grown, column)
    assert found.keys() == expected.keys()
    for value, share in expected.items():
        # six standard deviations of a share of 5,000 draws are below 0.05
        assert found[value] == pytest.approx(share, abs=0.05)


def test_it_has_people_and_states_about_as_often(grown: Path, tiny_corpus: Path) -> None:
    model = read_manifest(current_version(tiny_corpus))["rows"]
    rows = read_manifest(grown)["rows"]
    for table in ("participations", "localities"):
        expected = model[table] / model["documents"]
        assert rows[table] / rows["documents"] == pytest.approx(expected, rel=0.2)


def test_days_of_a_month_differ(grown: Path) -> None:
    # the model has two documents of January 1950 on two days
    path = str(grown / "documents.parquet")
    query = """
        select count(distinct date_start) from read_parquet($path)
        where date_precision = 'day' and date_trunc('month', date_start) = date '1950-01-01'
    """
    with duckdb.connect() as connection:
        assert connection.execute(query, {"path": path}).fetchall() == [(31,)]


def test_the_same_seed_gives_the_same_bytes_and_another_gives_others(
    grown: Path, tiny_corpus: Path, tmp_path: Path
) -> None:
    again = grow_corpus(tmp_path / "again", 5_000, seed=7, model=tiny_corpus)
    assert data_version(again) == data_version(grown)
    other = grow_corpus(tmp_path / "other", 5_000, seed=8, model=tiny_corpus)
    assert data_version(other) != data_version(grown)


def test_a_model_without_documents_is_refused(tmp_path: Path) -> None:
    empty = build_corpus(tmp_path / "empty", [])
    with pytest.raises(CorpusError, match="no document"):
        grow_corpus(tmp_path / "grown", 10, model=empty)
    assert not (tmp_path / "grown").exists()


def test_the_command_grows_a_corpus_or_says_why_not(
    tiny_corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "grown"
    assert main(["--documents", "50", str(target), "--corpus", str(tiny_corpus)]) == 0
    assert check_corpus(current_version(target)) == []
    assert main(["--documents", "50", str(target), "--corpus", str(tmp_path / "none")]) == 1
    assert "no corpus" in capsys.readouterr().err
    with pytest.raises(SystemExit, match="2"):
        main(["--documents", "0", str(target)])
