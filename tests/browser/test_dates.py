"""Periods, precision and successions, as a reader chooses them."""

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
    choices = page.locator("[data-name='dates'] [role='radiogroup'] label")
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


def test_a_country_with_those_before_and_after_it_shows_what_its_box_says(
    page: Page, settled: Callable[[], None], dashboard: str
) -> None:
    page.goto(f"{dashboard}/countries?country=soviet-union")
    settled()
    alone = page.locator("h1.fonds-count").inner_text()
    box = page.locator("[data-name='succession'] label").first
    announced = counted(box.inner_text())
    box.click()
    page.wait_for_function("location.search.includes('succession=all')")
    settled()
    expect(page.locator("h1.fonds-count")).to_contain_text(f"{announced} of")
    assert not alone.startswith(f"{announced} of")
    expect(page.locator("p.fonds-words")).to_contain_text("predecessors and successors")
