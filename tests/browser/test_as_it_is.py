"""Nothing that a record holds is interpreted: it is shown as it is."""

from collections.abc import Callable
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect

from dashboard import strings
from dashboard.strings import people as people_words

pytestmark = pytest.mark.xdist_group("browser")

HOSTILE_NAME = "J. Doe <b>[$x_1$]</b> :smile:"


@pytest.mark.parametrize("view", ["", "people", "documents"])
def test_a_name_with_markup_is_shown_letter_by_letter(
    page: Page, settled: Callable[[], None], tiny_dashboard: str, view: str
) -> None:
    page.goto(f"{tiny_dashboard}/{view}?{urlencode({'person': 'j-doe'})}")
    settled()
    expect(page.locator("p.fonds-words")).to_contain_text(HOSTILE_NAME)
    chip = page.locator(".st-key-chip-person-j-doe")
    expect(chip).to_contain_text("J. Doe")
    assert chip.inner_text().replace("\u2060", "").startswith(HOSTILE_NAME)
    assert page.locator(".st-key-chip-person-j-doe b").count() == 0
    assert page.locator(".katex").count() == 0


def test_a_title_with_markup_is_shown_letter_by_letter(
    page: Page, settled: Callable[[], None], tiny_dashboard: str
) -> None:
    page.goto(f"{tiny_dashboard}/documents?{urlencode({'document': 'tiny/14'})}")
    settled()
    title = page.locator(".st-key-document-detail h2.fonds-card")
    expect(title).to_contain_text("**Bold** _note_ [link](https://example.org)")
    assert page.locator(".st-key-document-detail a[href='https://example.org']").count() == 0


def test_an_empty_result_offers_to_clear_the_filters(
    page: Page, settled: Callable[[], None], tiny_dashboard: str
) -> None:
    page.goto(f"{tiny_dashboard}/people?q=aword-that-no-document-holds")
    settled()
    page.get_by_role("button", name=strings.CLEAR_FILTERS).click()
    page.wait_for_function("location.search === ''")
    settled()
    expect(page.get_by_text(people_words.PARTICIPANTS)).to_be_visible()
