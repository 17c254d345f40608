"""What is still of the last answer fades while a new one takes long, and not for a short one."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.slow_server import SlowServer

pytestmark = pytest.mark.xdist_group("browser")

LEAST_OPACITY = """() => Math.min(...[...document.querySelectorAll('.stMain .stElementContainer')]
    .map((one) => Number(getComputedStyle(one).opacity)))"""
FIRST_ANSWERS = 3  # messages by which the page knows that it is being worked out
WIDGET = '[data-testid="stStatusWidget"]'


def test_the_old_fades_only_while_the_page_is_said_to_be_worked_out(
    page: Page, settled: Callable[[], None], dashboard: str
) -> None:
    server = SlowServer(page)
    page.goto(f"{dashboard}/people")
    settled()
    server.hold(FIRST_ANSWERS)
    page.locator("a.fonds-mark[data-count]:visible").first.click()
    page.wait_for_selector('.stMain [data-stale="true"]')
    assert page.locator(WIDGET).count() == 0
    assert page.evaluate(LEAST_OPACITY) == 1
    page.wait_for_selector(WIDGET)
    page.wait_for_function(f"({LEAST_OPACITY})() < 0.5")
    server.release()
    settled()
    assert page.evaluate(LEAST_OPACITY) == 1
