"""The People page in a real browser: each kind of mark opens what it says, and back."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

from dashboard import strings

pytestmark = pytest.mark.xdist_group("browser")

ASKED = "?from=1961&to=1963"
MARKS = {
    "part of a role": ".fonds-roles i[data-count]",
    "row of the list": ".fonds-roles a[data-count]",
    "cell of a year": ".fonds-heat i[data-count]",
    "row of the years": ".fonds-heat a[data-count]",
    "correspondent": ".st-key-card-correspondents a[data-count]",
}


@pytest.mark.parametrize("kind", MARKS)
def test_a_click_opens_what_a_mark_counts_and_a_second_takes_it_back(
    page: Page, settled: Callable[[], None], dashboard: str, kind: str
) -> None:
    page.goto(f"{dashboard}/people{ASKED}")
    settled()
    heading = page.locator("h1.fonds-count")
    before = heading.inner_text()
    mark = page.locator(MARKS[kind]).first
    count = int(str(mark.get_attribute("data-count")))

    mark.click(position={"x": 1, "y": 4})  # of a row, the name
    expect(heading).to_contain_text(f"{strings.number(count)} of ")
    settled()
    chosen = page.locator(f"{MARKS[kind]}[aria-current]").first
    assert int(str(chosen.get_attribute("data-count"))) == count

    chosen.click(position={"x": 1, "y": 4})
    expect(heading).to_have_text(before)
    assert page.evaluate("location.search") == ASKED


def test_a_click_on_a_lit_bar_of_a_link_leaves_person_and_role(
    page: Page, settled: Callable[[], None], dashboard: str
) -> None:
    page.goto(f"{dashboard}/people?year=1960&person=nikita-khrushchev&role=participant")
    settled()
    page.locator(".st-key-card-person .fonds-columns a[aria-current]").click()
    page.wait_for_function("!location.search.includes('year=')")
    assert page.evaluate("location.search") == "?person=nikita-khrushchev&role=participant"


def test_a_name_in_the_list_shows_that_person(
    page: Page, settled: Callable[[], None], dashboard: str
) -> None:
    page.goto(f"{dashboard}/people")
    settled()
    page.locator(".fonds-roles a", has_text="Nikita Khrushchev").locator("span").first.click()
    expect(page.locator(".st-key-person-detail h2")).to_have_text("Nikita Khrushchev")
    expect(page.locator(".st-key-card-person .fonds-spans")).to_contain_text("Soviet Union")


def test_a_cell_says_whose_and_how_many(
    page: Page, settled: Callable[[], None], dashboard: str
) -> None:
    page.goto(f"{dashboard}/people{ASKED}")
    settled()
    cell = page.locator(".fonds-heat i[data-count]").first
    cell.hover()
    name = page.locator(".fonds-heat a span").first.inner_text()
    count = int(str(cell.get_attribute("data-count")))
    expect(cell).to_have_attribute("title", f"{name}, 1961: {count:,} documents")


def test_a_choice_leaves_in_place_what_it_does_not_change(
    page: Page, settled: Callable[[], None], dashboard: str
) -> None:
    page.goto(f"{dashboard}/people?person=dean-rusk")
    settled()
    rows = page.locator(".fonds-heat > div")
    rows.evaluate_all("rows => rows.forEach((row) => { row.stood = true; })")
    cell = page.locator("[data-choice='person=dean-rusk'] > [data-choice='year=1962']")

    cell.click()
    expect(cell).to_have_attribute("aria-current", "true")
    settled()

    # years are counted whatever year is chosen: no row is made anew, and the cell is told apart
    assert rows.evaluate_all("rows => rows.every((row) => row.stood)")


def test_years_that_fit_do_not_scroll(
    page: Page, settled: Callable[[], None], dashboard: str
) -> None:
    page.goto(f"{dashboard}/people")
    settled()
    heat = page.locator(".fonds-heat")

    # the number of the last year, half of which stands beside its cell, once made the field scroll
    assert heat.evaluate("heat => heat.scrollWidth === heat.clientWidth && !heat.scrollLeft")


@pytest.mark.parametrize("period", ["from=1950&to=1972", "from=1950&to=1953", ""])
def test_years_above_the_cells_stand_apart_on_a_phone(
    page: Page, settled: Callable[[], None], dashboard: str, period: str
) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{dashboard}/people?{period}")
    settled()
    edges = page.locator(".fonds-heat > b + div > span").evaluate_all(
        "(labels) => labels.map((one) => one.getBoundingClientRect())"
        ".map(({ left, right }) => [left, right])"
    )
    assert len(edges) > 1
    for (_, right), (left, _) in pairwise(edges):
        assert right < left


def test_columns_step_to_the_arrows_after_a_choice_by_keyboard(
    page: Page, settled: Callable[[], None], dashboard: str
) -> None:
    page.goto(f"{dashboard}/people?person=dean-rusk&decade=1960")
    settled()
    columns = page.locator(".st-key-card-person .fonds-columns a")
    columns.first.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(columns.nth(1)).to_have_attribute("aria-current", "true")
    settled()

    page.keyboard.press("ArrowRight")

    expect(columns.nth(2)).to_be_focused()
