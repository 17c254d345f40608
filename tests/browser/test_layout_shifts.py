"""Nothing jumps: what is still coming holds its place."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from dashboard.registry import VIEWS, View
from tests.layout_shifts import DESKTOP, MOST, PHONE, WATCH, Size, address_of, moved

pytestmark = pytest.mark.xdist_group("browser")


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.address)
def test_a_page_stands_still_while_it_comes(
    page: Page, settled: Callable[[], None], dashboard: str, view: View, size: Size
) -> None:
    page.set_viewport_size(size)
    page.add_init_script(WATCH)
    page.goto(f"{dashboard}/{address_of(view)}")
    settled()
    assert moved(page)["unasked"] <= MOST


@pytest.mark.parametrize("address", ["", "people", "documents"])
def test_a_choice_moves_little_however_long_it_takes(
    page: Page, settled: Callable[[], None], dashboard: str, address: str
) -> None:
    page.goto(f"{dashboard}/{address}")
    settled()
    page.evaluate(WATCH)
    before = _moved_in_all(page)
    page.get_by_role("button", name=re.compile("^1950s")).click()
    page.wait_for_function("location.search.includes('decade=1950')")
    settled()
    assert _moved_in_all(page) - before <= MOST


def _moved_in_all(page: Page) -> float:
    sums = moved(page)
    return sums["unasked"] + sums["afterInput"]


def test_the_first_choice_draws_no_card_anew_though_the_first_steps_go(
    page: Page, settled: Callable[[], None], dashboard: str
) -> None:
    page.goto(dashboard)
    settled()
    timeline = page.locator(".st-key-card-timeline .fonds-marks")
    timeline.evaluate("drawing => { drawing.isTheFirst = true; }")
    page.get_by_role("button", name=re.compile("^1950s")).click()
    page.wait_for_function("location.search.includes('decade=1950')")
    settled()
    assert page.locator(".fonds-first-steps").count() == 0
    assert timeline.evaluate("drawing => drawing.isTheFirst")
