"""Periods, precision and successions, as a reader chooses them."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.xdist_group("browser")


def counted(words: str) -> str:
    """Give the count that stands behind a choice."""
    return words.rsplit("·", 1)[1].strip()


def test_the_possible_and_the_certain_are_as_many_as_is_said_beside_them(
    page: Page, settled: Callable[[], None], tiny_dashboard: str
) -> None:
    page.goto(f"{tiny_dashboard}/documents?from=1950-06&to=1950-06")
    settled()
    choices = page.locator(".st-key-filter-dates [role='radiogroup'] label")
    expect(choices).to_have_count(2)
    possible, certain = (counted(words) for words in choices.all_inner_texts())
    heading = page.locator("h1.fonds-count")
    expect(heading).to_contain_text(f"{possible} of")
    choices.nth(1).click()
    page.wait_for_function("location.search.includes('dates=certain')")
    settled()
    expect(heading).to_contain_text(f"{certain} of")
    expect(page.locator("p.fonds-certainty")).to_contain_text(
        f"{int(possible) - int(certain)} more possibly"
    )
    page.go_back()
    expect(heading).to_contain_text(f"{possible} of")


def drag(page: Page, axes: str, first: float, last: float) -> None:
    """Drag over the timeline, from one part of the width of its `axes` to another."""
    box = page.locator(f".st-key-card-timeline .{axes} .nsewdrag").bounding_box()
    assert box
    height = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + box["width"] * first, height)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * last, height, steps=8)
    page.mouse.up()


def test_the_timeline_is_split_and_the_address_keeps_it_through_choices_and_reload(
    page: Page, settled: Callable[[], None], tiny_dashboard: str
) -> None:
    page.goto(f"{tiny_dashboard}/?decade=1950")
    settled()
    page.locator(".st-key-split label").click()
    page.wait_for_function("location.search.includes('split=precision')")
    settled()
    sharpest = page.locator(".st-key-card-timeline .legendtext").first
    expect(sharpest).to_have_text(re.compile(r"^to the day \d+$"))
    drag(page, "xy", 0.12, 0.18)  # of five bars, 1950 to 1954, a piece of the first
    page.wait_for_function("location.search.includes('from=1950&to=1950')")
    settled()
    page.reload()
    settled()
    assert "split=precision" in str(page.evaluate("location.search"))
    expect(sharpest).to_have_text(re.compile(r"^to the day \d+$"))


@pytest.mark.parametrize("split", ["", "precision"])
def test_a_drag_over_the_undated_asks_for_them(
    page: Page, settled: Callable[[], None], tiny_dashboard: str, split: str
) -> None:
    page.goto(f"{tiny_dashboard}/?split={split}")
    settled()
    drag(page, "x2y", 0.3, 0.7)
    page.wait_for_function("location.search.includes('undated=only')")


def test_a_country_with_those_before_and_after_it_shows_what_its_box_says(
    page: Page, settled: Callable[[], None], dashboard: str
) -> None:
    page.goto(f"{dashboard}/countries?country=soviet-union")
    settled()
    alone = page.locator("h1.fonds-count").inner_text()
    box = page.locator(".st-key-filter-succession label").first
    announced = counted(box.inner_text())
    box.click()
    page.wait_for_function("location.search.includes('succession=all')")
    settled()
    expect(page.locator("h1.fonds-count")).to_contain_text(f"{announced} of")
    assert not alone.startswith(f"{announced} of")
    expect(page.locator("p.fonds-words")).to_contain_text("predecessors and successors")
