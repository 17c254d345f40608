import json
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from data.build import import_sources
from data.records import Announced, Finding, Record, Rejected, Warned
from data.versions import current_version
from tests.corpora import reading_of
from tests.strategies import records, texts

REJECTED = st.builds(Rejected, st.none() | st.integers(1, 99), texts(), texts())
WARNED = st.builds(Warned, st.none() | st.integers(1, 99), texts())
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
        assert source["warnings"] == [
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
