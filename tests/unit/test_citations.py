"""Whoever copies a citation gets what is known of the document, and no more."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.versions import EMBEDDED_CORPUS
from queries.citations import (
    CITATIONS,
    bibtex_entry,
    chicago_note,
    citation_row,
    csl_json,
    ris_entry,
)
from queries.database import open_corpus
from queries.export import stream
from queries.export_tables import table_rows
from queries.filters import NO_FILTERS, Day

ROW: dict[str, Any] = {
    "id": "frus1950v07/d12",
    "date": "1950-06-25",
    "date_end": "1950-06-25",
    "date_precision": "day",
    "year": 1950,
    "title": "12. The Ambassador in Korea to the Secretary of State.",
    "summary": "",
    "type": "Telegram",
    "collection": "Foreign Relations of the United States",
    "countries": "Republic of Korea; United States",
    "authors": "John J. Muccio",
    "recipients": "Dean Acheson",
    "participants": None,
    "mentioned": None,
    "place": "Seoul",
    "language": "",
    "source": "795.00/6–2550: Telegram",
    "url": "https://example.org/frus1950v07/d12",
    "part_of": "Foreign Relations of the United States, 1950, Korea, Volume VII",
    "date_text": "June 25, 1950—10 a.m.",
    "date_flag": "",
}
ARCHIVED = ROW | {
    "id": "wilson/1950-06-25/telegram-0d87b6",
    "title": "Telegram “to Filippov”, Shtykov",
    "collection": "Wilson Center Digital Archive",
    "source": "Fond 45, opis 1, delo 346",
    "part_of": "Korean War",
}

texts = st.text() | st.text("\"“”'’‘.,?[]{}<&> aé\n", max_size=12)
days = st.builds(
    lambda day, cut: Day(*(day.year, day.month, day.day)[:cut]), st.dates(), st.integers(1, 3)
)


def dated(first: str, last: str, precision: str = "day") -> Mapping[str, Any]:
    return ROW | {"date": first, "date_end": last, "date_precision": precision}


def item_of(row: Mapping[str, Any]) -> dict[str, Any]:
    (item,) = json.loads(csl_json(row))
    assert isinstance(item, dict)
    return item


def test_a_document_of_a_volume_is_cited_by_volume_and_number() -> None:
    assert chicago_note(ROW) == (
        "“The Ambassador in Korea to the Secretary of State,” June 25, 1950, "
        "in Foreign Relations of the United States, 1950, Korea, Volume VII, doc. 12, "
        "https://example.org/frus1950v07/d12."
    )


def test_a_volume_that_does_not_name_its_series_is_cited_with_it() -> None:
    note = chicago_note(ROW | {"part_of": "Papers Relating to Foreign Affairs, Part III"})
    assert (
        "in Papers Relating to Foreign Affairs, Part III, Foreign Relations of the United States"
        in note
    )


def test_a_document_of_an_archive_is_cited_by_its_reference() -> None:
    assert chicago_note(ARCHIVED) == (
        "“Telegram ‘to Filippov’, Shtykov,” June 25, 1950, Fond 45, opis 1, delo 346, "
        "Wilson Center Digital Archive, https://example.org/frus1950v07/d12."
    )
    assert chicago_note(ARCHIVED | {"source": "", "url": ""}).endswith(
        "June 25, 1950, Wilson Center Digital Archive."
    )


@pytest.mark.parametrize(
    ("title", "cited"),
    [
        ("12. Editorial Note", "“Editorial Note,” "),
        ("No. 12 Editorial Note", "“Editorial Note,” "),
        ("No. 46. Mr. Phelps to Mr. Bayard.", "“No. 46. Mr. Phelps to Mr. Bayard,” "),
        ("12", "“12,” "),
        ("What Next?", "“What Next?,” "),
        ('A "plain" and ("another") one', "“A ‘plain’ and (‘another’) one,” "),
        ("[Untitled]", "[Untitled], "),
        ("", "June 25"),
    ],
)
def test_titles_stand_in_quotation_marks_without_the_number_that_follows(
    title: str, cited: str
) -> None:
    assert chicago_note(ROW | {"title": title}).startswith(cited)


@pytest.mark.parametrize(
    ("first", "last", "precision", "words"),
    [
        ("1950-06-25", "1950-06-25", "day", "June 25, 1950"),
        ("1950-06", "1950-06-30", "month", "June 1950"),
        ("1950", "1950-12-31", "year", "1950"),
        ("1950", "1950-12-31", "circa", "ca. 1950"),
        ("1934-12-18", "1934-12-18", "circa", "ca. December 18, 1934"),
        ("1900-08-20", "1900-08-21", "range", "August 20–21, 1900"),
        ("1961-06-03", "1961-07-05", "range", "June 3–July 5, 1961"),
        ("1950-12-28", "1951-01-03", "range", "December 28, 1950–January 3, 1951"),
        ("1948-06", "1948-08-31", "range", "June–August 1948"),
        ("1949", "1950-12-31", "range", "1949–1950"),
        ("1950", "1951-03-31", "range", "1950–March 1951"),
        (None, None, "undated", "n.d."),
    ],
)
def test_notes_date_as_precisely_as_known(
    first: str | None, last: str | None, precision: str, words: str
) -> None:
    row = ROW | {"date": first, "date_end": last, "date_precision": precision}
    assert f",” {words}, in Foreign" in chicago_note(row)


@pytest.mark.parametrize(
    ("title", "printed", "cited"),
    [
        ("A Note", "February 31, 1950.", "“A Note,” February 31, 1950, in Foreign"),
        ("A Note, May 6, 1953", "May 6, 1953", "“A Note, May 6, 1953,” in Foreign"),
        ("A Note", "", "“A Note,” n.d., in Foreign"),
    ],
)
def test_a_doubted_date_is_cited_once_as_it_is_printed(
    title: str, printed: str, cited: str
) -> None:
    undated = {"date": None, "date_end": None, "date_precision": "undated"}
    doubted = {"date_text": printed, "date_flag": "no such day"}
    assert chicago_note(ROW | undated | doubted | {"title": title}).startswith(cited)


def test_csl_json_gives_every_field() -> None:
    assert item_of(ROW | {"summary": "A line.\nAnother.", "language": "English"}) == {
        "id": "frus1950v07/d12",
        "type": "personal_communication",
        "title": "12. The Ambassador in Korea to the Secretary of State.",
        "author": [{"literal": "John J. Muccio"}],
        "recipient": [{"literal": "Dean Acheson"}],
        "issued": {"date-parts": [[1950, 6, 25]]},
        "publisher-place": "Seoul",
        "genre": "Telegram",
        "container-title": "Foreign Relations of the United States, 1950, Korea, Volume VII",
        "number": "12",
        "archive": "Foreign Relations of the United States",
        "archive_location": "795.00/6–2550: Telegram",
        "language": "English",
        "keyword": "Republic of Korea, United States",
        "abstract": "A line. Another.",
        "URL": "https://example.org/frus1950v07/d12",
    }


def test_csl_json_dates_as_precisely_as_known() -> None:
    assert item_of(dated("1950", "1950-12-31", "circa"))["issued"] == {
        "date-parts": [[1950]],
        "circa": True,
    }
    assert item_of(dated("1950-12-28", "1951-01-03", "range"))["issued"] == {
        "date-parts": [[1950, 12, 28], [1951, 1, 3]]
    }
    assert "issued" not in item_of(ROW | {"date": None, "date_end": None})


# What `csl-data.json` (citation-style-language/schema, version 1.0) allows of what is used here.
TEXTS = {
    "id",
    "title",
    "publisher-place",
    "genre",
    "container-title",
    "number",
    "archive",
    "archive_location",
    "language",
    "keyword",
    "note",
    "abstract",
    "URL",
}
TYPES = {"document", "personal_communication", "report", "speech", "treaty"}


def is_allowed(item: Mapping[str, Any]) -> bool:
    texts = {name: value for name, value in item.items() if name in TEXTS}
    names = [name for who in ("author", "recipient") for name in item.get(who, [])]
    date = item.get("issued", {"date-parts": [[1]]})
    return (
        {"id", "type"} <= set(item) <= TEXTS | {"type", "author", "recipient", "issued"}
        and item["type"] in TYPES
        and all(isinstance(text, str) for text in texts.values())
        and all(set(name) == {"literal"} and isinstance(name["literal"], str) for name in names)
        and set(date) <= {"date-parts", "circa"}
        and 1 <= len(date["date-parts"]) <= 2
        and all(
            1 <= len(parts) <= 3 and all(type(part) is int for part in parts)
            for parts in date["date-parts"]
        )
    )


@settings(deadline=None)
@given(st.fixed_dictionaries(dict.fromkeys(("title", "authors", "source", "url", "type"), texts)))
def test_citations_hold_whatever_a_record_does(held: dict[str, str]) -> None:
    row = ROW | held
    item = item_of(row)
    assert is_allowed(item)
    assert item.get("title", "") == " ".join(held["title"].split())
    assert "\n" not in chicago_note(row)


@given(days, st.integers(0, 800))
def test_both_forms_name_both_ends_of_any_interval(first: Day, days_on: int) -> None:
    last = min(first.last.toordinal() + days_on, Day(9999).last.toordinal())
    row = dated(str(first), type(first.last).fromordinal(last).isoformat(), "range")
    parts = item_of(row)["issued"]["date-parts"]
    assert Day(*parts[0]) == first
    assert Day(*parts[-1]).last.toordinal() == last
    for part in parts:
        assert str(part[0]) in chicago_note(row)


@pytest.mark.parametrize("exported", ["ris", "bib"])
def test_the_export_and_one_document_give_the_same_text(tiny_corpus: Path, exported: str) -> None:
    corpus, entry = open_corpus(tiny_corpus), {"ris": ris_entry, "bib": bibtex_entry}[exported]
    whole = b"".join(stream(table_rows(corpus, "documents", NO_FILTERS), exported)).decode()
    ids = table_rows(corpus, "documents", NO_FILTERS).read_all()["id"].to_pylist()
    rows = [citation_row(corpus, one) for one in ids]
    assert "".join(entry(row) for row in rows if row) == whole


def test_every_document_of_an_archive_can_be_cited_in_every_form() -> None:
    corpus = open_corpus(EMBEDDED_CORPUS)
    exported = table_rows(corpus, "documents", NO_FILTERS).read_all()
    columns = ("id", "part_of", "date_text", "date_flag")
    parts = corpus.cursor().execute(f"select {', '.join(columns)} from documents").fetchall()  # noqa: S608 - no value is in it
    noted = {row[0]: dict(zip(columns, row, strict=True)) for row in parts}
    for row in exported.to_pylist()[::50]:
        cited = row | noted[row["id"]]
        assert all(form(cited) for form in CITATIONS.values())
        assert is_allowed(item_of(cited))


def test_a_document_that_is_not_there_has_no_row(tiny_corpus: Path) -> None:
    assert citation_row(open_corpus(tiny_corpus), "nowhere/1") is None
