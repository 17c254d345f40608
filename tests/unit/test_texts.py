"""Full texts: held where they were asked for, found by search, and not lost by a later import."""

import csv
import json
import subprocess
import sys
from pathlib import Path

import duckdb
import pyarrow.parquet as pq
import pytest

from dashboard.cli import main
from data.build import import_sources
from data.check import check_corpus
from data.grow import grow_corpus
from data.importers.frus_tei import FRUS_TEI
from data.importers.scraper_csv import SCRAPER_CSV
from data.importers.table import TABLE
from data.manifest import read_manifest
from data.records import Record
from data.versions import current_version
from queries.database import open_corpus
from queries.snippets import snippets_of
from tests.corpora import build_corpus, reading_of
from tests.frus_volumes import volume_at
from tests.tables import scraped

DOCUMENT = """
<div type="document" xml:id="d1" subtype="historical-document">
  <head>1. A Note<note n="1" xml:id="d1fn1">An editor's word.</note></head>
  <opener><dateline><placeName>Moscow</placeName>, <date>June 1</date></dateline>
    <salute>Sir:</salute></opener>
  <note type="source">Source: Central Files.</note>
  <p>I have the honor to
    report<note n="2" xml:id="d1fn2"><p>Not found.</p></note> on <hi rend="italic">coal</hi>,
    <gloss target="#t1">EDC</gloss> &amp; steel.</p>
  <list><item>First,</item><item>second.</item></list>
  <table><row><cell>1,000</cell><cell>tons</cell></row></table>
  <frus:attachment><head>Attachment</head><p>Enclosed.</p></frus:attachment>
  <div type="document" xml:id="d1a"><head>2. Within</head><p>Its own words.</p></div>
  <closer><signed>Doe<lb/>Consul</signed></closer>
</div>
"""


def texts_in(corpus: Path) -> dict[str, str]:
    version = current_version(corpus)
    with duckdb.connect() as connection:
        for table in ("documents", "texts"):
            connection.read_parquet(str(version / f"{table}.parquet")).create_view(table)
        query = "select id, text from texts join documents using (document_no)"
        return dict(connection.execute(query).fetchall())


def texts_read(path: Path, *, with_text: bool) -> dict[str, str]:
    found = FRUS_TEI.read(path, with_text=with_text)
    return {one.id: one.text for one in found if isinstance(one, Record)}


def test_the_text_of_a_volume_is_its_words_without_head_and_notes(tmp_path: Path) -> None:
    path = volume_at(tmp_path / "frus1950v99.xml", DOCUMENT)
    assert texts_read(path, with_text=True) == {
        "frus1950v99/d1a": "Its own words.",
        "frus1950v99/d1": "Moscow, June 1\nSir:\nI have the honor to report on coal, EDC & steel."
        "\nFirst,\nsecond.\n1,000 tons\nAttachment\nEnclosed.\nDoe Consul",
    }
    assert set(texts_read(path, with_text=False).values()) == {""}


def test_a_volume_says_the_same_of_its_documents_with_and_without_texts(tmp_path: Path) -> None:
    path = volume_at(tmp_path / "frus1950v99.xml", DOCUMENT)
    plain, full = ([*FRUS_TEI.read(path, with_text=asked)] for asked in (False, True))
    described = [
        {name: value for name, value in vars_of(one).items() if name != "text"}
        for one in (*plain, *full)
    ]
    assert described[: len(plain)] == described[len(plain) :]


def vars_of(finding: object) -> dict[str, object]:
    return {name: getattr(finding, name) for name in finding.__slots__}  # type: ignore[attr-defined] # findings have slots


def test_the_scrapers_text_body_is_the_text(tmp_path: Path) -> None:
    path = tmp_path / "scraped.csv"
    path.write_text(scraped({"title": "A letter", "text_body": "One.\n\n  Two  words.\n"}), "utf-8")
    for with_text, expected in ((True, "One.\nTwo words."), (False, "")):
        (record,) = SCRAPER_CSV.read(path, with_text=with_text)
        assert isinstance(record, Record)
        assert record.text == expected


@pytest.mark.parametrize("kind", ["csv", "json lines", "parquet"])
def test_a_table_has_its_texts_in_a_column(tmp_path: Path, kind: str) -> None:
    rows = [{"title": "A letter", "text": "On coal."}, {"title": "A note", "text": ""}]
    path = tmp_path / "table"
    match kind:
        case "csv":
            with path.open("w", encoding="utf-8", newline="") as file:
                writer = csv.DictWriter(file, ["title", "text"])
                writer.writeheader()
                writer.writerows(rows)
        case "json lines":
            path.write_text("\n".join(map(json.dumps, rows)), "utf-8")
        case _:
            with duckdb.connect() as connection:
                values = ", ".join(f"('{row['title']}', '{row['text']}')" for row in rows)
                query = f"select * from (values {values}) as t (title, text)"  # noqa: S608 - ours
                pq.write_table(connection.sql(query).to_arrow_table(), path)
    for with_text, expected in ((True, ["On coal.", ""]), (False, ["", ""])):
        found = [one for one in TABLE.read(path, with_text=with_text) if isinstance(one, Record)]
        assert [record.text for record in found] == expected


@pytest.fixture
def volume(tmp_path: Path) -> str:
    return str(volume_at(tmp_path / "frus1950v99.xml", DOCUMENT))


def test_texts_are_held_only_where_they_are_asked_for(volume: str, tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    assert main(["import", volume, "--corpus", str(corpus)]) == 0
    assert texts_in(corpus) == {}
    assert read_manifest(current_version(corpus))["rows"]["texts"] == 0
    assert open_corpus(corpus).index.matches("steel") == []
    assert main(["import", volume, "--corpus", str(corpus), "--with-text"]) == 0
    assert texts_in(corpus).keys() == {"frus1950v99/d1", "frus1950v99/d1a"}
    opened = open_corpus(corpus)
    assert len(opened.index.matches("steel")) == 1
    assert opened.index.matches("text:steel") == opened.index.matches('"coal EDC & steel"')
    assert check_corpus(current_version(corpus)) == []
    shown = snippets_of(opened, "steel", ["frus1950v99/d1"])["frus1950v99/d1"]
    assert (shown.field, [shown.text[a:b] for a, b in shown.spans]) == ("text", ["steel"])


def test_a_text_that_comes_is_a_change_and_one_that_is_not_read_is_none(
    volume: str, tmp_path: Path
) -> None:
    corpus, report = tmp_path / "corpus", tmp_path / "report.json"
    reported = ["--corpus", str(corpus), "--report", str(report)]
    counts = []
    for flags in ([], ["--with-text"], ["--with-text"], []):
        assert main(["import", volume, *reported, *flags]) == 0
        (source,) = json.loads(report.read_text("utf-8"))["sources"]
        counts.append((source["added"], source["changed"], source["unchanged"]))
        if source["changed"]:
            assert {*source["changes"][0]["fields"]} == {"text"}
            assert source["changes"][0]["fields"]["text"]["from"] == ""
            assert "characters (" in source["changes"][0]["fields"]["text"]["to"]
    assert counts == [(2, 0, 0), (0, 2, 0), (0, 0, 2), (0, 0, 2)]
    assert len(texts_in(corpus)) == 2


def test_the_last_text_that_was_read_stands(tmp_path: Path) -> None:
    corpus = build_corpus(tmp_path, [Record("a", "A", text="One."), Record("b", "B")])
    first = current_version(corpus)
    report = import_sources(
        corpus,
        [
            reading_of([Record("a", "A, corrected"), Record("c", "C", text="Three.")]),
            reading_of([Record("c", "C"), Record("b", "B", text="Two.")]),
        ],
    )
    assert texts_in(corpus) == {"a": "One.", "b": "Two.", "c": "Three."}
    assert [(one.added, one.changed, one.unchanged) for one in report.sources] == [
        (1, 1, 0),
        (0, 1, 1),
    ]
    build_corpus(corpus, [Record("a", "A", text="Another.")])
    assert texts_in(corpus)["a"] == "Another."
    assert current_version(corpus) != first


def test_texts_follow_their_documents_when_these_are_numbered_anew(tiny_copy: Path) -> None:
    texts = {f"tinyvol3/d{number}": f"Text number {number}." for number in range(1, 10)}
    rows = open_corpus(tiny_copy).cursor().execute("select id, title from documents").fetchall()
    build_corpus(tiny_copy, [Record(i, title, text=texts[i]) for i, title in rows if i in texts])
    build_corpus(tiny_copy, [Record("0/first", "Before all others")])
    assert texts_in(tiny_copy) == texts
    assert check_corpus(current_version(tiny_copy)) == []


def test_texts_are_not_read_into_memory(tmp_path: Path) -> None:
    corpus = open_corpus(build_corpus(tmp_path, [Record("a", "A", text="One.")]))
    query = "select table_name from information_schema.tables where table_type = 'VIEW'"
    assert ("texts",) in corpus.cursor().execute(query).fetchall()


def test_many_texts_stand_in_small_groups(tmp_path: Path) -> None:
    found = [Record(f"{number:04}", "T", text="word " * 50) for number in range(1_000)]
    file = pq.ParquetFile(current_version(build_corpus(tmp_path, found)) / "texts.parquet")
    assert file.metadata.num_rows == 1_000
    assert file.metadata.num_row_groups > 1


def test_a_grown_corpus_has_the_texts_of_its_models(tmp_path: Path) -> None:
    model = build_corpus(tmp_path / "model", [Record("a", "A", text="One."), Record("b", "B")])
    version = grow_corpus(tmp_path / "grown", 50, model=model)
    assert check_corpus(version) == []
    assert 0 < read_manifest(version)["rows"]["texts"] < 50


def test_memory_does_not_grow_with_the_texts(tmp_path: Path) -> None:
    script = """
import resource, sys
from pathlib import Path
from data.build import Source, SourceReading, import_sources
from data.records import Record
text = "".join(chr(97 + n % 26) for n in range(20_000))
found = (Record(str(n), "T", text=f"{n} {text[n % 26:]}") for n in range(12_000))
reading = SourceReading(Source("x", "by_hand", "1", ""), found)
import_sources(Path(sys.argv[1]), [reading])
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""
    run = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "corpus")],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    assert int(run.stdout) < 1_500  # MiB; the texts are 240 million characters
