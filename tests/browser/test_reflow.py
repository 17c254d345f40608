"""At 200 %, and on 320 pixels, a page is no wider than its screen; wide charts scroll."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, ViewportSize

from dashboard.registry import VIEWS

pytestmark = pytest.mark.xdist_group("browser")

FILTERED = "leader=nikita-khrushchev&from=1957&to=1964"
PAGES = [
    *(f"{view.address}?{FILTERED}".removeprefix("overview") for view in VIEWS[:-1]),
    "document?id=frus1955-57v26%2Fd298",
    "?embed=true&chart=timeline",
]
SIZES: dict[str, ViewportSize] = {
    "a desktop, all twice as large": {"width": 720, "height": 450},
    "narrow": {"width": 320, "height": 640},
}

# What lies beyond the right edge, but for what scrolls, or is cut off, in a box of its own.
BEYOND = """() => {
    const isBoxed = (one) => {
        for (let box = one; (box = box.parentElement) && box.dataset.testid !== "stMain"; ) {
            if (getComputedStyle(box).overflowX !== "visible") return true;
        }
        return false;
    };
    return [...document.querySelectorAll('[data-testid="stMain"] *')]
        .filter((one) => one.getBoundingClientRect().right > innerWidth + 1 && !isBoxed(one))
        .map((one) => one.outerHTML.slice(0, 120));
}"""
# Their titles are so long that they leave the other columns as little as can be.
LONG_TITLES = "from=1962-10&to=1962-11&country=cuba"
LINES_PER_WORD = """() => [...document.querySelectorAll('table.fonds-documents td:nth-child(3)')]
    .map((cell) => {
        const range = document.createRange();
        range.selectNodeContents(cell);
        return range.getClientRects().length / cell.textContent.trim().split(" ").length;
    })"""
WIDTHS = """() => [document.scrollingElement, document.querySelector('[data-testid="stMain"]')]
    .map((one) => one.scrollWidth)"""


@pytest.mark.parametrize("address", PAGES)
def test_no_page_is_wider_than_the_screen(
    page: Page, settled: Callable[[], None], dashboard: str, address: str
) -> None:
    page.goto(f"{dashboard}/{address}")
    for called, size in SIZES.items():
        page.set_viewport_size(size)
        if "embed" in address:
            page.wait_for_selector(".fonds-below")
        else:
            settled()
        assert page.evaluate(BEYOND) == [], called
        assert max(page.evaluate(WIDTHS)) <= page.evaluate("innerWidth"), called


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_no_word_of_a_kind_is_broken(
    page: Page, settled: Callable[[], None], dashboard: str, size: ViewportSize
) -> None:
    page.set_viewport_size(size)
    page.goto(f"{dashboard}/documents?{LONG_TITLES}")
    page.wait_for_selector("table.fonds-documents td")
    settled()
    assert max(page.evaluate(LINES_PER_WORD)) <= 1
