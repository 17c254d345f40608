import csv
import io
import json
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from dashboard.cli import main
from data.versions import current_version
from queries.database import open_corpus
from queries.document_counts import document_count
from queries.filters import Filters
from queries.paging import SORT_ORDERS
from tests.tables import scraped

PAGE = """Skip to content

Results:

1 - 2 of 7

Documents

March 3, 1951

Letter from One Invented Person to Another

A short account of an invented letter.

1952

Note without a Day

Pagination
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """Give a results page of two documents."""
    path = tmp_path / "page.txt"
    path.write_text(PAGE, "utf-8")
    return path


def held(corpus: Path) -> dict[str, bytes]:
    """Give every file of a corpus with its bytes."""
    return {
        str(file.relative_to(corpus)): file.read_bytes()
        for file in sorted(corpus.rglob("*"))
        if file.is_file()
    }


def test_an_import_reports_every_record(page: Path, tmp_path: Path) -> None:
    corpus, report = tmp_path / "corpus", tmp_path / "report.json"
    assert main(["import", str(page), "--corpus", str(corpus), "--report", str(report)]) == 0
    said = json.loads(report.read_text("utf-8"))
    assert said["data_version"] == current_version(corpus).name
    (source,) = said["sources"]
    assert (source["format"], source["announced"], source["of"]) == ("results-page", 2, 7)
    assert (source["read"], source["added"], source["rejected"]) == (2, 2, [])
    assert main(["import", str(page), "--corpus", str(corpus), "--report", str(report)]) == 0
    assert json.loads(report.read_text("utf-8"))["sources"][0]["unchanged"] == 2


def test_a_dry_run_writes_nothing(page: Path, tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    assert main(["import", str(page), "--corpus", str(corpus), "--dry-run"]) == 0
    assert not corpus.exists()


@pytest.mark.parametrize("content", [b"", b"no known format at all\n", b"\xff\xfe\x00bad"])
def test_a_source_that_cannot_be_read_changes_nothing(
    page: Path,
    tmp_path: Path,
    tiny_copy: Path,
    content: bytes,
    capsys: pytest.CaptureFixture[str],
) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_bytes(content)
    before = held(tiny_copy)
    assert main(["import", str(page), str(bad), "--corpus", str(tiny_copy)]) == 1
    assert held(tiny_copy) == before
    assert "bad.txt" in capsys.readouterr().err


def test_usage_errors_end_in_two(tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["import", "--corpus", str(tmp_path)])
    assert ended.value.code == 2


def test_an_export_is_everything_that_matches(tiny_corpus: Path, tmp_path: Path) -> None:
    out = tmp_path / "documents.csv"
    arguments = ["export", "documents", "--format", "csv", "--corpus", str(tiny_corpus)]
    filters = ["--country", "soviet-union", "--from", "1950"]
    assert main([*arguments, "--out", str(out), *filters]) == 0
    rows = list(csv.DictReader(io.StringIO(out.read_text("utf-8"), newline="")))
    assert rows
    assert all("Soviet Union" in row["countries"] for row in rows)
    assert [path.name for path in tmp_path.iterdir()] == ["documents.csv"]


def test_an_export_to_standard_output_is_the_file_alone(
    tiny_corpus: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    arguments = ["export", "timeline", "--format", "csv", "--out", "-"]
    assert main([*arguments, "--corpus", str(tiny_corpus)]) == 0
    rows = list(csv.DictReader(io.StringIO(capfdbinary.readouterr().out.decode())))
    total = document_count(open_corpus(tiny_corpus), Filters()).documents
    assert sum(int(row["documents"]) for row in rows) == total
    assert rows[-1]["year"] == ""


def test_a_bad_filter_names_the_valid_values(
    tiny_corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["export", "documents", "--format", "csv", "--corpus", str(tiny_corpus)]
    assert main([*arguments, "--out", str(tmp_path / "x"), "--leader", "jozef-stalin"]) == 1
    assert "joseph-stalin" in capsys.readouterr().err
    assert not (tmp_path / "x").exists()


def test_info_and_check(tiny_copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["info", "--json", "--corpus", str(tiny_copy)]) == 0
    manifest = json.loads(capsys.readouterr().out)
    assert (
        manifest["rows"]["documents"] == document_count(open_corpus(tiny_copy), Filters()).documents
    )
    assert main(["check", "--corpus", str(tiny_copy)]) == 0
    (current_version(tiny_copy) / "people.parquet").write_bytes(b"damaged")
    assert main(["check", "--corpus", str(tiny_copy)]) == 1


def test_a_folder_without_a_corpus_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["info", "--corpus", str(tmp_path)]) == 1
    assert "no corpus" in capsys.readouterr().err


def test_a_new_version_is_served_as_soon_as_it_is_there(page: Path, tiny_copy: Path) -> None:
    before = document_count(open_corpus(tiny_copy), Filters()).documents
    assert main(["import", str(page), "--corpus", str(tiny_copy)]) == 0
    assert document_count(open_corpus(tiny_copy), Filters()).documents == before + 2


@pytest.mark.parametrize("sort", SORT_ORDERS)
def test_a_value_may_begin_with_a_dash(tiny_corpus: Path, tmp_path: Path, sort: str) -> None:
    arguments = ["export", "documents", "--format", "csv", "--corpus", str(tiny_corpus)]
    out = tmp_path / "out.csv"
    assert main([*arguments, "--out", str(out), "--sort", sort, "--q", "-letter telegram"]) == 0
    assert "Telegram" in out.read_text("utf-8")


def test_every_bad_filter_is_named(
    tiny_corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["export", "documents", "--format", "csv", "--corpus", str(tiny_corpus)]
    bad = ["--decade", "1945", "--country", "atlantis"]
    assert main([*arguments, "--out", str(tmp_path / "x"), *bad]) == 1
    said = capsys.readouterr().err
    assert "decade=1945" in said
    assert "country=atlantis" in said


def test_a_format_that_does_not_fit_the_table_is_said(
    tiny_corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["export", "people", "--format", "ris", "--corpus", str(tiny_corpus)]
    assert main([*arguments, "--out", str(tmp_path / "x")]) == 1
    assert "people.ris" in capsys.readouterr().err


def test_a_report_that_cannot_be_written_is_said_before_anything_changes(
    page: Path, tiny_copy: Path, tmp_path: Path
) -> None:
    before = held(tiny_copy)
    report = tmp_path / "nowhere" / "report.json"
    arguments = ["import", str(page), "--corpus", str(tiny_copy), "--report", str(report)]
    assert main(arguments) == 1
    assert held(tiny_copy) == before


def test_an_export_that_cannot_be_written_is_said(
    tiny_corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["export", "people", "--format", "csv", "--corpus", str(tiny_corpus)]
    assert main([*arguments, "--out", str(tmp_path / "nowhere" / "x.csv")]) == 1
    assert "cannot be written" in capsys.readouterr().err


def test_a_table_is_imported_by_its_mapping(
    tiny_copy: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table, mapping = tmp_path / "letters.csv", tmp_path / "letters.toml"
    table.write_bytes("Betreff;Wann\nBrief über Müller;1951\n;1952\n".encode("cp1252"))
    mapping.write_text('[columns]\ntitle = "Betreff"\ndate = "Wann"\n', "utf-8")
    report = tmp_path / "report.json"
    arguments = ["import", str(table), "--corpus", str(tiny_copy), "--report", str(report)]
    before = held(tiny_copy)
    assert main(arguments) == 1
    assert "--mapping" in capsys.readouterr().err
    assert held(tiny_copy) == before
    assert main([*arguments, "--mapping", str(mapping)]) == 0
    (source,) = json.loads(report.read_text("utf-8"))["sources"]
    assert (source["format"], source["read"], source["added"]) == ("table", 2, 1)
    assert [one["line"] for one in source["rejected"]] == [3]
    assert "read as cp1252" in source["warnings"][0]["reason"]
    assert "read as cp1252" in " ".join(capsys.readouterr().err.split())
    collection = Filters(collection=("letters",))
    assert document_count(open_corpus(tiny_copy), collection).documents == 1


def test_a_mapping_goes_with_a_table_alone(page: Path, tmp_path: Path) -> None:
    arguments = ["import", str(page), "--corpus", str(tmp_path), "--mapping", "my.toml"]
    with pytest.raises(SystemExit) as ended:
        main([*arguments, "--format", "results-page"])
    assert ended.value.code == 2


def test_a_bad_mapping_changes_nothing(
    page: Path, tiny_copy: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mapping = tmp_path / "my.toml"
    mapping.write_text('[columns]\ntitel = "Name"\n', "utf-8")
    before = held(tiny_copy)
    arguments = ["import", str(page), "--corpus", str(tiny_copy), "--mapping", str(mapping)]
    assert main(arguments) == 1
    assert "titel" in capsys.readouterr().err
    assert held(tiny_copy) == before


def test_a_scrape_completes_what_a_page_listed(page: Path, tmp_path: Path) -> None:
    corpus, report = tmp_path / "corpus", tmp_path / "report.json"
    rows = tmp_path / "scrape.csv"
    title = "Letter from One Invented Person to Another"
    url = "https://example.org/document/letter"
    rows.write_text(
        scraped(
            {"title": title, "original_publication_date": "March 3, 1951", "document_url": url}
        ),
        "utf-8",
    )
    arguments = ["--corpus", str(corpus), "--report", str(report)]
    assert main(["import", str(page), *arguments]) == 0
    assert main(["import", str(rows), *arguments]) == 0
    (source,) = json.loads(report.read_text("utf-8"))["sources"]
    assert (source["format"], source["added"], source["changed"]) == ("scraper-csv", 0, 1)


def test_a_report_never_takes_the_place_of_a_source(page: Path, tmp_path: Path) -> None:
    before, corpus = page.read_bytes(), tmp_path / "corpus"
    assert main(["import", str(page), "--corpus", str(corpus), "--report", str(page)]) == 1
    assert page.read_bytes() == before
    assert not corpus.exists()


def test_an_earlier_report_stays_where_an_import_fails(tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    report.write_text("earlier", "utf-8")
    missing, corpus = str(tmp_path / "missing.txt"), str(tmp_path / "corpus")
    assert main(["import", missing, "--corpus", corpus, "--report", str(report)]) == 1
    assert report.read_text("utf-8") == "earlier"


def test_an_export_writes_through_a_link_and_into_a_pipe(tiny_corpus: Path, tmp_path: Path) -> None:
    target, link, pipe = tmp_path / "target.csv", tmp_path / "link.csv", tmp_path / "pipe"
    target.write_text("old", "utf-8")
    link.symlink_to(target)
    os.mkfifo(pipe)
    command = ["export", "timeline", "--format", "csv", "--corpus", str(tiny_corpus), "--out"]
    assert main([*command, str(link)]) == 0
    assert link.is_symlink()
    with ThreadPoolExecutor() as pool:
        read = pool.submit(pipe.read_text, "utf-8")
        assert main([*command, str(pipe)]) == 0
    assert pipe.is_fifo()
    assert read.result().splitlines() == target.read_text("utf-8").splitlines()


def test_dates_that_cannot_be_read_are_counted(tmp_path: Path) -> None:
    table, report = tmp_path / "table.csv", tmp_path / "report.json"
    table.write_text("title,date\nA,1950\nB,25.12.1950\nC,one day\n", "utf-8")
    corpus = tmp_path / "corpus"
    assert main(["import", str(table), "--corpus", str(corpus), "--report", str(report)]) == 0
    (source,) = json.loads(report.read_text("utf-8"))["sources"]
    assert any(one["reason"].startswith("2 dates") for one in source["warnings"])


def test_a_list_that_breaks_off_is_rejected_and_nobodys_name(tmp_path: Path) -> None:
    table, report = tmp_path / "table.csv", tmp_path / "report.json"
    table.write_text('title,authors\nA,"[""Stalin"", "\nB,Stalin\n', "utf-8")
    corpus = tmp_path / "corpus"
    assert main(["import", str(table), "--corpus", str(corpus), "--report", str(report)]) == 0
    (source,) = json.loads(report.read_text("utf-8"))["sources"]
    assert (source["added"], [one["line"] for one in source["rejected"]]) == (1, [2])


def test_an_export_is_of_the_version_asked_for(
    page: Path, tiny_copy: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, before = tmp_path / "out.csv", current_version(tiny_copy).name
    command = ["export", "documents", "--format", "csv", "--corpus", str(tiny_copy)]
    assert main([*command, "--out", str(out)]) == 0
    as_it_was = out.read_bytes()
    assert main(["import", str(page), "--corpus", str(tiny_copy)]) == 0
    assert main([*command, "--out", str(out)]) == 0
    assert out.read_bytes() != as_it_was
    assert main([*command, "--out", str(out), "--version", before]) == 0
    assert out.read_bytes() == as_it_was
    assert main([*command, "--out", str(out), "--version", "../x"]) == 1
    said = capsys.readouterr().err
    assert "version=../x" in said
    assert f"{current_version(tiny_copy).name}, {before}" in said
