"""A page of results gives exactly its documents, each with its own title, date and summary.

Dates and titles of real documents are the Wilson Center Digital Archive's; the pages are made up.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.dates import parse_printed_date
from data.errors import SourceError
from data.importers.results_page import RESULTS_PAGE
from data.records import UNDATED, Announced, DocumentDate, Finding, Record, Rejected, Warned

SHARED = Path(__file__).parents[3] / "shared"
PAGES = SHARED / "wilson" / "pages"

needs_pages = pytest.mark.skipif(not PAGES.exists(), reason="the archive's pages are not here")


@dataclass(frozen=True)
class Entry:
    """A document as a page lists it; an undated one has no date."""

    date: str
    title: str
    summary: tuple[str, ...]

    def parsed_date(self) -> DocumentDate:
        return (self.date and parse_printed_date(self.date)) or UNDATED


Layout = Callable[[list[Entry]], str]


def read_bytes(content: bytes) -> list[Finding]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "page.txt"
        path.write_bytes(content)
        return list(RESULTS_PAGE.read(path))


def read(text: str) -> list[Finding]:
    return read_bytes(text.encode())


def records(findings: list[Finding]) -> list[Record]:
    return [finding for finding in findings if isinstance(finding, Record)]


def only(text: str) -> Record:
    (record,) = records(read(text))
    return record


def blocks(entries: list[Entry]) -> str:
    """Print entries as the present site does: an undated one has an empty line for its date."""
    lines = [(entry.date, "", entry.title, "", *spaced(entry.summary)) for entry in entries]
    return "\n".join("\n".join(block if block[0] else block[1:]) for block in lines)


def spaced(paragraphs: tuple[str, ...]) -> Iterator[str]:
    for paragraph in paragraphs:
        yield from (paragraph, "")


def new_page(entries: list[Entry]) -> str:
    count = len(entries)
    head = f"Skip to content\n\nResults:\n\n1 - {count} of {count + 386}\n\nDocuments\n\n"
    return f"{head}{blocks(entries)}\nPagination"


def page_without_headings(entries: list[Entry]) -> str:
    return f"Skip to content\n\n\n1 - {len(entries)} of {len(entries)}\n\n\n{blocks(entries)}"


def old_page(bullet: str) -> Layout:
    def printed(entries: list[Entry]) -> str:
        head = "Search in\n\nDigital Archive International History Declassified\n\n\n"
        listed = (
            "\n\n".join(
                [
                    f"  {bullet} {entry.date or entry.title}",
                    *([f"    {entry.title}"] if entry.date else []),
                    *(f"    {paragraph}" for paragraph in entry.summary),
                ]
            )
            for entry in entries
        )
        return head + "\n\n".join(listed) + "\n"

    return printed


NEW_LAYOUTS = (new_page, page_without_headings)
LAYOUTS = (*NEW_LAYOUTS, old_page("•"), old_page("-"), old_page("–"))

WORDS = st.sampled_from(
    [
        "Stalin",
        "Mao",
        "Zedong",
        "Żymierski",
        "to",
        "from",
        "the",
        "Telegram",
        "Grigor’yan",
        "People's",
        "1944",
        "May",
        "14",
        "August",
        "1,",
        "1958,",
        "No.",
        "[Filippov]",
        "талк",
        "Chargé",
        "—",
        "&",
        "“quoted”",
        "7",
        "p.m.",
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


def test_a_record_says_what_the_page_says_and_no_more() -> None:
    record = only("August 9, 1944\n\nStalin's conversation with Bierut\n\nThey talk.\n\nTwice.\n")
    assert record.id.startswith("wilson/1944-08-09/stalin-s-conversation-with-bierut-")
    assert record.title == "Stalin's conversation with Bierut"
    assert record.summary == "They talk.\n\nTwice."
    assert record.type == "Conversation record"
    assert (record.collection, record.part_of, record.url) == ("", "", "")
    assert (record.people, record.states) == ((), ())


@pytest.mark.parametrize(
    "title",
    [
        "Decree by the People's Commissars",
        "Decree  by the\u00a0People’s Commissars",
        "Decree by the People's CommissarsDecree by the People's Commissars",
        "Decree by the People’s CommissarsDecree by the People's Commissars",
    ],
)
@pytest.mark.parametrize("day", ["June 8, 1944", "June 08, 1944", "• June 8, 1944"])
def test_the_id_depends_on_the_words_alone(title: str, day: str) -> None:
    expected = only("June 8, 1944\n\nDecree by the People's Commissars").id
    assert only(f"{day}\n\n{title}\n").id == expected


def test_apostrophes_stay_as_printed_in_the_title() -> None:
    page = (
        "November 1, 1949\n\nNote, V. Grigor’yan to Cde. Stalin\n\nGrigor'yan attaches a draft.\n"
    )
    record = only(page)
    assert record.title == "Note, V. Grigor’yan to Cde. Stalin"
    assert record.summary == "Grigor'yan attaches a draft."


def test_the_slug_of_a_title_is_at_most_60_characters() -> None:
    slug = only(f"1944\n\n{'word ' * 40}\n").id.removeprefix("wilson/1944/")
    assert len(slug) <= 60 + len("-abcdef")


def test_one_title_on_two_dates_is_two_documents() -> None:
    found = records(read("May 1, 1950\n\nCable\n\nOne.\n\nMay 2, 1950\n\nCable\n\nTwo.\n"))
    assert [record.summary for record in found] == ["One.", "Two."]
    assert len({record.id for record in found}) == 2


def test_two_documents_of_one_day_and_title_are_kept_apart() -> None:
    one = "May 1, 1950\n\nCable, Shtykov to Stalin\n\nHe asks for supplies.\n\n"
    other = one.replace("supplies", "advisers")
    found = records(read(one + other + one))
    assert found[0] == found[2]
    assert found[0].id != found[1].id


def test_a_date_in_a_title_begins_no_document() -> None:
    title = "Second Conversation of N.S. Khrushchev with Mao Zedong, August 1, 1958, in Zhongnanhai"
    assert only(f"August 1, 1958\n\n{title}\n").title == title


def test_a_paragraph_of_a_summary_is_no_title() -> None:
    page = "May 1, 1950\n\nCable\n\nFirst paragraph.\n\nA short second one\n\nMay 2, 1950\n\nNote\n"
    found = records(read(page))
    assert [record.title for record in found] == ["Cable", "Note"]
    assert found[0].summary == "First paragraph.\n\nA short second one"


@pytest.mark.parametrize(
    ("counter", "announced"),
    [
        ("1 - 1 of 396", Announced(1, 396)),
        ("1001 – 1001 of 3681", Announced(1, 3681)),
        ("Results: 1,001 - 1,001 of 3,681", Announced(1, 3681)),
    ],
)
def test_the_counter_is_announced(counter: str, announced: Announced) -> None:
    findings = read(f"{counter}\n\nDocuments\n\nMay 1, 1950\n\nCable\n\nPagination\n")
    assert findings[0] == announced
    assert len(findings) == 2


def test_an_empty_list_is_announced_as_such() -> None:
    assert read("Results:\n\n0 - 0 of 0\n\nDocuments\n\nPagination\n") == [Announced(0, 0)]


@pytest.mark.parametrize("announced", [1, 3])
def test_another_number_than_announced_is_warned_of(announced: int) -> None:
    page = f"1 - {announced} of 9\n\nMay 1, 1950\n\nCable\n\nMay 2, 1950\n\nNote\n"
    (warning,) = (finding for finding in read(page) if isinstance(finding, Warned))
    assert warning.line == 1
    assert f"{announced} documents" in warning.reason
    assert "2 were found" in warning.reason


@pytest.mark.parametrize("counter", ["10 - 1 of 396", "1 - 10 of 9"])
def test_a_counter_that_makes_no_sense_is_warned_of(counter: str) -> None:
    findings = read(f"{counter}\n\nMay 1, 1950\n\nCable\n")
    assert [type(finding) for finding in findings] == [Warned, Record]


def test_a_counter_below_the_list_announces_nothing_again() -> None:
    findings = read("1 - 1 of 9\n\nMay 1, 1950\n\nCable\n\nIt asks.\n\n1 - 1 of 9\n\nNext ›\n")
    assert [type(finding) for finding in findings] == [Announced, Record]


def test_pages_pasted_one_after_the_other() -> None:
    first = [Entry("May 1, 1950", "Cable", ("One.",)), Entry("", "Memoirs", ())]
    second = [Entry("May 2, 1950", "Note", ("Two.",))]
    findings = read(new_page(first) + "\n\n" + page_without_headings(second))
    assert [finding for finding in findings if isinstance(finding, Announced)] == [
        Announced(2, 388),
        Announced(1, 1),
    ]
    assert [record.title for record in records(findings)] == ["Cable", "Memoirs", "Note"]
    assert len(findings) == 5


def test_links_to_other_pages_are_furniture() -> None:
    links = "Pagination\nFirst page\nPrevious page\n1\nPage 2\n1000\n…\nNext ›\nLast »\n"
    (record,) = read(f"May 1, 1950\n\nCable\n\nIt asks.\n\n{links}")
    assert isinstance(record, Record)
    assert record.summary == "It asks."


def test_a_persons_page_is_what_its_documents_are_part_of() -> None:
    page = (
        "Skip to content\nPlaceholder image for when a portrait image is not available\n\n"
        "Sheng, Shicai 1897- 1970\n\nPopular Documents\n\nJune 1934\n\nLetter to Stalin\n"
    )
    (record,) = read(page)
    assert isinstance(record, Record)
    assert record.part_of == "Sheng, Shicai 1897- 1970"
    assert RESULTS_PAGE.recognises(page.encode())


def test_text_of_no_document_is_rejected_with_its_line() -> None:
    page = (
        "An orphan\n\nAnother\n\n1 - 1 of 1\n\nA third\n\n"
        "May 1, 1950\n\nCable\n\nPagination\n\nFourth\n"
    )
    findings = read(page)
    rejected = [finding for finding in findings if isinstance(finding, Rejected)]
    assert sorted((one.line, one.text) for one in rejected) == [
        (1, "An orphan"),
        (3, "Another"),
        (7, "A third"),
        (15, "Fourth"),
    ]
    assert [record.summary for record in records(findings)] == [""]


@pytest.mark.parametrize("end", ["", "\n\nPagination\n", "\n\nMay 3, 1950\n\nNote\n"])
def test_a_date_without_a_title_is_rejected(end: str) -> None:
    findings = read(f"May 1, 1950\n\nCable\n\nIt asks.\n\nMay 2, 1950{end}")
    (rejected,) = (finding for finding in findings if isinstance(finding, Rejected))
    assert (rejected.line, rejected.text) == (7, "May 2, 1950")
    assert records(findings)[0].summary == "It asks."


def test_an_impossible_date_begins_a_document_and_is_doubted() -> None:
    found = records(read("May 1, 1950\n\nCable\n\nFebruary 30, 1950\n\nNote\n"))
    assert [record.title for record in found] == ["Cable", "Note"]
    assert found[1].date.flag
    assert found[1].date.start is None


def test_bad_bytes_are_an_error_with_their_line() -> None:
    page = "May 1, 1950\n\nNote of a Chargé\n".encode("latin-1")
    with pytest.raises(SourceError, match="not valid UTF-8") as caught:
        read_bytes(page)
    assert caught.value.line == 3
    assert not RESULTS_PAGE.recognises(page)


def test_the_page_of_a_single_document_is_refused() -> None:
    page = (
        "Skip to content\n\nMay 1, 1950\n\nCable\n\nMoscow\n\nMay 1, 1950\n\nDear comrade\n\n"
        "Document Information\n\nSource\n\nAn archive\n\nOriginal Uploaded Date\n\n2011-11-20\n"
    )
    assert RESULTS_PAGE.recognises(page.encode())
    with pytest.raises(SourceError, match="single document"):
        read(page)


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
