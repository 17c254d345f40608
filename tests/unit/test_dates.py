"""A printed date is read as the interval it names, never as more than it says."""

from calendar import month_name, monthrange
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.dates import document_date, find_printed_date, parse_printed_date
from data.records import DocumentDate, Precision

DAYS = st.dates(date(1000, 1, 1), date(2100, 12, 31))
DASHES = st.sampled_from(["-", "–", "—", " - ", " – ", "‐", " to ", " through "])

Layout = Callable[[date], str]
DAY_LAYOUTS: tuple[Layout, ...] = (
    lambda day: f"{month_name[day.month]} {day.day}, {day.year}",
    lambda day: f"{month_name[day.month]} {day.day:02}, {day.year}",
    lambda day: f"{month_name[day.month]} {day.day} {day.year}",
    lambda day: f"{day.day} {month_name[day.month]} {day.year}",
    lambda day: f"{day.day} {month_name[day.month]}, {day.year}",
    lambda day: f"the {day.day}th of {month_name[day.month]}, {day.year}",
    lambda day: f"{month_name[day.month][:3]}. {day.day}, {day.year}",
    lambda day: f"{month_name[day.month]} {day.day}, {day.year}, 7 p.m.",
    lambda day: f"{month_name[day.month]} {day.day}, {day.year}—4:30–5 a. m.",
    lambda day: f"{month_name[day.month]} {day.day}, {day.year}, 1242Z",
    lambda day: f"{day:%A}, {month_name[day.month]} {day.day}, {day.year}",
    lambda day: f"[{month_name[day.month]} {day.day}, {day.year}]",
    lambda day: f"({month_name[day.month]} {day.day}, {day.year}.)",
    lambda day: f"{month_name[day.month].upper()}\u00a0{day.day},  {day.year}\t",
    lambda day: day.isoformat(),
)
MONTH_LAYOUTS: tuple[Layout, ...] = (
    lambda day: f"{month_name[day.month]} {day.year}",
    lambda day: f"{month_name[day.month]}, {day.year}",
    lambda day: f"{month_name[day.month][:3].lower()}. {day.year}",
    lambda day: f"[{month_name[day.month]} {day.year}]",
)


def parsed(text: str) -> DocumentDate:
    found = parse_printed_date(text)
    assert found is not None, text
    return found


@given(DAYS, st.sampled_from(DAY_LAYOUTS))
def test_a_day_comes_back_from_every_layout(day: date, layout: Layout) -> None:
    found = parsed(layout(day))
    assert (found.start, found.end, found.precision, found.flag) == (day, day, "day", "")


@given(DAYS, st.sampled_from(MONTH_LAYOUTS))
def test_a_month_is_the_whole_month(day: date, layout: Layout) -> None:
    found = parsed(layout(day))
    last = date(day.year, day.month, monthrange(day.year, day.month)[1])
    assert (found.start, found.end) == (day.replace(day=1), last)
    assert found.precision == "month"


@given(DAYS, st.sampled_from(["{}", "[{}]", " {}.", "\u00a0{}"]))
def test_a_year_is_the_whole_year(day: date, layout: str) -> None:
    found = parsed(layout.format(day.year))
    assert (found.start, found.end) == (date(day.year, 1, 1), date(day.year, 12, 31))
    assert found.precision == "year"


@given(DAYS, DAYS, DASHES, st.sampled_from(DAY_LAYOUTS[:5]))
def test_a_range_has_both_its_days(one: date, other: date, dash: str, layout: Layout) -> None:
    start, end = sorted((one, other))
    found = parsed(f"{layout(start)}{dash}{layout(end)}")
    assert (found.start, found.end) == (start, end)
    assert found == document_date(start, end, found.text)


@given(DAYS, DAYS, DASHES)
def test_a_range_turned_round_is_doubted(one: date, other: date, dash: str) -> None:
    layout = DAY_LAYOUTS[0]
    found = parsed(f"{layout(one)}{dash}{layout(other)}")
    assert bool(found.flag) == (one > other)
    assert (found.start is None) == (one > other)


@given(DAYS, DAYS)
def test_the_precision_follows_from_the_interval(start: date, end: date) -> None:
    found = document_date(start, end, "as printed")
    assert found.text == "as printed"
    if end < start:
        assert found.flag
        assert found.start is None
    else:
        assert (found.start, found.end) == (start, end)
        assert (found.precision == "day") == (start == end)


@given(st.text() | st.from_regex(r"[A-Za-z0-9 ,.–\-\[\]?]{0,40}", fullmatch=True))
def test_whatever_is_read_is_an_interval_or_a_doubt_or_undated(text: str) -> None:
    for found in (parse_printed_date(text), find_printed_date(text)):
        if found is None:
            continue
        if found.start is None or found.end is None:
            assert (found.start, found.end, found.precision) == (None, None, "undated")
        else:
            assert found.start <= found.end
            assert not found.flag


@given(DAYS, st.sampled_from(DAY_LAYOUTS[:7]))
def test_a_day_is_found_at_the_end_of_a_head(day: date, layout: Layout) -> None:
    head = f"208. Notes on the Meeting of the Board, Washington, D.C., {layout(day)}"
    found = find_printed_date(head)
    assert found is not None
    assert (found.start, found.end) == (day, day)
    assert found.text in head


@pytest.mark.parametrize(
    ("text", "start", "end", "precision"),
    [
        ("circa 1950", "1950-01-01", "1950-12-31", "circa"),
        ("c. 1950", "1950-01-01", "1950-12-31", "circa"),
        ("C. 1950", "1950-01-01", "1950-12-31", "circa"),
        ("ca. May 1944", "1944-05-01", "1944-05-31", "circa"),
        ("[circa 1950]", "1950-01-01", "1950-12-31", "circa"),
        ("[1950?]", "1950-01-01", "1950-12-31", "circa"),
        ("approximately 15 August 1948", "1948-08-15", "1948-08-15", "circa"),
        ("Spring 1945", "1945-01-01", "1945-12-31", "circa"),
        ("mid-1944", "1944-01-01", "1944-12-31", "circa"),
        ("1944-1945", "1944-01-01", "1945-12-31", "range"),
        ("1944–45", "1944-01-01", "1945-12-31", "range"),
        ("1944/45", "1944-01-01", "1945-12-31", "range"),
        ("the 1940s", "1940-01-01", "1949-12-31", "range"),
        ("August 1–5, 1950", "1950-08-01", "1950-08-05", "range"),
        ("1–5 August 1950", "1950-08-01", "1950-08-05", "range"),
        ("May 3 – June 4, 1950", "1950-05-03", "1950-06-04", "range"),
        ("3 May—4 June 1950", "1950-05-03", "1950-06-04", "range"),
        ("December 30, 1949–January 2, 1950", "1949-12-30", "1950-01-02", "range"),
        ("May–June 1950", "1950-05-01", "1950-06-30", "range"),
        ("May 1949 – June 1950", "1949-05-01", "1950-06-30", "range"),
        ("May 1–31, 1950", "1950-05-01", "1950-05-31", "month"),
        ("Sept. 24, 1884", "1884-09-24", "1884-09-24", "day"),
        ("January 9, 1958, 12 noon", "1958-01-09", "1958-01-09", "day"),
    ],
)
def test_layouts_of_archives(text: str, start: str, end: str, precision: Precision) -> None:
    first, last = date.fromisoformat(start), date.fromisoformat(end)
    assert parse_printed_date(text) == DocumentDate(first, last, precision, text)


@pytest.mark.parametrize("text", ["Undated", "UNDATED", "n.d.", "[n. d.]", "no date"])
def test_undated_is_no_doubt(text: str) -> None:
    assert parse_printed_date(text) == DocumentDate(text=text)


@pytest.mark.parametrize(
    "text",
    [
        "February 30, 1950",
        "June 31, 1884",
        "circa June 5–3, 1884",
        "February 29, 1900",
        "May 0, 1950",
        "May 5, 0201",
        "1950-13-04",
        "1950-04",
        "June 5–3, 1950",
    ],
)
def test_an_impossible_date_is_kept_as_text_and_flagged(text: str) -> None:
    found = parsed(text)
    assert found.flag
    assert found == DocumentDate(text=text, flag=found.flag)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12",
        "May",
        "May 5",
        "4159",
        "0201",
        "3000",
        "noon",
        "7 p.m.",
        "-",
        "?",
        "circa",
        "1 - 10 of 396",
        "August 1, 1958, in Zhongnanhai",
        "Mayor 1950",
        "No. 1944",
        "1944 1945",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert parse_printed_date(text) is None


def test_the_last_full_date_is_found() -> None:
    head = "Telegram of May 3, 1950, on the talks of 1949, sent December 30, 1949–January 2, 1950."
    found = find_printed_date(head)
    assert found is not None
    assert (found.start, found.end) == (date(1949, 12, 30), date(1950, 1, 2))
    assert found.text == "December 30, 1949–January 2, 1950"


def test_initials_before_a_date_are_no_circa() -> None:
    found = find_printed_date("Minutes, Washington, D.C. May 5, 1950")
    assert found is not None
    assert found.precision == "day"


def test_an_impossible_date_within_words_is_flagged() -> None:
    found = find_printed_date("Minutes of a Meeting, Paris, February 31, 1950")
    assert found is not None
    assert found.flag
    assert found.start is None


@pytest.mark.parametrize(
    "text", ["Mr. Hay to Mr. Choate", "Policy in 1950", "What May 1950 brought", "Dismay 5, 1950"]
)
def test_words_without_a_full_date(text: str) -> None:
    assert find_printed_date(text) is None


@pytest.mark.parametrize("years", [(201, 201), (999, 1000), (2100, 2101)])
def test_an_interval_in_no_likely_year_is_doubted(years: tuple[int, int]) -> None:
    found = document_date(date(years[0], 5, 1), date(years[1], 5, 1), "as printed")
    assert found == DocumentDate(text="as printed", flag=found.flag)
    assert found.flag
