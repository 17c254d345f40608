import gzip
import re
from collections.abc import Iterator
from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.records import Record
from tests.frus_volumes import MODERN, OLD, dated, records_of, volume_at

VOLUMES = Path(__file__).parents[3] / "shared" / "frus"


@pytest.fixture(scope="module")
def modern() -> dict[str, Record]:
    return records_of(MODERN)


@pytest.fixture(scope="module")
def old() -> dict[str, Record]:
    return records_of(OLD)


def test_the_day_is_the_one_the_source_gives_whatever_the_time_zone(
    modern: dict[str, Record],
) -> None:
    assert modern["d1"].date.start == modern["d1"].date.end == date(1950, 1, 9)
    assert modern["d1"].date.text == "January 9, 1950, 11:30 p.m."


@given(
    day=st.dates(date(1948, 1, 1), date(1951, 12, 31)),
    moment=st.times(),
    zone=st.sampled_from(["", "Z", "-11:00", "+14:00"]),
)
def test_no_time_of_day_moves_a_day(
    tmp_path_factory: pytest.TempPathFactory, day: date, moment: time, zone: str
) -> None:
    path = tmp_path_factory.getbasetemp() / "frus1950v99.xml"
    when = f"{day.isoformat()}T{moment.isoformat('seconds')}{zone}"
    [record] = records_of(volume_at(path, dated(f'when="{when}"'))).values()
    assert (record.date.start, record.date.end) == (day, day)


def test_intervals_months_and_years_keep_their_precision(
    modern: dict[str, Record], tmp_path: Path
) -> None:
    assert modern["d2"].date.precision == "range"
    assert (modern["d2"].date.start, modern["d2"].date.end) == (date(1950, 2, 3), date(1950, 2, 5))
    assert modern["d2a"].date.precision == "month"
    assert modern["d2a"].date.end == date(1950, 3, 31)
    year = records_of(volume_at(tmp_path / "frus1950v99.xml", dated('when="1950"')))["d1"].date
    assert (year.precision, year.start, year.end) == ("year", date(1950, 1, 1), date(1950, 12, 31))


def test_the_editors_bounds_come_before_the_dateline(old: dict[str, Record]) -> None:
    assert old["d1"].date.start == old["d1"].date.end == date(1884, 9, 24)


def test_a_date_without_markup_is_read_from_the_head(modern: dict[str, Record]) -> None:
    assert modern["d4"].date.start == date(1950, 5, 5)


def test_a_date_of_an_attachment_is_not_that_of_the_document(modern: dict[str, Record]) -> None:
    assert modern["d4"].place == ""
    assert "1949" not in modern["d4"].date.text


def test_what_the_editors_call_undated_is_not_dated_by_its_subject(
    modern: dict[str, Record],
) -> None:
    assert modern["d5"].date.precision == "undated"
    assert "undated" in modern["d5"].date.text


@pytest.mark.parametrize(
    ("document", "flag", "text"),
    [
        ("d6", "no such day: 1950-02-31", "February 31, 1950"),
        ("d7", "outside the volume's span 1950", "February 1, 1960"),
        ("d8", "the markup says 1951-07-08, the words July 8, 1950", "July 8, 1950"),
        ("d9", "no year: --07-08", "July 8"),
    ],
)
def test_a_doubted_date_is_kept_as_printed_and_has_no_day(
    modern: dict[str, Record], document: str, flag: str, text: str
) -> None:
    doubted = modern[document].date
    assert (doubted.flag, doubted.text) == (flag, text)
    assert (doubted.start, doubted.end, doubted.precision) == (None, None, "undated")


def test_older_papers_are_believed_in_company_and_doubted_alone(old: dict[str, Record]) -> None:
    assert old["d2"].date.start == date(1846, 5, 1)
    assert old["d3"].date.start == date(1848, 5, 1)
    assert old["d5"].date.flag == "outside the volume's span 1884"
    assert old["d6"].date.start == date(1883, 1, 1)


@given(year=st.integers(1, 9999).filter(lambda year: not 1948 <= year <= 1951))
def test_no_lone_date_far_from_the_span_gets_a_year(
    tmp_path_factory: pytest.TempPathFactory, year: int
) -> None:
    path = tmp_path_factory.getbasetemp() / "frus1950v99.xml"
    [record] = records_of(volume_at(path, dated(f'when="{year:04}-05-05"'))).values()
    assert record.date.start is None
    assert record.date.flag
    assert record.date.text == f"{year:04}-05-05"


@pytest.mark.parametrize("wrong", ['when="0201-07-04"', 'when="1670-07-04"', 'when="2958-07-04"'])
def test_no_company_makes_an_absurd_year_possible(tmp_path: Path, wrong: str) -> None:
    body = dated(wrong, 1) + dated(wrong, 2)
    records = records_of(volume_at(tmp_path / "frus1950v99.xml", body))
    assert [record.date.start for record in records.values()] == [None, None]


def test_an_interval_that_ends_before_it_begins_is_doubted(tmp_path: Path) -> None:
    body = dated('from="1950-04-12" to="1950-03-25"')
    doubted = records_of(volume_at(tmp_path / "frus1950v99.xml", body))["d1"].date
    assert doubted.start is None
    assert doubted.flag == "ends before it begins: 1950-04-12 to 1950-03-25"


def days_in_the_source(volume: Path) -> Iterator[tuple[str, str]]:
    """Yield ids and days as they stand in the XML, found without a parser."""
    text = gzip.decompress(volume.read_bytes()).decode()
    for chunk in re.split(r"<div(?=[^>]*\btype=\"document\")", text)[1:]:
        tag, _, rest = chunk.partition(">")
        own = rest.partition("<frus:attachment")[0]
        line = re.search(r"<dateline.*?</dateline>", own, re.DOTALL)
        printed = line and re.search(r"<date[^>]*\s(?:when|from)=\"(\d[^\"]*)", line[0])
        day = re.search(r"doc-dateTime-min=\"([^\"]+)", tag) or printed
        identity = re.search(r"xml:id=\"([^\"]+)", tag)
        if day and identity:
            yield identity[1], day[1][:10]


@pytest.mark.skipif(not VOLUMES.is_dir(), reason="the volumes are not beside the repository")
def test_almost_every_dated_document_carries_the_day_its_source_gives() -> None:
    names = ("1870", "1884", "1925v02", "1955-57v04", "1964-68v11", "1969-76v33")
    agreed = dated_documents = 0
    for name in names:
        volume = VOLUMES / f"frus{name}.xml.gz"
        records = records_of(volume)
        for identity, day in days_in_the_source(volume):
            start = records[identity].date.start
            dated_documents += 1
            agreed += start is not None and start.isoformat().startswith(day)
    assert dated_documents > 1500
    assert agreed / dated_documents >= 0.99
