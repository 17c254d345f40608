"""What is still of the last answer fades while a new one takes long, and not for a short one."""

from collections.abc import Callable
from math import inf

import pytest
from playwright.sync_api import Page, WebSocketRoute

pytestmark = pytest.mark.xdist_group("browser")

LEAST_OPACITY = """() => Math.min(...[...document.querySelectorAll('.stMain .stElementContainer')]
    .map((one) => Number(getComputedStyle(one).opacity)))"""
FIRST_ANSWERS = 3  # messages by which the page knows that it is being worked out
WIDGET = '[data-testid="stStatusWidget"]'


class SlowServer:
    """What the server sends reaches the page, but for what is held from the next click on."""

    def __init__(self, page: Page) -> None:
        self.held: list[str | bytes] = []
        self.passing: float = inf
        page.route_web_socket("**/_stcore/stream", self._connect)

    def hold(self) -> None:
        """Let no more than the first answers of a run through."""
        self.passing = FIRST_ANSWERS

    def release(self) -> None:
        """Send what was held, and all that follows."""
        self.passing = inf
        for message in self.held:
            self.socket.send(message)

    def _connect(self, socket: WebSocketRoute) -> None:
        self.socket = socket
        socket.connect_to_server().on_message(self._pass_on)

    def _pass_on(self, message: str | bytes) -> None:
        self.passing -= 1
        if self.passing >= 0:
            self.socket.send(message)
        else:
            self.held.append(message)


def test_the_old_fades_only_while_the_page_is_said_to_be_worked_out(
    page: Page, settled: Callable[[], None], dashboard: str
) -> None:
    server = SlowServer(page)
    page.goto(f"{dashboard}/people")
    settled()
    server.hold()
    page.locator("a.fonds-mark[data-count]:visible").first.click()
    page.wait_for_selector('.stMain [data-stale="true"]')
    assert page.locator(WIDGET).count() == 0
    assert page.evaluate(LEAST_OPACITY) == 1
    page.wait_for_selector(WIDGET)
    page.wait_for_function(f"({LEAST_OPACITY})() < 0.5")
    server.release()
    settled()
    assert page.evaluate(LEAST_OPACITY) == 1
