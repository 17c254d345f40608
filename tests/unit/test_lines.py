"""Countries over time as lines: every year has a point, in documents or in shares."""

import pandas as pd
import pytest

from dashboard.figures.lines import countries_by_year_lines

COUNTS = pd.DataFrame(
    [
        ("cuba", "Cuba", 1958.0, 2),
        ("cuba", "Cuba", 1961.0, 6),
        ("cuba", "Cuba", None, 9),
        ("haiti", "Haiti & <b>", 1959.0, 1),
    ],
    columns=["id", "name", "year", "documents"],
)
TOTALS = pd.DataFrame(
    [(1958.0, 40), (1959.0, 20), (1960.0, 19), (1961.0, 60), (None, 20)],
    columns=["year", "documents"],
)


def test_a_year_without_documents_is_none_and_the_undated_have_no_point() -> None:
    cuba, haiti = countries_by_year_lines(COUNTS, ["cuba", "haiti"], "light").data
    assert list(cuba.x) == [1958, 1959, 1960, 1961]
    assert list(cuba.y) == [2, 0, 0, 6]
    assert list(haiti.y) == [0, 1, 0, 0]


def test_a_share_is_of_all_documents_of_the_year_and_a_year_of_few_has_none() -> None:
    cuba, _ = countries_by_year_lines(COUNTS, ["cuba", "haiti"], "dark", totals=TOTALS).data
    assert list(cuba.y) == [0.05, 0, pytest.approx(float("nan"), nan_ok=True), 0.1]


def test_a_year_without_any_documents_has_no_share() -> None:
    totals = TOTALS[TOTALS["year"] != 1960]
    cuba, _ = countries_by_year_lines(COUNTS, ["cuba", "haiti"], "dark", totals=totals).data
    assert list(cuba.y) == [0.05, 0, pytest.approx(float("nan"), nan_ok=True), 0.1]


def test_a_point_tells_its_country_and_year_and_names_are_text() -> None:
    cuba, haiti = countries_by_year_lines(COUNTS, ["cuba", "haiti"], "light").data
    assert list(cuba.customdata[0]) == ["cuba", 1958]
    assert haiti.name == "Haiti &amp; &lt;b&gt;"


def test_nothing_can_be_drawn_too() -> None:
    assert not countries_by_year_lines(COUNTS.head(0), [], "light").data
