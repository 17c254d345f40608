"""A file's format is told by its content; a file that cannot be read gets a clear error."""

import gzip
import os
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from data.errors import FondsError, SourceError
from data.importers import IMPORTERS, importer_named, recognise
from data.importers.source import HEAD_SIZE, head_of, open_source
from tests.tables import scraped

RESULTS = "1 - 1 of 1\n\nMay 1, 1950\n\nA Cable\n\nWhat it says.\n"
TEI = (
    '<?xml version="1.0"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0" '
    'xmlns:frus="http://history.state.gov/frus/ns/1.0"><text/></TEI>\n'
)
SCRAPED = scraped({"title": "A Cable", "summary": "1 - 10 of 396\nsaid so."})


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    return tmp_path / "source.bin"


def test_every_importer_is_found_by_its_name() -> None:
    names = [importer.name for importer in IMPORTERS]
    assert set(names) >= {"results-page", "frus-tei", "scraper-csv", "table"}
    assert len(set(names)) == len(names)
    assert [importer_named(name) for name in names] == list(IMPORTERS)


def test_an_unknown_name_is_told_the_known_ones() -> None:
    with pytest.raises(FondsError, match="results-page, frus-tei"):
        importer_named("marc")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (RESULTS, "results-page"),
        (TEI, "frus-tei"),
        (SCRAPED, "scraper-csv"),
        (SCRAPED.replace("authors,", ""), "scraper-csv"),
        ('date,title\n"May 1, 1950",1 - 10 of 396\n', "table"),
        ("Title;Date;mood\nA Cable;1950;glad\n", "table"),
        ("id\ttitle\n1\tA Cable\n", "table"),
        ('{"title": "A Cable", "date": "1950"}\n', "table"),
    ],
)
@pytest.mark.parametrize("is_packed", [False, True])
def test_content_tells_the_format(saved: Path, text: str, name: str, *, is_packed: bool) -> None:
    content = text.encode()
    saved.write_bytes(gzip.compress(content) if is_packed else content)
    assert recognise(saved).name == name
    with open_source(saved) as source:
        assert source.read() == content


def test_the_head_is_cut_at_64_kib(saved: Path) -> None:
    saved.write_bytes(b"a" * (HEAD_SIZE + 1))
    assert head_of(saved) == b"a" * HEAD_SIZE


def test_a_head_that_ends_within_a_character_is_recognised(saved: Path) -> None:
    text = RESULTS.encode()
    saved.write_bytes(text + b"a" * (HEAD_SIZE - len(text) - 1) + "é".encode())
    assert recognise(saved).name == "results-page"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_a_table_is_recognised_in_any_encoding(saved: Path, encoding: str) -> None:
    saved.write_bytes("title,date\nNote of a Chargé,1950\n".encode(encoding))
    assert recognise(saved).name == "table"


def test_parquet_is_a_table(saved: Path) -> None:
    pq.write_table(pa.table({"anything": ["at all"]}), saved)
    assert recognise(saved).name == "table"


@pytest.mark.parametrize(
    "content",
    [
        b'day,name\n"May 1, 1950",A Cable\n',
        b"title\nA Cable\n",
        b"title,date,mood,colour,weight,height\nA Cable,1950,,,,\n",
        b'[\n  "May 1, 1950",\n  "A Cable"\n]\n',
        b'{"date": "May 1, 1950"}\n',
        b"<html><body>1 - 10 of 396</body></html>\n",
        b"# Notes\n\nWe read about May 1, 1950 and of 1 - 10 of 396 results.\n",
        b"May 1, 1950\n\nDear Sir,\n\nI beg to report that all is well.\n",
        b"1944\n1945\n1946\n",
        b"PK\x03\x04 what a spreadsheet begins with",
        b"\n\n \n",
    ],
)
def test_an_unknown_format_is_told_the_known_ones(saved: Path, content: bytes) -> None:
    saved.write_bytes(content)
    with pytest.raises(SourceError, match="results-page, frus-tei"):
        recognise(saved)


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="No such file"):
        recognise(tmp_path / "nowhere.txt")


def test_a_folder(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="is a folder"):
        recognise(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(SourceError, match="no regular file"):
        recognise(pipe)


@pytest.mark.parametrize("content", [b"", gzip.compress(b"", mtime=0)])
def test_an_empty_file(saved: Path, content: bytes) -> None:
    saved.write_bytes(content)
    with pytest.raises(SourceError, match="is empty"):
        recognise(saved)


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="this user may read everything"
)
def test_a_file_that_may_not_be_read(saved: Path) -> None:
    saved.write_bytes(b"1944")
    saved.chmod(0)
    with pytest.raises(SourceError, match="Permission denied"):
        recognise(saved)


def test_text_that_is_not_utf8(saved: Path) -> None:
    saved.write_bytes("May 1, 1950\n\nNote of a Chargé\n".encode("latin-1"))
    with pytest.raises(SourceError, match="line 3: is not valid UTF-8") as caught:
        recognise(saved)
    assert caught.value.line == 3


def test_a_gzip_file_cut_short(saved: Path) -> None:
    packed = gzip.compress(os.urandom(4 * HEAD_SIZE))
    saved.write_bytes(packed[: len(packed) // 2])
    with open_source(saved) as source, pytest.raises(SourceError, match="cut short or damaged"):
        source.read()


def test_a_gzip_file_that_holds_nothing_but_its_mark(saved: Path) -> None:
    saved.write_bytes(b"\x1f\x8b")
    with pytest.raises(SourceError, match="cut short or damaged"):
        recognise(saved)


def test_a_damaged_gzip_file(saved: Path) -> None:
    packed = bytearray(gzip.compress(RESULTS.encode() * 100))
    packed[20:40] = b"\xff" * 20
    saved.write_bytes(packed)
    with pytest.raises(SourceError, match="cut short or damaged"):
        recognise(saved)
