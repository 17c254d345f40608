"""A reader with a phone: everything can be reached by a finger, and nothing runs off the side."""

import csv
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from dashboard import strings
from dashboard.registry import VIEWS, View
from dashboard.strings import downloads as downloads_words
from tests.layout_shifts import PHONE, address_of

pytestmark = pytest.mark.xdist_group("browser")

_LEAST_TARGET = 24  # pixels


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Open an empty page of a phone's size, to be touched."""
    context = browser.new_context(
        viewport=PHONE, has_touch=True, is_mobile=True, accept_downloads=True
    )
    context.set_default_timeout(60_000)
    yield context.new_page()
    context.close()


def test_from_a_choice_to_a_document_and_a_file(
    page: Page, settled: Callable[[], None], dashboard: str, tmp_path: Path
) -> None:
    page.goto(dashboard)
    settled()
    opener = page.get_by_test_id("stExpandSidebarButton")
    close = page.get_by_test_id("stSidebarCollapseButton").get_by_role("button")
    decade = page.locator("[data-name='decade']").get_by_role("button", name="1950s")
    assert words_drawn(opener.evaluate(_AFTER)) == strings.panel(0)
    expect(decade).not_to_be_in_viewport()

    opener.tap()
    decade.tap()
    page.wait_for_function("location.search.includes('decade=1950')")
    settled()
    close.tap()
    expect(decade).not_to_be_in_viewport()
    assert words_drawn(opener.evaluate(_AFTER)) == strings.panel(1)

    page.locator(".st-key-card-timeline .fonds-columns a").nth(5).tap()
    page.wait_for_function("location.search.includes('year=195')")
    settled()
    heading = page.locator("h1.fonds-count").inner_text()

    opener.tap()
    page.get_by_role("link", name=strings.DOCUMENTS, exact=True).tap()
    page.wait_for_function("location.pathname.endsWith('/documents')")
    settled()
    close.tap()
    expect(page.locator("h1.fonds-count")).to_have_text(heading)
    card = page.get_by_role("row").nth(1)
    assert {"Date", "Kind"} <= {
        words_drawn(words) for words in card.get_by_role("cell").evaluate_all(_BEFORE_ALL)
    }
    title = card.get_by_role("link").first
    words = title.inner_text()
    title.tap()
    expect(page.locator("h1.fonds-title, h2, h3").filter(has_text=words).first).to_be_visible()
    page.go_back()
    page.wait_for_function("!location.search.includes('document=')")
    settled()

    page.get_by_role("button", name="Download").tap()
    with page.expect_download() as download:
        page.get_by_role("link", name=downloads_words.FORMAT_WORDS["csv"], exact=True).first.tap()
    taken = tmp_path / "documents.csv"
    download.value.save_as(taken)
    with taken.open(newline="", encoding="utf-8") as lines:
        rows = len(list(csv.DictReader(lines)))
    assert heading.startswith(strings.number(rows))


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.address)
def test_every_page_fits_the_screen_and_the_finger(
    page: Page, settled: Callable[[], None], dashboard: str, view: View
) -> None:
    page.goto(f"{dashboard}/{address_of(view)}")
    settled()
    assert page.evaluate(_WIDEST) <= PHONE["width"]
    assert page.evaluate(_SMALL_TARGETS, _LEAST_TARGET) == [], "too small for a finger"


def test_a_wide_chart_opens_where_most_documents_are(
    page: Page, settled: Callable[[], None], dashboard: str
) -> None:
    page.goto(dashboard)
    settled()
    bars = page.locator(".st-key-card-timeline .fonds-columns a")
    expect(bars.first).to_be_visible()
    counts = bars.evaluate_all("(all) => all.map((one) => Number(one.dataset.count))")
    highest = bars.nth(counts.index(max(counts)))
    box, card = highest.bounding_box(), page.locator(".st-key-card-timeline").bounding_box()
    assert box is not None
    assert card is not None
    assert card["x"] < box["x"] < card["x"] + card["width"]


_AFTER = "(one) => getComputedStyle(one, '::after').content"
_BEFORE_ALL = "(all) => all.map((one) => getComputedStyle(one, '::before').content)"
_WIDEST = """() => Math.max(...[document.documentElement, document.querySelector('.stMain')]
  .map((one) => one.scrollWidth))"""
# of what stands on its own; links within a text are as high as its lines
_SMALL_TARGETS = """(least) => [...document.querySelectorAll(`.stButton button, .stPopover button,
  .stDownloadButton button, .stPagination button, .fonds-first-steps button, a.fonds-bar,
  a.fonds-roles-bar, .fonds-documents a`)]
  .map((one) => [one.textContent, one.getBoundingClientRect()])
  .filter(([_, box]) => box.width && Math.min(box.width, box.height) < least)
  .map(([words, box]) => `${words} ${box.width} x ${box.height}`)"""


def words_drawn(content: str) -> str:
    """Give the words of a style's `content`."""
    return content.strip('"')
