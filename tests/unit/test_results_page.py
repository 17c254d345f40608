"""A page of results gives each document its own title, date and summary, and nothing else.

Dates and titles of real documents are the Wilson Center Digital Archive's; the pages are made up.
"""

import pytest

from data.errors import SourceError
from data.importers.results_page import RESULTS_PAGE
from data.records import Announced, Record, Rejected, Warned
from tests.printed_pages import (
    Entry,
    new_page,
    only,
    page_without_headings,
    read,
    read_bytes,
    records,
)


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


def test_counters_part_pages_that_have_no_other_heading() -> None:
    page = "1 - 1 of 2\n\nMay 1, 1950\n\nCable\n\n2 - 2 of 2\n\n\nMemoirs\n\nOf Gomulka.\n"
    findings = read(page)
    assert [type(finding) for finding in findings] == [Announced, Record, Announced, Record]


def test_each_persons_page_names_its_own_documents() -> None:
    top = "Skip to content\n\n{}\n\nPopular Documents\n\nMay 1, 1950\n\nCable to {}\n\n"
    found = read(top.format("Sheng, Shicai", "Sheng") + top.format("Kim, Il Sung", "Kim"))
    assert [(one.part_of, one.title) for one in records(found)] == [
        ("Sheng, Shicai", "Cable to Sheng"),
        ("Kim, Il Sung", "Cable to Kim"),
    ]
    assert len(found) == 2


def test_two_blank_lines_mean_nothing_where_bullets_mark_the_documents() -> None:
    found = records(
        read("  • 1944\n\n    Report\n\n    One.\n\n\n    Two.\n\n  • 1945\n\n    Cable\n")
    )
    assert [(one.title, one.summary) for one in found] == [
        ("Report", "One.\n\nTwo."),
        ("Cable", ""),
    ]


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
