"""Every chart says its finding in a sentence, and has its rows as a table and as CSV."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page

from dashboard.registry import VIEWS

pytestmark = pytest.mark.xdist_group("browser")

CARDS = "[class*='st-key-card-']:has(.fonds-marks, .js-plotly-plot)"
PAGES = [
    *(f"{view.address}?decade=1950".removeprefix("overview") for view in VIEWS if view.has_charts),
    "countries?over=share",
]


def name_of(card: Locator) -> str:
    found = re.search(r"st-key-card-(\S+)", card.get_attribute("class") or "")
    assert found
    return found[1]


@pytest.mark.parametrize("address", PAGES)
def test_a_chart_has_a_finding_and_its_rows(
    page: Page, settled: Callable[[], None], dashboard: str, address: str
) -> None:
    page.goto(f"{dashboard}/{address}")
    settled()
    cards = page.locator(CARDS).all()
    assert cards
    for card in cards:
        name = name_of(card)
        finding = card.locator("[role='figure'], [role='img'][aria-label]").first
        heading = ", ".join(card.locator("h2").inner_text().splitlines())
        said = finding.get_attribute("aria-label") or ""
        assert re.match(rf"{re.escape(heading)}: .*\d", said), name
        with page.expect_download() as taken:
            card.locator(f".st-key-csv-{name} button").click()
        lines = Path(taken.value.path()).read_text("utf-8").splitlines()
        card.locator(f".st-key-table-{name} button").click()
        grid = page.locator("[role='dialog'] [role='grid'], [data-testid='stPopoverBody'] table")
        assert int(grid.get_attribute("aria-rowcount") or 0) == len(lines), name
        page.keyboard.press("Escape")
        settled()
