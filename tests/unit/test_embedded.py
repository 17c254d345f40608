"""The embedded corpus: what it holds, that it is sound, and that it is made the same each time."""

import csv
import json
import re
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from data import catalogue
from data.corpus_readme import corpus_readme
from data.embedded import main, make_embedded_corpus
from data.errors import CorpusError
from data.manifest import data_version, read_manifest
from data.schema import TABLES
from data.versions import EMBEDDED_CORPUS, HASHES_FILE, current_version, version_files

SHARED = Path(__file__).parents[3] / "shared"
FRUS = "Foreign Relations of the United States"
WILSON = "Wilson Center Digital Archive"

# The ten documents on the page that the project was created from (Wilson Center Digital Archive,
# facets: Stalin, Russian; seed/results-page.txt).
SEED = {
    (
        "August 1, 1958",
        "Second Conversation of N.S. Khrushchev with Mao Zedong, August 1, 1958, in Zhongnanhai",
    ),
    (
        "May 18, 1925",
        (
            "J.V. Stalin, 'The Political Tasks of the University of the Peoples of the Far East: "
            "Speech Delivered at a Meeting of Students of the Communist University of the Toilers "
            "of the East, May 18, 1925'"
        ),
    ),
    (
        "December 6, 1946",
        "Report from General-Colonel T. Shtykov to Cde. I.V. Stalin and Cde. V.M. Molotov",
    ),
    ("August 9, 1944", "Stalin and Bierut Meet"),
    ("August 5, 1944", "Boleslow Bierut Arrives in Moscow"),
    ("November 1, 1949", "Note, V. Grigor’yan to Cde. Stalin"),
    ("November 1, 1949", "Draft Telegram, Gromyko to Kovalev"),
    ("October 29, 1947", "Telegram, V. Molotov to Cde. Stalin"),
    (
        "May 17, 1944",
        (
            "Record of the Conversation of Comrade I.V. Stalin and Comrade V.M. Molotov with the "
            "Polish Professor Lange"
        ),
    ),
    ("June 30, 1950", "Cable No. 405743, Shtykov to Stalin"),
}

VOLUME = """\
<TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:frus="http://history.state.gov/frus/ns/1.0"
     xml:id="frus1999v01">
  <teiHeader><fileDesc><titleStmt><title type="complete">An Invented Volume</title></titleStmt>
    <publicationStmt><idno type="frus">frus1999v01</idno></publicationStmt></fileDesc></teiHeader>
  <text><body><div type="document" xml:id="d1"><head>1. Telegram From Nowhere</head>
    <p>Words of no state.</p></div></body></text>
</TEI>
"""

PAGE = """\
Results:

1 - 1 of 1

Documents

August 9, 1944

{title}

Words of an archive that must not pass into the corpus.
"""


@pytest.fixture(scope="module")
def version() -> Path:
    return current_version(EMBEDDED_CORPUS)


@pytest.fixture(scope="module")
def tables(version: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as connection:
        for table in TABLES:
            connection.read_parquet(str(version / f"{table}.parquet")).create_view(table)
        yield connection


def wilson_documents(tables: duckdb.DuckDBPyConnection) -> list[tuple[str, str, str]]:
    query = "select date_text, title, summary from documents where collection = ?"
    return tables.execute(query, [WILSON]).fetchall()


def catalogued(name: str) -> list[dict[str, str]]:
    path = Path(catalogue.__file__).parent / "catalogues" / name
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, strict=True))


def test_both_collections_are_there(tables: duckdb.DuckDBPyConnection) -> None:
    found = tables.execute("select collection, count(*) from documents group by 1").fetchall()
    assert {name for name, _ in found} == {FRUS, WILSON}
    assert dict(found)[FRUS] > 40_000


def test_the_ten_seed_documents_are_there(tables: duckdb.DuckDBPyConnection) -> None:
    assert {(day, title) for day, title, _ in wilson_documents(tables)} >= SEED


def test_the_wilson_documents_are_those_of_the_catalogue(
    tables: duckdb.DuckDBPyConnection,
) -> None:
    expected = sorted(
        (row["date"], row["title"], row["summary"]) for row in catalogued("wilson_documents.csv")
    )
    assert sorted(wilson_documents(tables)) == expected


def test_every_person_of_the_catalogue_takes_part(tables: duckdb.DuckDBPyConnection) -> None:
    query = """
        select title, name, role, evidence
        from participations join documents using (document_no) join people using (person_no)
        where collection = ? and participations.method = 'title'
    """
    found = set(tables.execute(query, [WILSON]).fetchall())
    named = {
        (row["title"], row["name"] or row["evidence"], row["role"], row["evidence"])
        for row in catalogued("wilson_people.csv")
    }
    assert found == named


def test_every_state_of_the_catalogue_is_shown(tables: duckdb.DuckDBPyConnection) -> None:
    query = """
        select title, name, basis, evidence
        from localities join documents using (document_no) join states using (state_no)
        where collection = ?
    """
    named = {
        (row["title"], row["state"], row["basis"], row["evidence"])
        for row in catalogued("wilson_states.csv")
    }
    assert set(tables.execute(query, [WILSON]).fetchall()) >= named


@pytest.mark.parametrize("table", ["documents", "people", "states"])
def test_ids_are_unique(tables: duckdb.DuckDBPyConnection, table: str) -> None:
    query = f"select id from {table} group by id having count(*) > 1"  # noqa: S608 # our own names
    assert tables.execute(query).fetchall() == []


def test_it_has_one_version_of_tables_hashes_and_manifest_alone(version: Path) -> None:
    assert [folder.name for folder in version.parent.iterdir()] == [version.name]
    assert {file.name for file in version.iterdir()} == {*version_files(), HASHES_FILE}
    assert data_version(version) == version.name == read_manifest(version)["data_version"]


def test_the_manifest_names_every_source_and_no_path(version: Path) -> None:
    files = [source["file"] for source in read_manifest(version)["sources"]]
    assert "results-page.txt" in files
    assert len(files) == len(set(files))
    assert not any("/" in file for file in files)


def test_the_readme_describes_every_column_and_collection(version: Path) -> None:
    manifest = read_manifest(version)
    readme = (EMBEDDED_CORPUS / "README.md").read_text(encoding="utf-8")
    assert readme == corpus_readme(manifest)
    for schema in TABLES.values():
        for column in schema:
            assert f"| `{column.name}` | {column.type} | " in readme
    for collection in manifest["collections"]:
        assert collection["terms"]
        assert f"| {collection['name']} | {collection['documents']} | " in readme


def runs_of_words(text: str, length: int) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[n : n + length]) for n in range(len(words) - length + 1)}


@pytest.mark.skipif(not SHARED.exists(), reason="needs the pages the corpus was made from")
def test_no_summary_repeats_a_page(tables: duckdb.DuckDBPyConnection) -> None:
    page = (SHARED / "seed" / "results-page.txt").read_text(encoding="utf-8")
    for _, _, summary in wilson_documents(tables):
        assert not runs_of_words(summary, 20) & runs_of_words(page, 20)


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    shared = tmp_path / "sources"
    for folder in ("frus", "wilson/pages", "seed"):
        (shared / folder).mkdir(parents=True)
    (shared / "frus" / "frus1999v01.xml.gz").write_text(VOLUME, encoding="utf-8")
    page = PAGE.format(title="Stalin and Bierut Meet")
    (shared / "seed" / "results-page.txt").write_text(page, encoding="utf-8")
    (shared / "wilson" / "pages" / "people.txt").write_text(page, encoding="utf-8")
    return shared


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def test_a_corpus_made_twice_is_the_same(sources: Path, tmp_path: Path) -> None:
    make_embedded_corpus(sources, tmp_path / "one")
    make_embedded_corpus(sources, tmp_path / "two")
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


@pytest.mark.skipif(not SHARED.exists(), reason="needs the sources the corpus was made from")
def test_the_embedded_corpus_is_what_its_sources_give(tmp_path: Path) -> None:
    make_embedded_corpus(SHARED, tmp_path / "corpus")
    assert contents(tmp_path / "corpus") == contents(EMBEDDED_CORPUS)


def test_a_corpus_made_anew_keeps_nothing_of_the_one_before(sources: Path, tmp_path: Path) -> None:
    make_embedded_corpus(sources, tmp_path / "corpus")
    volume = sources / "frus" / "frus1999v01.xml.gz"
    volume.write_text(VOLUME.replace("Nowhere", "Elsewhere"), encoding="utf-8")
    make_embedded_corpus(sources, tmp_path / "corpus")
    make_embedded_corpus(sources, tmp_path / "fresh")
    assert contents(tmp_path / "corpus") == contents(tmp_path / "fresh")


def test_the_words_of_a_page_do_not_pass_into_the_corpus(sources: Path, tmp_path: Path) -> None:
    report = make_embedded_corpus(sources, tmp_path / "corpus")
    with duckdb.connect() as connection:
        path = current_version(tmp_path / "corpus") / "documents.parquet"
        documents = connection.read_parquet(str(path)).project("title, summary").fetchall()
    assert sorted(title for title, _ in documents) == [
        "1. Telegram From Nowhere",
        "Stalin and Bierut Meet",
    ]
    assert not any("Words of an archive" in summary for _, summary in documents)
    assert [source.read for source in report.sources] == [1, 1, 1]


def test_a_document_outside_the_catalogue_leaves_the_corpus_as_it_was(
    sources: Path, tmp_path: Path
) -> None:
    make_embedded_corpus(sources, tmp_path / "corpus")
    before = contents(tmp_path / "corpus")
    page = PAGE.format(title="A Title of No Page")
    (sources / "seed" / "results-page.txt").write_text(page, encoding="utf-8")
    with pytest.raises(CorpusError, match="A Title of No Page"):
        make_embedded_corpus(sources, tmp_path / "corpus")
    assert contents(tmp_path / "corpus") == before


def test_the_command_reports_what_it_did(
    sources: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(sources), "--corpus", str(tmp_path / "corpus")]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["data_version"] == current_version(tmp_path / "corpus").name


def test_the_command_names_the_folder_that_holds_no_sources(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(tmp_path), "--corpus", str(tmp_path / "corpus")]) == 1
    assert str(tmp_path / "frus") in capsys.readouterr().err
    assert not (tmp_path / "corpus").exists()
