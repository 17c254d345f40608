"""No default day is shown as a fact: not on a page, not in a table, not in a file."""

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import duckdb
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dashboard.dates import date_words
from dashboard.document_list import document_table
from data.records import DocumentDate, Record
from queries import results
from queries.database import open_corpus
from queries.export import stream
from queries.export_tables import table_rows
from queries.filters import NO_FILTERS, Day
from queries.known_dates import last_known
from queries.paging import PageRequest
from tests.corpora import build_corpus
from tests.record_parts import by, day, span, year_of

MACROS = (Path(__file__).parents[2] / "queries" / "sql" / "macros.sql").read_text("utf-8")


@pytest.fixture(scope="module")
def known_date() -> Iterator[Callable[[date, date], str]]:
    """Give the SQL macro as a function: first and last day → the date as tables and files say."""
    with duckdb.connect() as connection:
        connection.execute(MACROS)

        def known(first: date, last: date) -> str:
            ends = {"first": first, "last": last}
            ((words,),) = connection.execute("select known_date($first, $last)", ends).fetchall()
            return str(words)

        yield known


@given(st.dates(date(1000, 1, 1), date(2100, 1, 1)), st.integers(0, 1500))
def test_both_ends_say_the_interval_and_no_day_that_may_be_a_default(
    known_date: Callable[[date, date], str], first: date, days: int
) -> None:
    last = first + timedelta(days)
    begins = Day.parse(known_date(first, last))
    ends = last_known(str(begins), last.isoformat())
    assert (begins.first, ends.last) == (first, last)
    whole_months = first.day == 1 and Day(first.year, first.month).last <= last
    assert (begins.day is None) == whole_months
    assert (ends.day is None) == (
        (last + timedelta(1)).day == 1 and first <= Day(last.year, last.month).first
    )


@given(st.dates(date(1000, 1, 1)), st.integers(0, 40))
def test_a_day_is_a_day_and_two_days_of_one_month_keep_both(
    known_date: Callable[[date, date], str], first: date, days: int
) -> None:
    assume(first.year < 9999)
    last = first + timedelta(days)
    assume((first.year, first.month) == (last.year, last.month))
    assume(Day(first.year, first.month) != Day.parse(known_date(first, last)))
    assert known_date(first, last) == first.isoformat()
    assert str(last_known(first.isoformat(), last.isoformat())) == last.isoformat()


@pytest.mark.parametrize(
    ("printed", "last_day", "precision", "words"),
    [
        ("1961-06-03", "1961-06-03", "day", "3 Jun 1961"),
        ("1961-06", "1961-06-30", "month", "Jun 1961"),
        ("1961", "1961-12-31", "year", "1961"),
        ("1961", "1961-12-31", "circa", "c. 1961"),
        ("1961-01-01", "1961-01-01", "day", "1 Jan 1961"),
        ("1961-06-03", "1961-07-05", "range", "3 Jun – 5 Jul 1961"),
        ("1961-06-03", "1962-07-05", "range", "3 Jun 1961 – 5 Jul 1962"),
        ("1961-06-01", "1961-06-05", "range", "1 Jun – 5 Jun 1961"),
        ("1948-06", "1948-08-31", "circa", "c. Jun – Aug 1948"),
        ("1948-06", "1948-08-05", "range", "Jun – 5 Aug 1948"),
        ("1948-12", "1949-02-28", "range", "Dec 1948 – Feb 1949"),
        ("1949", "1950-12-31", "range", "1949 – 1950"),
        ("1949", "1950-02-16", "range", "1949 – 16 Feb 1950"),
        ("1949-12-16", "1950-12-31", "range", "16 Dec 1949 – 1950"),
        (None, None, "undated", "undated"),
    ],
)
def test_a_date_reads_as_precisely_as_it_is_known(
    printed: str | None, last_day: str | None, precision: str, words: str
) -> None:
    assert date_words(printed, last_day, precision) == words


PEOPLE = (by(("a", "A. Writer"), "author"), by(("b", "B. Reader"), "recipient"))
LETTERS = {
    "year": year_of(1950),
    "month": span(date(1950, 6, 1), date(1950, 6, 30), "month", "June 1950"),
    "months": span(date(1950, 6, 1), date(1950, 8, 31), "range", "June – August 1950"),
    "summer": span(date(1950, 6, 1), date(1950, 8, 31), "circa", "summer 1950"),
    "day": day(1950, 6, 1),
    "none": DocumentDate(text="[n.d.]"),
}


@pytest.fixture(scope="module")
def letters(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a corpus of a letter a precision."""
    records = [
        Record(id=name, title="Letter", date=when, collection="Letters", people=PEOPLE)
        for name, when in LETTERS.items()
    ]
    return build_corpus(tmp_path_factory.mktemp("letters") / "corpus", records)


def exported(folder: Path, table: str, format_name: str) -> str:
    return b"".join(
        stream(table_rows(open_corpus(folder), table, NO_FILTERS), format_name)
    ).decode()


DATES = {
    "year": "1950",
    "month": "1950-06",
    "months": "1950-06",
    "summer": "1950-06",
    "day": "1950-06-01",
    "none": "",
}


def test_the_tables_and_files_of_documents_hold_a_date_as_far_as_known(letters: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(exported(letters, "documents", "csv"))))
    assert {row["id"]: row["date"] for row in rows} == DATES
    lines = [json.loads(line) for line in exported(letters, "documents", "ndjson").splitlines()]
    assert {line["id"]: line["date"] or "" for line in lines} == DATES
    listed = results.documents_listed(open_corpus(letters), NO_FILTERS, most=10)
    assert dict(zip(listed["id"], listed["date"].fillna(""), strict=True)) == DATES


def test_citations_hold_no_day_that_nobody_knows(letters: Path) -> None:
    cited = exported(letters, "documents", "bib") + exported(letters, "documents", "ris")
    days = [found[0] for found in re.finditer(r"\d{4}([-/])\d\d\1\d\d", cited)]
    assert days == ["1950-06-01", "1950/06/01"], "those of the letter of that very day"
    assert "date = {1950-06~/1950-08~}" in cited
    assert "DA  - 1950/06//circa to 1950-08\r\n" in cited


def test_the_table_on_screen_shows_dates_as_far_as_known(letters: Path) -> None:
    page = results.documents_page(open_corpus(letters), NO_FILTERS, PageRequest())
    table = document_table(page, q="", snippets={}, opened=None)
    dates = re.findall(r"<tr[^>]*><td[^>]*>([^<]*)</td>", table)
    shown = dict(zip(page.rows["id"], dates, strict=True))
    assert shown == {
        "year": "1950",
        "month": "Jun 1950",
        "months": "Jun – Aug 1950",
        "summer": "c. Jun – Aug 1950",
        "day": "1 Jun 1950",
        "none": "undated",
    }


def test_a_correspondence_begins_and_ends_as_precisely_as_its_letters(letters: Path) -> None:
    (pair,) = results.correspondence(open_corpus(letters), NO_FILTERS).to_dict("records")
    assert (pair["documents"], pair["first"], pair["last"]) == (6, "1950", "1950-06-01")
