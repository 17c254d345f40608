import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import duckdb
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.build import SourceReading, import_sources
from data.check import check_corpus
from data.errors import CorpusError, SourceError
from data.publishing import workshop
from data.records import Finding, PersonTag, Record, Rejected, StateTag
from data.schema import TABLES
from data.tagging import tagged
from data.versions import current_version
from tests.corpora import build_corpus, reading_of
from tests.strategies import record_lists, records
from tests.tiny_records import RECORDS_BY_COLLECTION

# each example builds corpora on disk
few = settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])

STALIN = PersonTag("joseph-stalin", "Stalin", "author", "title", "Stalin")


def bytes_of(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def rows_of(corpus: Path, query: str) -> list[tuple[object, ...]]:
    with duckdb.connect() as connection:
        for table in TABLES:
            path = current_version(corpus) / f"{table}.parquet"
            connection.read_parquet(str(path)).create_view(table)
        return connection.execute(query).fetchall()


def failing(found: Sequence[Finding]) -> Iterator[Finding]:
    yield from found
    raise SourceError(
        Path("cut.xml"), 7, "the file ends in the midst of a word.", "Fetch it again."
    )


@few
@given(record_lists())
def test_importing_the_same_again_changes_nothing(found: list[Record]) -> None:
    with TemporaryDirectory() as folder:
        corpus = Path(folder) / "corpus"
        first = import_sources(corpus, [reading_of(found)])
        before = bytes_of(corpus)
        again = import_sources(corpus, [reading_of(found)])
        assert again.data_version == first.data_version
        assert again.sources[0].unchanged == len(found)
        assert bytes_of(corpus) == before


@few
@given(record_lists(), st.randoms(use_true_random=False), st.integers(0, 20))
def test_neither_order_nor_number_of_sources_matters(
    found: list[Record], random: Random, cut: int
) -> None:
    shuffled = random.sample(found, len(found))
    with TemporaryDirectory() as folder:
        whole = build_corpus(Path(folder) / "whole", found)
        parts = Path(folder) / "parts"
        import_sources(parts, [reading_of(shuffled[:cut]), reading_of(shuffled[cut:])])
        steps = build_corpus(Path(folder) / "steps", shuffled[:cut])
        build_corpus(steps, shuffled[cut:])
        expected = bytes_of(current_version(whole))
        assert bytes_of(current_version(parts)) == expected
        assert bytes_of(current_version(steps)) == expected


@few
@given(st.lists(records(), max_size=30))
def test_the_last_record_of_an_id_stands_with_its_tags(found: list[Record]) -> None:
    last = {record.id: record for record in found}
    with TemporaryDirectory() as folder:
        corpus = build_corpus(Path(folder) / "corpus", found)
        assert check_corpus(current_version(corpus)) == []
        documents = rows_of(corpus, "select id, title, date_start, date_end from documents")
        people = rows_of(
            corpus,
            "select d.id, p.id, role from documents d join participations using (document_no) "
            "join people p using (person_no)",
        )
        states = rows_of(
            corpus,
            "select d.id, s.id, basis from documents d join localities using (document_no) "
            "join states s using (state_no)",
        )
    assert set(documents) == {(r.id, r.title, r.date.start, r.date.end) for r in last.values()}
    assert len(documents) == len(last)
    assert set(people) == {
        (r.id, t.person, t.role) for r in last.values() for t in tagged(r).people
    }
    assert set(states) == {
        (r.id, t.state, t.basis) for r in last.values() for t in tagged(r).states
    }


def test_a_record_is_added_changed_or_unchanged(tmp_path: Path) -> None:
    corpus = build_corpus(tmp_path, [Record("a", "A"), Record("b", "B", people=(STALIN,))])
    report = import_sources(
        corpus,
        [
            reading_of([Record("a", "A"), Record("b", "B"), Record("c", "C")]),
            reading_of([Record("c", "C"), Record("c", "C, corrected")]),
        ],
    )
    first, second = report.sources
    assert (first.added, first.changed, first.unchanged) == (1, 1, 1)
    assert (second.added, second.changed, second.unchanged) == (0, 1, 1)
    assert rows_of(corpus, "select count(*) from people") == [(0,)]
    assert rows_of(corpus, "select title from documents order by id") == [
        ("A",),
        ("B",),
        ("C, corrected",),
    ]


def test_a_change_of_any_tag_is_a_change(tmp_path: Path) -> None:
    record = Record("a", "A", people=(STALIN,), states=(StateTag("poland", "named", "title"),))
    corpus = build_corpus(tmp_path, [record])
    for people, states in (
        ((), record.states),
        (record.people, (StateTag("poland", "city", "title"),)),
        (record.people, (StateTag("poland", "city", "title", "Warsaw"),)),
        ((PersonTag("joseph-stalin", "Stalin", "mentioned", "title", "Stalin"),), record.states),
    ):
        changed = Record("a", "A", people=people, states=states)
        assert import_sources(corpus, [reading_of([changed])]).sources[0].changed == 1


def test_a_source_that_fails_midway_leaves_a_corpus_as_it_was(tiny_copy: Path) -> None:
    before = bytes_of(tiny_copy)
    new = [Record(f"new/{number}", "New") for number in range(6_000)]
    with pytest.raises(SourceError, match=r"cut\.xml, line 7"):
        import_sources(tiny_copy, [reading_of(new), reading_of(failing(new))])
    assert bytes_of(tiny_copy) == before


def test_a_source_that_fails_makes_no_corpus(tmp_path: Path) -> None:
    with pytest.raises(SourceError):
        import_sources(tmp_path / "corpus", [reading_of(failing([Record("a", "A")]))])
    assert list(tmp_path.iterdir()) == []


def test_a_dry_run_reports_the_same_and_writes_nothing(tiny_copy: Path, tmp_path: Path) -> None:
    def readings() -> list[SourceReading]:
        changed = Record("tiny/1", "Another title")
        return [reading_of([Record("new", "New"), changed, Rejected(3, "no title", "x")])]

    before = bytes_of(tiny_copy)
    dry = import_sources(tiny_copy, readings(), dry_run=True)
    assert bytes_of(tiny_copy) == before
    assert import_sources(tiny_copy, readings()) == dry
    import_sources(tmp_path / "none", readings(), dry_run=True)
    assert not (tmp_path / "none").exists()


def test_one_import_at_a_time(tiny_copy: Path) -> None:
    before = current_version(tiny_copy)
    with workshop(tiny_copy), pytest.raises(CorpusError, match="Another import"):
        build_corpus(tiny_copy, [Record("a", "A")])
    assert current_version(tiny_copy) == before
    build_corpus(tiny_copy, [Record("a", "A")])
    assert current_version(tiny_copy) != before


def test_what_a_stopped_import_left_behind_is_cleared(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    (corpus / "versions" / ".import-stopped").mkdir(parents=True)
    (corpus / "versions" / "0123456789abcdef").mkdir()
    (corpus / "current.next").write_text("0123456789abcdef\n")
    build_corpus(corpus, [Record("a", "A")])
    assert sorted(path.name for path in corpus.iterdir()) == ["current", "versions"]
    assert list((corpus / "versions").iterdir()) == [current_version(corpus)]


def test_undoing_a_change_gives_the_version_before(tmp_path: Path) -> None:
    first = current_version(build_corpus(tmp_path, [Record("a", "A")]))
    assert current_version(build_corpus(tmp_path, [Record("a", "B")])) != first
    assert current_version(build_corpus(tmp_path, [Record("a", "A")])) == first


@pytest.mark.parametrize("table", TABLES)
def test_a_cut_table_is_refused_and_left_alone(tiny_copy: Path, table: str) -> None:
    path = current_version(tiny_copy) / f"{table}.parquet"
    path.write_bytes(path.read_bytes()[:-50])
    before = bytes_of(tiny_copy)
    with pytest.raises(CorpusError, match="damaged"):
        build_corpus(tiny_copy, [Record("a", "A")])
    assert bytes_of(tiny_copy) == before


def test_a_file_in_the_place_of_a_corpus_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("something of the user's")
    with pytest.raises(CorpusError):
        build_corpus(tmp_path / "file", [])
    assert (tmp_path / "file").read_text() == "something of the user's"


@pytest.mark.parametrize("content", ["", "0123456789abcdef", "../..", ".", "/", "\udcff"])
def test_a_damaged_corpus_is_refused_and_left_alone(tiny_copy: Path, content: str) -> None:
    (tiny_copy / "current").write_bytes(content.encode(errors="surrogateescape"))
    before = bytes_of(tiny_copy)
    with pytest.raises(CorpusError, match="damaged"):
        current_version(tiny_copy)
    with pytest.raises(CorpusError, match="damaged"):
        build_corpus(tiny_copy, [Record("a", "A")])
    assert bytes_of(tiny_copy) == before


def test_a_corpus_that_has_lost_its_current_is_not_begun_anew(tiny_copy: Path) -> None:
    (tiny_copy / "current").unlink()
    before = bytes_of(tiny_copy)
    with pytest.raises(CorpusError, match="damaged"):
        build_corpus(tiny_copy, [Record("a", "A")])
    assert bytes_of(tiny_copy) == before


def test_a_source_gives_its_collection_to_records_without_one(tmp_path: Path) -> None:
    found = [Record("a", "A"), Record("b", "B", collection="Its own")]
    import_sources(tmp_path, [reading_of(found, collection="The source's")])
    assert rows_of(tmp_path, "select collection from documents order by id") == [
        ("The source's",),
        ("Its own",),
    ]


def test_who_is_not_identified_has_the_longest_name_and_the_others_as_aliases(
    tmp_path: Path,
) -> None:
    found = [
        Record(str(n), "T", people=(PersonTag("a-clerk", name, "author", "title"),))
        for n, name in enumerate(["Clerk", "A. Clerk", "Clerk"])
    ]
    build_corpus(tmp_path, found)
    assert rows_of(tmp_path, "select name, aliases, note, is_leader from people") == [
        ("A. Clerk", ["Clerk"], "named so in the source; not identified", False)
    ]


def test_leaders_are_those_with_terms_of_office(tiny_corpus: Path) -> None:
    leaders = rows_of(tiny_corpus, "select id from people where is_leader")
    assert {("joseph-stalin",), ("mao-zedong",), ("harry-s-truman",)} <= set(leaders)
    assert ("dean-acheson",) not in leaders
    assert rows_of(
        tiny_corpus,
        "select distinct s.id from terms join people p using (person_no) "
        "join states s using (state_no) where p.id = 'harry-s-truman'",
    ) == [("united-states",)]


def test_documents_stand_in_order_of_date_with_the_undated_last(tiny_corpus: Path) -> None:
    starts = [row[0] for row in rows_of(tiny_corpus, "select date_start from documents")]
    dated = [start for start in starts if start is not None]
    assert dated == sorted(dated, key=str)
    assert starts == dated + [None] * (len(starts) - len(dated))
    assert 0 < len(dated) < len(starts)


def test_a_manifest_tells_what_the_corpus_holds(tiny_corpus: Path) -> None:
    manifest = json.loads((current_version(tiny_corpus) / "manifest.json").read_text())
    assert manifest["data_version"] == current_version(tiny_corpus).name
    for table, count in manifest["rows"].items():
        file = current_version(tiny_corpus) / f"{table}.parquet"
        assert pq.read_metadata(file).num_rows == count
    by_name = {collection["name"]: collection for collection in manifest["collections"]}
    for name, held in RECORDS_BY_COLLECTION.items():
        assert by_name[name]["documents"] == len(held)
        assert by_name[name]["undated"] == sum(not record.date.start for record in held)
        assert by_name[name]["first"] == min(str(r.date.start) for r in held if r.date.start)
        assert by_name[name]["address"].startswith("https://")
    assert str(tiny_corpus.parent) not in json.dumps(manifest)


def test_importing_tells_its_progress(tmp_path: Path) -> None:
    told: list[tuple[str, int]] = []
    found = [Record(str(number), "T") for number in range(2_500)]
    import_sources(
        tmp_path,
        [reading_of(found, path="a.txt")],
        progress=lambda path, read: told.append((path, read)),
    )
    assert told[-1] == ("a.txt", 2_500)
    assert [read for _, read in told] == sorted(read for _, read in told)


def test_states_of_one_name_say_when_they_existed(tmp_path: Path) -> None:
    concerned = ("germany-1949", "germany", "france")
    tags = tuple(StateTag(state, "named", "catalogue", "") for state in concerned)
    build_corpus(tmp_path, [Record("a", "A", states=tags)])
    names = {name for (name,) in rows_of(tmp_path, "select name from states")}
    assert names >= {"Germany (1871–1949)", "Germany (from 1990)", "France"}
    assert len(names) == rows_of(tmp_path, "select count(*) from states")[0][0]
