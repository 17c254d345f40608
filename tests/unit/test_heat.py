"""The heat map: every count in its row and its year, in a shade, and light however many."""

from dataclasses import replace
from functools import partial
from itertools import pairwise

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.choices import is_in_force
from dashboard.figures.heat import cells_by_year, shade_bounds
from dashboard.figures.marks import choice
from queries.filters import NO_FILTERS
from tests.drawn_marks import elements_of, marks_of

NAMES = {"a": "Ann", "b": "Bo <b>&", "c&d=1": 'Cé "{count}"'}
COUNTS = st.dictionaries(
    st.tuples(st.sampled_from(list(NAMES)), st.none() | st.integers(1861, 1981)),
    st.integers(1, 5000),
    max_size=40,
)


def frame_of(counts: dict[tuple[str, int | None], int]) -> pd.DataFrame:
    rows = [(one, NAMES[one], year, count) for (one, year), count in counts.items()]
    frame = pd.DataFrame(rows, columns=["id", "name", "year", "documents"])
    return frame.astype({"year": "Int16"}).sort_values(["id", "year"])


def drawn(counts: dict[tuple[str, int | None], int]) -> str:
    return cells_by_year(frame_of(counts), list(NAMES), lambda _: False, name="country")


@given(COUNTS)
@settings(deadline=None)
def test_each_year_of_each_row_has_its_cell_and_each_row_its_sum(
    counts: dict[tuple[str, int | None], int],
) -> None:
    dated = {key: count for key, count in counts.items() if key[1] is not None}
    expected = {choice(("country", one), ("year", year)): n for (one, year), n in dated.items()}
    for one in {one for one, _ in counts} if dated else ():
        total = sum(count for (other, _), count in counts.items() if other == one)
        expected[choice(("country", one), ("year", None))] = total
    assert {mark.choice: mark.count for mark in marks_of(drawn(counts))} == expected


@given(COUNTS)
@settings(deadline=None)
def test_a_cell_stands_in_the_column_of_its_year(
    counts: dict[tuple[str, int | None], int],
) -> None:
    years = [year for _, year in counts if year is not None]
    if not years:
        return
    for row in elements_of(drawn(counts), "//div[@data-words]"):
        column = 0
        for cell in row:
            style = cell.get("style") or ""
            column = int(style.removeprefix("grid-column:")) if style else column + 1
            assert cell.get("data-choice") == f"year={min(years) + column - 1}"


@given(st.integers(1, 100_000))
def test_shades_go_up_to_the_highest_count(highest: int) -> None:
    bounds = shade_bounds(highest)
    assert bounds[-1] == highest
    assert 1 <= len(bounds) <= 5
    assert all(low < high for low, high in pairwise([0, *bounds]))


@given(COUNTS)
@settings(deadline=None)
def test_more_documents_are_never_fainter(counts: dict[tuple[str, int | None], int]) -> None:
    cells = elements_of(drawn(counts), "//i[@data-count]")
    shades = sorted((int(cell.get("data-count", "")), cell.get("class", "")) for cell in cells)
    assert all(low[1] <= high[1] for low, high in pairwise(shades))
    assert not shades or shades[-1][1] == "fonds-5"


def test_rows_stand_in_the_order_asked_for_and_are_shown_as_they_are() -> None:
    counts: dict[tuple[str, int | None], int] = {(one, 1950): 2 for one in NAMES}
    html = cells_by_year(frame_of(counts), ["c&d=1", "nobody", "a"], lambda _: False, name="person")
    names = elements_of(html, "//a/span")
    assert [name.text for name in names] == [NAMES["c&d=1"], NAMES["a"]]


def test_what_is_chosen_is_marked_and_nothing_else() -> None:
    wanted = choice(("person", "a"), ("year", 1950))
    counts: dict[tuple[str, int | None], int] = {("a", 1950): 1, ("a", 1951): 1, ("b", 1950): 1}
    filters = replace(NO_FILTERS, person=("a",), year=(1950,))
    is_chosen = partial(is_in_force, filters)
    html = cells_by_year(frame_of(counts), list(NAMES), is_chosen, name="person")
    assert [mark.choice for mark in marks_of(html) if mark.is_chosen] == [wanted]


def test_nothing_is_drawn_where_nothing_is_dated() -> None:
    assert drawn({("a", None): 4}) == ""
    assert drawn({}) == ""


def test_three_thousand_cells_are_less_than_two_hundred_kilobytes() -> None:
    people = [(f"a-person-of-number-{number}", f"Person {number}") for number in range(25)]
    rows = [(*one, year, 987) for one in people for year in range(1861, 1981)]
    frame = pd.DataFrame(rows, columns=["id", "name", "year", "documents"])
    html = cells_by_year(frame, [one for one, _ in people], lambda _: False, name="person")
    assert len(marks_of(html)) == 25 * 121
    assert len(html.encode()) < 200_000
