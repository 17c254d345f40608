"""The sentence of a chart says what its rows come to: the sum, the most, ties, the undated."""

import pandas as pd
import pytest

from dashboard.findings import finding


def rows(columns: str, *values: tuple[object, ...]) -> pd.DataFrame:
    frame = pd.DataFrame(values, columns=columns.split())
    return frame.astype({"year": "Int16"}) if "year" in frame else frame


@pytest.mark.parametrize(
    ("frame", "said"),
    [
        (
            rows("year documents", (1961, 212), (1962, 8), (None, 1500)),
            "1,720 documents, most in 1961 (212), 1,500 undated",
        ),
        (rows("year documents"), "0 documents"),
        (rows("year documents", (1961, 1)), "1 document, most in 1961 (1)"),
        (rows("year documents", (None, 3)), "3 documents, 3 undated"),
        (
            rows("year documents", (1950, 2), (1951, 2), (1952, 1)),
            "5 documents, most in 1950 and 1951 (2 each)",
        ),
        (
            rows("decade type documents", (1950, "Letter", 2), (1960, "Letter", 3)),
            "most Letter, 1960s (3 documents), of 2",
        ),
        (
            rows("month documents", ("1950-06", 2), ("1950-07", 1)),
            "3 documents, most in June 1950 (2)",
        ),
        (rows("id name documents", ("a", "Ann", 1)), "most Ann (1 document), of 1"),
        (
            rows("id name documents", *((one, one.upper(), 7) for one in "abcde"), ("f", "F", 1)),
            "most A; B; C and 2 more (7 documents each), of 6",
        ),
        (
            rows("id name year documents", ("a", "Ann", 1950, 4), ("b", "Bo", None, 9)),
            "most Bo, undated (9 documents), of 2",
        ),
        (
            rows(
                "author author_name recipient recipient_name documents", ("a", "Ann", "b", "Bo", 5)
            ),
            "most Ann to Bo (5 documents), of 1",
        ),
        (
            rows("year first second corpus", (1950, 3, 0, 9), (None, 1, 0, 2)),
            "A 4 documents, most in 1950 (3), 1 undated; B 0 documents",
        ),
    ],
)
def test_the_finding_of_rows(frame: pd.DataFrame, said: str) -> None:
    assert finding("Title", frame) == f"Title: {said}"


def test_parts_of_a_year_are_counted_together() -> None:
    frame = rows("year precision documents", (1950, "day", 2), (1950, "year", 2), (1951, "day", 3))
    assert finding("By year", frame) == "By year: 7 documents, most in 1950 (4)"
