"""The timeline in a real browser: what is clicked or dragged over is chosen, and taken back."""

from collections.abc import Callable
from itertools import pairwise
from urllib.parse import parse_qsl

import pytest
from playwright.sync_api import Locator, Page, expect

from dashboard.strings import timeline as timeline_words

pytestmark = pytest.mark.xdist_group("browser")

COLUMNS = ".st-key-card-timeline .fonds-columns"
ASIDE = ".st-key-card-timeline .fonds-beside"


def asked(page: Page) -> dict[str, str]:
    """Give what stands in the address."""
    return dict(parse_qsl(str(page.evaluate("location.search")).removeprefix("?")))


def bar(page: Page, key: str) -> Locator:
    return page.locator(f"{COLUMNS} [data-first='{key}'] > a")


def middle(column: Locator) -> tuple[float, float]:
    column.scroll_into_view_if_needed()
    box = column.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def drag(page: Page, first: str, last: str) -> None:
    """Drag over columns, the first and the last of which may be empty."""
    start, end = (middle(page.locator(f"{COLUMNS} [data-first='{key}']")) for key in (first, last))
    page.mouse.move(*start)
    page.mouse.down()
    page.mouse.move(*end, steps=6)
    page.mouse.up()


def test_a_bar_is_chosen_by_a_click_and_taken_back_by_another(
    page: Page, settled: Callable[[], None], tiny_dashboard: str
) -> None:
    page.goto(f"{tiny_dashboard}/?from=1945&to=1960&grain=year")
    settled()
    opens = bar(page, "1950").get_attribute("data-count")
    page.mouse.click(*middle(bar(page, "1950")))
    page.wait_for_function("location.search.includes('year=1950')")
    settled()
    expect(page.locator("h1.fonds-count")).to_contain_text(f"{opens} of")
    expect(bar(page, "1950")).to_have_attribute("aria-current", "true")
    expect(bar(page, "1951")).to_be_visible()
    page.mouse.click(*middle(bar(page, "1950")))
    page.wait_for_function("!location.search.includes('year=')")
    assert asked(page) == {"from": "1945", "to": "1960", "grain": "year"}


def test_a_drag_chooses_years_another_moves_them_and_few_can_be_shown_by_month(
    page: Page, settled: Callable[[], None], tiny_dashboard: str
) -> None:
    page.goto(f"{tiny_dashboard}/?from=1930&to=1990&year=1950&grain=year")
    settled()
    shaded = page.locator(f"{COLUMNS} > b").last
    expect(shaded).to_have_attribute(
        "title", "1982–1990: not covered, no document of the corpus begins in it"
    )
    drag(page, "1952", "1950")  # leftwards too
    page.wait_for_function("location.search.includes('from=1950')")
    settled()
    assert asked(page) == {"from": "1950", "to": "1952", "grain": "year"}
    undated = page.locator(f"{ASIDE} a").last.get_attribute("data-count")
    drag(page, "1949", "1954")
    page.wait_for_function("location.search.includes('from=1949')")
    settled()
    assert asked(page) == {"from": "1949", "to": "1954", "grain": "year"}
    expect(page.locator(f"{ASIDE} a").last).to_have_attribute("data-count", undated or "")
    expect(page.locator(f"{COLUMNS} .fonds-faint[data-first='1946']")).to_be_visible()
    page.get_by_role("button", name=timeline_words.ALL_TIME).click()
    page.wait_for_function("!location.search.includes('from=')")
    settled()
    drag(page, "1952", "1950")
    page.wait_for_function("location.search.includes('from=1950')")
    settled()
    page.locator(".st-key-card-timeline").get_by_text("month", exact=True).click()
    expect(page.locator(f"{COLUMNS} [data-first]")).to_have_count(36)
    settled()
    opens = bar(page, "1950-01").get_attribute("data-count")
    page.mouse.click(*middle(bar(page, "1950-01")))
    page.wait_for_function("location.search.includes('month=1950-01')")
    settled()
    expect(page.locator("h1.fonds-count")).to_contain_text(f"{opens} of")


def test_the_undated_are_chosen_and_a_part_of_a_bar_with_what_it_is_of(
    page: Page, settled: Callable[[], None], tiny_dashboard: str
) -> None:
    page.goto(f"{tiny_dashboard}/?grain=year")
    settled()
    page.mouse.click(*middle(page.locator(f"{ASIDE} a").last))
    page.wait_for_function("location.search.includes('undated=only')")
    settled()
    page.locator(".st-key-split-timeline").get_by_text(timeline_words.SPLIT_BY["type"]).click()
    page.wait_for_function("location.search.includes('split=type')")
    settled()
    part = bar(page, "1950").locator("i[data-choice='type=Letter']")
    opens = part.get_attribute("data-count")
    page.mouse.click(*middle(part))
    page.wait_for_function("location.search.includes('type=Letter')")
    settled()
    assert asked(page) == {"year": "1950", "type": "Letter", "grain": "year", "split": "type"}
    expect(page.locator("h1.fonds-count")).to_contain_text(f"{opens} of")


def test_the_bars_are_one_stop_for_the_keyboard_and_arrows_lead_from_one_to_the_next(
    page: Page, settled: Callable[[], None], tiny_dashboard: str
) -> None:
    page.goto(f"{tiny_dashboard}/?from=1946&to=1954&grain=year")
    settled()
    bar(page, "1946").focus()
    page.keyboard.press("ArrowRight")
    expect(bar(page, "1947")).to_be_focused()
    expect(page.locator(f"{COLUMNS} a[tabindex='0']")).to_have_count(1)
    page.keyboard.press("Enter")
    page.wait_for_function("location.search.includes('year=1947')")


def test_it_fits_a_phone(page: Page, settled: Callable[[], None], tiny_dashboard: str) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(f"{tiny_dashboard}/?from=1860&to=1990&split=type")
    settled()
    labels = page.locator(".st-key-card-timeline .fonds-ticks span:visible")
    expect(labels.first).to_be_visible()
    boxes = [box for box in (one.bounding_box() for one in labels.all()) if box]
    assert all(a["x"] + a["width"] < b["x"] for a, b in pairwise(boxes))
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
