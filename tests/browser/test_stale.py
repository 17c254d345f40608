"""What is still of the last answer fades while a new one takes long, and not for a short one."""

import os
import signal
from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.servers import process_of

pytestmark = pytest.mark.xdist_group("browser")

LEAST_OPACITY = """() => Math.min(...[...document.querySelectorAll('.stMain .stElementContainer')]
    .map((one) => Number(getComputedStyle(one).opacity)))"""
WIDGET = '[data-testid="stStatusWidget"]'


def test_the_old_fades_only_while_the_page_is_said_to_be_worked_out(
    page: Page, settled: Callable[[], None], dashboard: str
) -> None:
    page.goto(f"{dashboard}/people")
    settled()
    server = process_of(dashboard)
    page.locator("a.fonds-mark[data-count]:visible").first.click()
    page.wait_for_selector('.stMain [data-stale="true"]')
    os.kill(server, signal.SIGSTOP)
    try:
        assert page.locator(WIDGET).count() == 0
        assert page.evaluate(LEAST_OPACITY) == 1
        page.wait_for_selector(WIDGET)
        page.wait_for_function(f"({LEAST_OPACITY})() < 0.5")
    finally:
        os.kill(server, signal.SIGCONT)
    settled()
    assert page.evaluate(LEAST_OPACITY) == 1
