import json
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.cli import main
from data.build import import_sources
from data.records import Announced, Finding, PersonTag, Record, Rejected, StateTag, Warned
from data.reports import SourceReport
from data.versions import current_version
from tests.corpora import build_corpus, reading_of
from tests.record_parts import day, year_of
from tests.strategies import records, texts

REJECTED = st.builds(Rejected, st.none() | st.integers(1, 99), texts(), texts())
WARNED = st.builds(Warned, st.none() | st.integers(1, 99), texts())
AUTHOR = PersonTag("a-clerk", "A. Clerk", "author", "title", "Clerk")
POLAND = StateTag("poland", "named", "title", "Poland")
FINDINGS: st.SearchStrategy[list[Finding]] = st.lists(records() | REJECTED | WARNED, max_size=20)


@settings(max_examples=10, deadline=None)
@given(st.lists(FINDINGS, max_size=3))
def test_every_finding_is_in_the_report(sources: list[list[Finding]]) -> None:
    with TemporaryDirectory() as folder:
        report = import_sources(Path(folder) / "new", [reading_of(found) for found in sources])
    ids = {found.id for findings in sources for found in findings if isinstance(found, Record)}
    assert sum(source.added for source in report.sources) == len(ids)
    written = json.loads(report.to_json())["sources"]
    for source, findings in zip(written, sources, strict=True):
        records_read = [found for found in findings if isinstance(found, Record)]
        rejected = [found for found in findings if isinstance(found, Rejected)]
        warned = [found for found in findings if isinstance(found, Warned)]
        counted = source["added"] + source["changed"] + source["unchanged"]
        assert counted == len(records_read)
        assert source["read"] == counted + len(source["rejected"])
        assert source["rejected"] == [
            {"line": found.line, "reason": found.reason, "text": found.text} for found in rejected
        ]
        doubted = sum(bool(found.date.flag) for found in records_read)
        of_dates = [
            one for one in source["warnings"] if one["reason"].startswith(f"{doubted} dates")
        ]
        assert len(of_dates) == bool(doubted)
        assert [one for one in source["warnings"] if one not in of_dates] == [
            {"line": found.line, "reason": found.reason} for found in warned
        ]


def test_the_report_is_as_scripts_expect_it(tmp_path: Path) -> None:
    page: list[Finding] = [Announced(10, 396), Record("a", "A"), Rejected(4, "no title", "…")]
    report = import_sources(tmp_path, [reading_of(page, path="pages/one.txt")])
    assert json.loads(report.to_json()) == {
        "data_version": current_version(tmp_path).name,
        "sources": [
            {
                "path": "pages/one.txt",
                "format": "by_hand",
                "announced": 10,
                "of": 396,
                "read": 2,
                "added": 1,
                "changed": 0,
                "unchanged": 0,
                "rejected": [{"line": 4, "reason": "no title", "text": "…"}],
                "warnings": [],
                "changes": [],
                "duplicates": 0,
            }
        ],
    }


def test_a_file_of_several_pages_announces_what_they_do_together(tmp_path: Path) -> None:
    pages: list[Finding] = [Announced(10, 396), Record("a", "A"), Announced(10, 396)]
    (source,) = import_sources(tmp_path, [reading_of(pages)]).sources
    assert (source.announced, source.of) == (20, 396)


def test_a_file_that_announces_nothing_has_null(tmp_path: Path) -> None:
    (source,) = import_sources(tmp_path, [reading_of([Record("a", "A")])]).sources
    assert (source.announced, source.of) == (None, None)


def changes_of(source: SourceReport) -> dict[str, Any]:
    """Give what a source changed as scripts read it, by id."""
    changes = json.loads(json.dumps([change.as_json() for change in source.changes]))
    return {change["id"]: change["fields"] for change in changes}


def test_a_change_is_said_field_by_field_from_what_to_what(tmp_path: Path) -> None:
    before = Record("a", "A letter", date=day(1950, 1, 5), people=(AUTHOR,))
    after = replace(before, title="A note", date=year_of(1950), states=(POLAND,))
    build_corpus(tmp_path, [before, Record("b", "B")])
    (source,) = import_sources(tmp_path, [reading_of([after, Record("b", "B")])]).sources
    assert changes_of(source) == {
        "a": {
            "title": {"from": "A letter", "to": "A note"},
            "date_start": {"from": "1950-01-05", "to": "1950-01-01"},
            "date_end": {"from": "1950-01-05", "to": "1950-12-31"},
            "date_precision": {"from": "day", "to": "year"},
            "date_text": {"from": "5 January 1950", "to": "1950"},
            "states": {"from": [], "to": ["poland, named (title: Poland)"]},
        }
    }


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        (replace(AUTHOR, role="recipient"), "a-clerk, recipient (title: Clerk)"),
        (replace(AUTHOR, method="summary"), "a-clerk, author (summary: Clerk)"),
        (replace(AUTHOR, evidence="Mr. Clerk"), "a-clerk, author (title: Mr. Clerk)"),
    ],
)
def test_of_tags_those_that_went_and_came_are_said_with_what_shows_them(
    tag: PersonTag, text: str, tmp_path: Path
) -> None:
    other = PersonTag("b-clerk", "B. Clerk", "mentioned", "title")
    build_corpus(tmp_path, [Record("a", "A", people=(AUTHOR, other))])
    report = import_sources(tmp_path, [reading_of([Record("a", "A", people=(other, tag))])])
    assert changes_of(report.sources[0]) == {
        "a": {"people": {"from": ["a-clerk, author (title: Clerk)"], "to": [text]}}
    }


def test_a_record_is_compared_with_the_one_read_before_it(tmp_path: Path) -> None:
    build_corpus(tmp_path, [Record("a", "1")])
    sources = [[Record("a", "2")], [Record("a", "2"), Record("a", "1")]]
    report = import_sources(tmp_path, [reading_of(source) for source in sources])
    first, second = (changes_of(source) for source in report.sources)
    assert first == {"a": {"title": {"from": "1", "to": "2"}}}
    assert second == {"a": {"title": {"from": "2", "to": "1"}}}


@settings(max_examples=20, deadline=None)
@given(st.lists(records(), max_size=15), st.lists(records(), max_size=15))
def test_every_changed_record_says_what_differs_and_no_other_one_does(
    held: list[Record], found: list[Record]
) -> None:
    with TemporaryDirectory() as folder:
        corpus = build_corpus(Path(folder) / "corpus", held)
        report = import_sources(corpus, [reading_of(found)], dry_run=True)
        assert import_sources(corpus, [reading_of(found)]) == report
    (source,) = report.sources
    assert len(source.changes) == source.changed
    for change in source.changes:
        assert change.fields
        assert all(was != is_now for was, is_now in change.fields.values())
    title_of = {record.id: record.title for record in held}
    said = [
        (change.id, *change.fields["title"])
        for change in source.changes
        if "title" in change.fields
    ]
    due = []
    for record in found:
        was = title_of.get(record.id, record.title)
        due += [(record.id, was, record.title)] if was != record.title else []
        title_of[record.id] = record.title
    assert said == due


def test_near_duplicates_of_what_was_there_or_was_read_before_are_counted(tmp_path: Path) -> None:
    title = "Record of a Conversation about the Harvest with the Visiting Professor"
    one, other, third = (Record(ident, title, date=day(1950, 1, 5)) for ident in "abc")
    sources = [[one, Record("d", "D")], [other, third]]
    report = import_sources(tmp_path, [reading_of(source) for source in sources])
    assert [source.duplicates for source in report.sources] == [0, 2]
    again = import_sources(tmp_path, [reading_of([other])])
    assert [source.duplicates for source in again.sources] == [1]
    unlike = replace(other, title="Something else altogether")
    assert import_sources(tmp_path, [reading_of([unlike])]).sources[0].duplicates == 0


def test_a_record_of_one_title_on_another_day_is_another_record(tmp_path: Path) -> None:
    found = [Record(ident, "A letter", date=day(1950, 1, no)) for no, ident in enumerate("ab", 1)]
    (source,) = import_sources(tmp_path, [reading_of(found)]).sources
    assert (source.added, source.duplicates) == (2, 0)


def test_the_terminal_shows_some_changes_and_how_many_more_there_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page, corpus = tmp_path / "page.txt", tmp_path / "corpus"
    documents = [
        f"March {no}, 1951\n\nLetter number {no}\n\nAn account.\n\n" for no in range(1, 13)
    ]
    page.write_text("Skip to content\n\nDocuments\n\n" + "".join(documents), "utf-8")
    assert main(["import", str(page), "--corpus", str(corpus)]) == 0
    page.write_text(page.read_text("utf-8").replace("An account", "A longer one"), "utf-8")
    report = tmp_path / "report.json"
    arguments = ["import", str(page), "--corpus", str(corpus), "--report", str(report)]
    capsys.readouterr()
    assert main([*arguments, "--dry-run"]) == 0
    said = " ".join(capsys.readouterr().err.split())
    changes = json.loads(report.read_text("utf-8"))["sources"][0]["changes"]
    shown = said.count("summary: An account. → A longer one.")
    assert len(changes) == 12
    assert 0 < shown < 12
    assert f"{12 - shown} more changed" in said
