"""The Compare page in a real browser: its numbers open their documents, and Back comes back."""

from collections.abc import Callable
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect

from dashboard.strings import compare as compare_words

pytestmark = pytest.mark.xdist_group("browser")

AGAINST = urlencode({"leader": "mao-zedong", "from": "1953", "to": "1964"})
ASKED = urlencode({"leader": "joseph-stalin", "from": "1945", "to": "1953", "against": AGAINST})


def count_said(words: str, label: str) -> str:
    """Give the number that the words of a year give a selection."""
    return words.split(f"{label} ", 1)[1].split(" ", 1)[0]


@pytest.mark.parametrize(("kind", "label"), [("first", "A"), ("second", "B")])
def test_a_bar_opens_the_documents_of_its_selection_and_year(
    page: Page, settled: Callable[[], None], dashboard: str, kind: str, label: str
) -> None:
    page.goto(f"{dashboard}/compare?{ASKED}")
    settled()
    bar = page.locator(f".fonds-compare .fonds-columns a.fonds-of-{kind}").first
    words = str(bar.locator("xpath=..").get_attribute("title"))
    bar.locator("i").click()
    page.wait_for_function("location.pathname.endsWith('/documents')")
    settled()
    heading = page.locator("h1.fonds-count")
    expect(heading).to_contain_text(f"{count_said(words, label)} of ")
    page.go_back()
    expect(page.locator(".st-key-selection-second")).to_contain_text("naming Mao Zedong")


def test_a_person_of_b_opens_the_documents_with_that_person(
    page: Page, settled: Callable[[], None], dashboard: str
) -> None:
    page.goto(f"{dashboard}/compare?{ASKED}")
    settled()
    bar = page.locator(".fonds-of-second a.fonds-bar").first
    count = bar.locator("span").last.inner_text()
    bar.click()
    page.wait_for_function("location.pathname.endsWith('/documents')")
    settled()
    expect(page.locator("h1.fonds-count")).to_contain_text(f"{count} of ")


def test_swapping_is_one_step_of_the_history(
    page: Page, settled: Callable[[], None], dashboard: str
) -> None:
    page.goto(f"{dashboard}/compare?{ASKED}")
    settled()
    heading = page.locator("h1.fonds-count")
    before = heading.inner_text()
    page.get_by_role("button", name=compare_words.SWAP).click()
    expect(heading).not_to_have_text(before)
    settled()
    page.go_back()
    expect(heading).to_have_text(before)
