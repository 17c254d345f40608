"""A row of the scraper's export becomes the record that its catalogue page describes.

Names, dates and titles of real documents are the Wilson Center Digital Archive's; the rest is
made up.
"""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.errors import FondsError, SourceError
from data.importers.results_page import RESULTS_PAGE
from data.importers.scraper_csv import COLUMNS, SCRAPER_CSV
from data.records import Finding, Record, Rejected
from tests.tables import Cells, found, records, rejected, scraped, warned

SAMPLE = Path(__file__).parents[3] / "shared" / "wilson" / "scraper-export.csv"
LETTER: Cells = {
    "document_url": "https://example.org/document/letter-nehru",
    "original_publication_date": "April 1, 1949",
    "title": "Letter, Jawaharlal Nehru to All Provincial Premiers",
    "authors": ["Nehru, Jawaharlal"],
}


def letter(**cells: str | Sequence[str]) -> Cells:
    return {**LETTER, **cells}


def read(*rows: Cells) -> list[Finding]:
    return found(SCRAPER_CSV, scraped(*rows).encode())


def only(**cells: str | Sequence[str]) -> Record:
    (record,) = records(read(letter(**cells)))
    return record


def people(record: Record, role: str) -> list[str]:
    return [tag.person for tag in record.people if tag.role == role]


def test_a_record_says_what_the_row_says() -> None:
    record = only(
        summary="What he writes.\n\nAnd why.",
        source="Nehru Memorial Museum and Library, File 1.",
        original_archive_title=["Nehru Memorial Museum and Library (NMML)"],
        language=["English", "Hindi"],
        original_classification="Secret",
    )
    assert record.title == LETTER["title"]
    assert record.date.precision == "day"
    assert str(record.date.start) == "1949-04-01"
    assert (record.type, record.classification) == ("Letter", "Secret")
    assert record.summary == "What he writes.\n\nAnd why."
    assert record.source == "Nehru Memorial Museum and Library, File 1."
    assert record.language == "English; Hindi"
    assert record.url == LETTER["document_url"]


def test_the_archive_goes_before_a_source_that_does_not_name_it() -> None:
    archive = ["German Federal Archives (BArch)"]
    record = only(source="BArch, B 136/1.", original_archive_title=archive)
    assert record.source == "German Federal Archives (BArch): BArch, B 136/1."
    assert only(original_archive_title=archive).source == archive[0]


@pytest.mark.parametrize(
    ("heading", "person"),
    [
        ("Nehru, Jawaharlal", "jawaharlal-nehru"),
        ("Mao, Zedong", "mao-zedong"),
        ("Satō, Eisaku", "eisaku-sato"),
        ("Stalin, Joseph", "joseph-stalin"),
        ("Chiang, Ching-kuo (Jiang Jingguo)", "chiang-ching-kuo"),
        ("Chiang, Kai-shek (Jiang Jieshi)", "chiang-kai-shek"),
    ],
)
def test_a_turned_name_is_the_person_that_titles_name(heading: str, person: str) -> None:
    (tag,) = only(authors=[heading]).people
    assert (tag.person, tag.role, tag.method, tag.evidence) == (
        person,
        "author",
        "catalogue",
        heading,
    )


def test_a_forename_in_brackets_is_tried() -> None:
    record = only(
        original_publication_date="October 31, 1997",
        authors=['Blair, Anthony Charles Lynton ("Tony")', "Kohl, Helmut"],
    )
    assert people(record, "author") == ["tony-blair", "helmut-kohl"]


def test_who_was_dead_may_be_mentioned_but_writes_nothing() -> None:
    record = only(
        original_publication_date="May 1, 1975",
        authors=["Stalin, Joseph"],
        associated_people_orgs=["Stalin, Joseph"],
    )
    assert people(record, "mentioned") == ["joseph-stalin"]
    assert people(record, "author") == ["joseph-stalin-unidentified"]


@pytest.mark.parametrize(
    ("heading", "title", "name"),
    [
        ("Bitterlich, Joachim", "Memorandum", "Joachim Bitterlich"),
        ("Kawase, Ikkan", "Petition by Kawase Ikkan", "Kawase Ikkan"),
        ("Nguyen, Inventedly", "Memorandum", "Nguyen Inventedly"),
        ("Nobody, Adam B., Jr.", "Memorandum", "Adam B. Nobody, Jr."),
        ("Unheardof, John, 1901-1980", "Memorandum", "John Unheardof"),
    ],
)
def test_who_is_not_identified_keeps_the_name_in_spoken_order(
    heading: str, title: str, name: str
) -> None:
    (tag,) = only(authors=[heading], title=title).people
    assert (tag.name, tag.evidence) == (name, heading)
    assert tag.person.endswith("-unidentified")


@pytest.mark.parametrize(
    "heading",
    [
        "Japan. Foreign Ministry",
        "Japan. Foreign Ministry. Asian Affairs Bureau",
        "Japan-China Import-Export Association",
        "Communist Party of the Soviet Union (CPSU), Central Committee",
        "Ministry of Foreign Affairs, Japan",
        "Solidarity",
    ],
)
def test_a_body_has_no_role_and_is_said(heading: str) -> None:
    findings = read(letter(authors=[heading, "Mao, Zedong"]), letter(authors=[heading]))
    assert [len(record.people) for record in records(findings)] == [1, 0]
    (said,) = warned(findings)
    assert f"{heading} (2)" in said


@pytest.mark.parametrize(
    "heading", ["Press, Frank", "Park, Chung Hee", "Bush, George H. W.", "Ho Chi Minh"]
)
def test_a_heading_of_a_person_is_no_body(heading: str) -> None:
    findings = read(letter(authors=[heading]))
    assert not warned(findings)
    assert len(records(findings)[0].people) == 1


@pytest.mark.parametrize(
    ("title", "authors", "role"),
    [
        ("Record of Conversation between Kohl and Blair", ["Bitterlich, Joachim"], "participant"),
        ("The Chancellor's Meeting with British PM Blair", [], "participant"),
        ("Letter on the Meeting with British PM Blair", ["Bitterlich, Joachim"], "mentioned"),
        ("Letter to the Chancellor", [], "author"),
    ],
)
def test_contributors_of_a_meeting_take_part(title: str, authors: list[str], role: str) -> None:
    record = only(
        original_publication_date="October 31, 1997",
        title=title,
        authors=authors,
        document_contributors=["Kohl, Helmut"],
    )
    assert people(record, role) == ["helmut-kohl"]


def test_places_are_states_of_the_day() -> None:
    findings = read(
        letter(
            original_publication_date="October 22, 1997",
            associated_places=["Great Britain", "Germany", "Southeast Asia"],
        ),
        letter(
            original_publication_date="June 30, 1950",
            associated_places=["Korea", "China", "Germany (East)", "South China Sea"],
        ),
    )
    states = [[tag.state for tag in record.states] for record in records(findings)]
    assert states == [
        ["united-kingdom", "germany"],
        ["north-korea", "south-korea", "peoples-republic-of-china", "east-germany"],
    ]
    tags = {(tag.basis, tag.method) for record in records(findings) for tag in record.states}
    assert tags == {("catalogue", "catalogue")}
    (said,) = warned(findings)
    assert "Southeast Asia (1)" in said
    assert "South China Sea (1)" in said


def test_without_a_date_nobody_knows_which_korea() -> None:
    record = only(original_publication_date="", associated_places=["Korea", "Poland"])
    assert record.date.precision == "undated"
    assert [tag.state for tag in record.states] == ["poland"]


def test_a_date_that_cannot_be_read_is_kept_and_doubted() -> None:
    record = only(original_publication_date="in the year of the hare")
    assert record.date.text == "in the year of the hare"
    assert record.date.flag
    assert record.date.start is None


def test_a_row_is_the_record_that_a_page_of_results_lists() -> None:
    title = "Letter, Jawaharlal Nehru to All Provincial Premiers"
    page = f"1 - 1 of 1\n\nApril 1, 1949\n\n{title}\n\nA summary.\n"
    (listed,) = records(found(RESULTS_PAGE, page.encode()))
    assert only().id == listed.id


def test_two_documents_of_one_date_and_title_stay_two() -> None:
    second = letter(document_url="https://example.org/document/letter-nehru-0")
    ids = [record.id for record in records(read(LETTER, second, LETTER))]
    assert ids[1] == f"{ids[0]}-2"
    assert ids[2] == ids[0]


def test_a_row_that_cannot_be_used_is_rejected_with_its_first_line_and_text() -> None:
    text = scraped(LETTER, letter(title=" ", summary="two\nlines"), LETTER)
    broken = text + scraped(letter(authors="[not JSON")).split("\r\n", 1)[1] + "a,b\r\n"
    findings = found(SCRAPER_CSV, broken.encode())
    assert len(records(findings)) == 2
    no_title, no_json, no_row = rejected(findings)
    assert (no_title.line, no_title.reason) == (3, "has no title")
    assert '"two\nlines"' in no_title.text
    assert (no_json.line, no_json.reason.startswith("authors is no JSON list")) == (6, True)
    assert (no_row.line, no_row.reason, no_row.text) == (7, "2 cells instead of 23", "a,b")


def test_a_quote_astray_costs_its_row_alone() -> None:
    lines = scraped(LETTER, LETTER, LETTER).split("\r\n")
    lines[2] = f'"astray" {lines[2]}'
    findings = found(SCRAPER_CSV, "\r\n".join(lines).encode())
    assert len(records(findings)) == 2
    (one,) = rejected(findings)
    assert (one.line, one.text) == (3, lines[2])


def test_a_text_longer_than_the_limit_of_csv_is_read() -> None:
    (record,) = records(read(letter(text_body="word " * 200_000, summary="s" * 200_000)))
    assert len(record.summary) == 200_000


def test_missing_columns_are_named() -> None:
    columns = [column for column in COLUMNS if column not in ("authors", "donors")]
    with pytest.raises(SourceError, match="authors, donors") as caught:
        found(SCRAPER_CSV, scraped(LETTER, columns=columns).encode())
    assert caught.value.line == 1


def test_a_column_named_twice_is_refused() -> None:
    with pytest.raises(SourceError, match="title"):
        found(SCRAPER_CSV, scraped(LETTER, columns=[*COLUMNS, "title"]).encode())


def test_columns_of_others_are_said_and_not_read() -> None:
    findings = found(SCRAPER_CSV, scraped(LETTER, columns=["mood", *COLUMNS, ""]).encode())
    assert records(findings) == records(read(LETTER))
    (said,) = warned(findings)
    assert "mood" in said


@given(st.sampled_from(["", scraped(), scraped(LETTER)]), st.binary(max_size=400))
@settings(deadline=None)
def test_whatever_the_bytes_a_file_is_read_or_refused(beginning: str, content: bytes) -> None:
    try:
        findings = found(SCRAPER_CSV, beginning.encode() + content)
    except FondsError:
        return
    assert all(finding.line for finding in findings if isinstance(finding, Rejected))
    assert all(record.title and record.id for record in records(findings))


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\0")), max_size=5))
@settings(deadline=None)
def test_every_row_is_a_record_or_rejected(titles: list[str]) -> None:
    rows = [letter(title=title, document_url=f"u{no}") for no, title in enumerate(titles)]
    findings = read(*rows)
    kept = [" ".join(title.split()) for title in titles if title.strip()]
    assert [record.title for record in records(findings)] == kept
    assert len(rejected(findings)) == len(titles) - len(kept)


@pytest.mark.skipif(not SAMPLE.exists(), reason="the sample lies beside the project")
def test_the_sample_of_the_archive_is_read_in_full() -> None:
    findings = list(SCRAPER_CSV.read(SAMPLE))
    held = records(findings)
    assert (len(held), rejected(findings)) == (7, [])
    assert len({record.id for record in held}) == 7
    assert all(record.date.start and record.states for record in held)
    with_kohl = [record for record in held if "helmut-kohl" in people(record, "participant")]
    assert [people(record, "participant")[1] for record in with_kohl] == [
        "tony-blair",
        "antonio-guterres",
    ]
    assert all("bitterlich" in people(record, "mentioned")[0] for record in with_kohl)
