"""Every layout of a page of results gives exactly the documents that the page lists."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.errors import SourceError
from data.importers.results_page import RESULTS_PAGE
from data.records import Announced, Record, Rejected, Warned
from tests.printed_pages import LAYOUTS, NEW_LAYOUTS, Entry, Layout, read, records

SHARED = Path(__file__).parents[3] / "shared"
PAGES = SHARED / "wilson" / "pages"

needs_pages = pytest.mark.skipif(not PAGES.exists(), reason="the archive's pages are not here")

WORDS = st.sampled_from(
    [
        *("Stalin", "Mao Zedong", "Żymierski", "to", "from the", "Telegram", "Grigor’yan", "May"),
        *("People's", "1944", "14", "August 1, 1958,", "[Filippov]", "талк", "— &", "7 p.m."),
    ]
)
TITLES = st.builds(
    lambda first, rest: " ".join([first, *rest]),
    st.sampled_from(["Conversation", "Notes on August 1, 1958,", "Cable", "J.V. Stalin,"]),
    st.lists(WORDS, max_size=12),
)
PARAGRAPHS = st.builds(
    lambda first, rest: " ".join([first, *rest, "."]),
    st.sampled_from(["It", "On August 1, 1958,", "1944 was", "- Item:", "Documents", "1 - 10 of"]),
    st.lists(WORDS, max_size=40),
)
DAYS = st.dates().filter(lambda day: 1000 <= day.year <= 2100)
DATES = st.one_of(
    st.builds(lambda day: f"{day:%B} {day.day}, {day.year}", DAYS),
    st.builds(lambda day: f"{day:%B} {day.day:02}, {day.year}", DAYS),
    st.builds(lambda day: f"{day:%B} {day.year}", DAYS),
    st.builds(lambda day: f"{day:%B}, {day.year}", DAYS),
    st.builds(lambda day: f"{day.year}", DAYS),
    st.sampled_from(["circa 1950", "1944-1945", "August 1–5, 1950", "Undated"]),
)
ENTRIES = st.builds(
    Entry,
    date=DATES | st.just(""),
    title=TITLES,
    summary=st.lists(PARAGRAPHS, max_size=3).map(tuple),
)


def dated_first(entries: list[Entry]) -> list[Entry]:
    """Begin with a dated entry: it is by its first date that an old page shows its bullet."""
    first = entries[0]
    return [replace(first, date=first.date or "May 14, 1950"), *entries[1:]]


@given(
    entries=st.lists(ENTRIES, min_size=1, max_size=8),
    layout=st.sampled_from(LAYOUTS),
    is_glued=st.booleans(),
    newline=st.sampled_from(["\n", "\r\n", " \n", "\u00a0\n"]),
    start=st.sampled_from(["", "\ufeff"]),
    indent=st.sampled_from(["", "    ", "\t"]),
)
def test_exactly_the_documents_listed_come_back(
    *,
    entries: list[Entry],
    layout: Layout,
    is_glued: bool,
    newline: str,
    start: str,
    indent: str,
) -> None:
    has_counter = layout in NEW_LAYOUTS
    entries = entries if has_counter else dated_first(entries)
    printed = [replace(entry, title=entry.title * 2) if is_glued else entry for entry in entries]
    page = newline.join(indent + line for line in layout(printed).split("\n"))

    findings = read(start + page)

    assert [(found.date, found.title, found.summary) for found in records(findings)] == [
        (entry.parsed_date(), entry.title, "\n\n".join(entry.summary)) for entry in entries
    ]
    others = [finding for finding in findings if not isinstance(finding, Record)]
    assert len(others) == has_counter
    assert all(isinstance(finding, Announced) for finding in others)
    assert RESULTS_PAGE.recognises((start + page).encode()) or not has_counter


@given(st.lists(ENTRIES, min_size=1, max_size=8).map(dated_first))
def test_layouts_give_the_same_ids(entries: list[Entry]) -> None:
    ids = {tuple(record.id for record in records(read(layout(entries)))) for layout in LAYOUTS}
    assert len(ids) == 1


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_is_recognised(layout: Layout) -> None:
    entries = [Entry("1944", "Report on Tabriz", ("It reports.",)), Entry("1945", "Cable", ())]
    assert RESULTS_PAGE.recognises(layout(entries).encode())


# What the archive's own pages hold: file, documents, dates and titles to be met with, warnings.
HELD = [
    ("seed/results-page.txt", 10, "May 18, 1925", "J.V. Stalin, 'The Political Tasks of", 0),
    ("new_people_page__sheng_shicai__popular_documents.txt", 3, "June 1934", "Letter of Gov", 0),
    ("new_search__people_84389__1-10_of_10__headings_dropped.txt", 9, "", "Excerpts from the M", 1),
    (
        "new_search__places_85925__1001-1010_of_3681__month_only_and_undated.txt",
        *(6, "August 1945", "Notes on Stalin's Statement", 1),
    ),
    ("new_search__repo4062_places85925__1-10_of_20__year_only.txt", 6, "1936", "Telegram from", 1),
    (
        "new_search__repo4093_places85925_topics86475__1-5_of_5__complete.txt",
        *(5, "May 26, 1949", "Cable, Stalin to Mao Zedong [via Kovalev]", 0),
    ),
    ("old_search_results__coverage_349__bullets.txt", 5, "February 07, 1945", "Message from Ba", 0),
]


@needs_pages
@pytest.mark.parametrize(("name", "count", "day", "title", "warnings"), HELD)
def test_pages_of_the_archive(name: str, count: int, day: str, title: str, warnings: int) -> None:
    path = SHARED / name if "/" in name else PAGES / name
    assert RESULTS_PAGE.recognises(path.read_bytes())

    findings = list(RESULTS_PAGE.read(path))

    found = records(findings)
    assert len(found) == count
    assert any(one.date.text == day and one.title.startswith(title) for one in found)
    assert all(one.summary and (one.date.start or not one.date.text) for one in found)
    assert sum(isinstance(finding, Warned) for finding in findings) == warnings
    assert not any(isinstance(finding, Rejected) for finding in findings)


@needs_pages
def test_the_pages_hold_the_same_document_under_the_same_id() -> None:
    paths = [*PAGES.glob("*search*"), SHARED / "seed" / "results-page.txt"]
    ids = [
        record.id
        for path in sorted(paths)
        for record in records(list(RESULTS_PAGE.read(path)))
        if record.title == "Stalin and Bierut Meet"
    ]
    assert len(ids) == 2
    assert len(set(ids)) == 1


@needs_pages
def test_the_archives_page_of_a_single_document_is_refused() -> None:
    with pytest.raises(SourceError, match="single document"):
        list(RESULTS_PAGE.read(PAGES / "new_document_page__node_89832.txt"))


@needs_pages
def test_other_formats_are_not_claimed() -> None:
    others = [SHARED / "wilson" / "scraper-export.csv", SHARED / "README.md"]
    assert not any(RESULTS_PAGE.recognises(other.read_bytes()) for other in others)
