"""The index of a version: made on import or once at start, whole or not at all."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from shutil import rmtree

import pytest

from dashboard.cli import main
from data.build import import_sources
from data.errors import CorpusError
from data.records import Record
from data.versions import current_version
from queries.database import open_corpus
from queries.search import SearchIndex, index_of, index_version
from queries.search_documents import SearchedDocument, searched_documents
from queries.search_writing import write_index
from tests.corpora import build_corpus, reading_of

DOCUMENTS = [SearchedDocument(1, "Telegram No. 405743"), SearchedDocument(2, "A letter")]


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def version(tmp_path: Path) -> Path:
    """Give a version without an index of its own."""
    records = [Record("a", "A letter"), Record("b", "Telegram No. 405743")]
    return current_version(build_corpus(tmp_path / "corpus", records))


def test_what_is_searched_is_what_the_tables_hold(tiny_corpus: Path) -> None:
    corpus = open_corpus(tiny_corpus)
    searched = list(searched_documents(corpus.version))
    query = """
        select document_no, title, summary, place,
            (select list(distinct name) from (
                select people.name from participations join people using (person_no)
                where participations.document_no = documents.document_no
                union all
                select unnest(aliases) from participations join people using (person_no)
                where participations.document_no = documents.document_no)),
            (select list(distinct states.name) from localities join states using (state_no)
                where localities.document_no = documents.document_no)
        from documents order by document_no
    """
    rows = corpus.cursor().execute(query).fetchall()
    assert len(rows) == len(searched)
    for (number, title, summary, place, people, states), one in zip(rows, searched, strict=True):
        assert (one.document_no, one.title, one.summary) == (number, title, summary)
        assert set(one.people) == set(people or ())
        assert sorted(one.places) == sorted([*(states or ()), *filter(None, [place])])


def test_people_are_found_by_any_of_their_names(tiny_corpus: Path) -> None:
    corpus = open_corpus(tiny_corpus)
    query = """
        select distinct document_no from participations join people using (person_no)
        where id = 'joseph-stalin'
    """
    expected = {number for (number,) in corpus.cursor().execute(query).fetchall()}
    assert set(corpus.index.matches("people:Filippov")) == expected


def test_an_import_makes_the_index_in_the_version(tmp_path: Path, cache: Path) -> None:
    table = tmp_path / "letters.csv"
    table.write_text("title,date\nA letter on coal,1950\n", "utf-8")
    corpus = tmp_path / "mine"
    assert main(["import", str(table), "--corpus", str(corpus)]) == 0
    assert SearchIndex.open(current_version(corpus) / "search").matches("coal") == [1]
    assert open_corpus(corpus).index.matches("letter") == [1]
    assert not cache.exists()


def test_an_index_is_made_of_new_versions_before_they_are_current(tmp_path: Path) -> None:
    indexed: list[list[str]] = []

    def index(version: Path) -> None:
        index_version(version)
        indexed.append([path.name for path in (tmp_path / "corpus").glob("current")])

    for title, dry in (("A", False), ("B", True), ("A", False), ("B", False), ("A", False)):
        readings = [reading_of([Record("a", title)])]
        import_sources(tmp_path / "corpus", readings, dry_run=dry, index=index)
    assert indexed == [[], ["current"]]


def test_an_index_that_cannot_be_made_leaves_the_corpus_as_it_was(tiny_copy: Path) -> None:
    def unlucky(_: Path) -> None:
        raise CorpusError("The disk is full.", "Make room.")

    before = current_version(tiny_copy)
    with pytest.raises(CorpusError, match="disk is full"):
        import_sources(tiny_copy, [reading_of([Record("new", "New")])], index=unlucky)
    assert current_version(tiny_copy) == before
    assert [path.name for path in before.parent.iterdir()] == [before.name]


def test_a_version_keeps_its_own_index(version: Path, cache: Path) -> None:
    index_version(version)
    assert index_of(version).matches("405743") == [2]
    assert not cache.exists()


def test_a_missing_index_is_made_once_in_the_cache(version: Path, cache: Path) -> None:
    held = sorted(path.name for path in version.iterdir())
    assert index_of(version).matches("405743") == [2]
    made = {path: path.stat().st_mtime_ns for path in cache.rglob("*.idx")}
    assert made
    assert index_of(version).matches("405743") == [2]
    assert {path: path.stat().st_mtime_ns for path in cache.rglob("*.idx")} == made
    assert sorted(path.name for path in version.iterdir()) == held


def test_a_cache_that_cannot_be_written_is_done_without(version: Path, cache: Path) -> None:
    cache.write_text("a file where the folder should be", "utf-8")
    assert index_of(version).matches("405743") == [2]


@pytest.mark.parametrize("name", ["meta.json", "index-format"])
def test_an_index_that_cannot_be_read_is_passed_over(version: Path, cache: Path, name: str) -> None:
    write_index(DOCUMENTS[:1], version / "search")
    (version / "search" / name).write_text("0", "utf-8")
    assert index_of(version).matches("405743") == [2]
    assert cache.exists()


@pytest.mark.parametrize("table", ["documents", "people", "texts"])
def test_a_version_without_a_table_says_so(version: Path, cache: Path, table: str) -> None:
    (version / f"{table}.parquet").unlink()
    with pytest.raises(CorpusError, match=f"{table}\\.parquet"):
        index_of(version)
    assert not list(cache.rglob("*.idx"))


def test_documents_in_any_order_make_one_index(tmp_path: Path) -> None:
    write_index(reversed(DOCUMENTS), tmp_path / "search")
    assert SearchIndex.open(tmp_path / "search").matches("-coal") == [1, 2]


def test_a_build_that_breaks_off_leaves_nothing(tmp_path: Path) -> None:
    def broken() -> Iterator[SearchedDocument]:
        yield from DOCUMENTS
        raise CorpusError("The disk was unplugged.", "Plug it in.")

    for _ in range(10):
        with pytest.raises(CorpusError, match="unplugged"):
            write_index(broken(), tmp_path / "search")
        assert list(tmp_path.iterdir()) == []


def test_builds_at_once_leave_one_whole_index(tmp_path: Path) -> None:
    with ThreadPoolExecutor(4) as threads:
        builds = [threads.submit(write_index, DOCUMENTS, tmp_path / "search") for _ in range(8)]
        assert [build.result() for build in builds] == [None] * 8
    assert [path.name for path in tmp_path.iterdir()] == ["search"]
    assert SearchIndex.open(tmp_path / "search").matches("405743") == [1]


def test_an_index_made_anew_finds_the_same(version: Path) -> None:
    index_version(version)
    before = SearchIndex.open(version / "search").matches("letter OR telegram")
    rmtree(version / "search")
    index_version(version)
    assert SearchIndex.open(version / "search").matches("letter OR telegram") == before
