import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, sync_playwright

from tests.browser.chromium import system_chromium
from tests.servers import ARGUMENTS

_PATIENCE = 60_000  # milliseconds

# What a run of the script sends is drawn a little after the run has ended.
_QUIET = """() => new Promise((resolve) => {
  let last = performance.now();
  const observer = new MutationObserver(() => { last = performance.now(); });
  observer.observe(document.body, {
    subtree: true, childList: true, characterData: true, attributes: true,
  });
  const check = setInterval(() => {
    const runs = document.querySelector('[data-testid="stApp"]')?.dataset.testScriptState;
    if (runs !== 'notRunning' || performance.now() - last < 200) return;
    clearInterval(check);
    observer.disconnect();
    resolve();
  }, 20);
})"""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start Chromium; without one a test run in CI fails, elsewhere it skips."""
    path = system_chromium()
    with sync_playwright() as playwright:
        own = Path(playwright.chromium.executable_path)
        if not path and not own.exists():
            message = "No Chromium was found: run `make chromium`."
            if os.environ.get("CI"):
                pytest.fail(message)
            pytest.skip(message)
        with playwright.chromium.launch(executable_path=path, args=ARGUMENTS) as started:
            yield started


@pytest.fixture(scope="session")
def desktop(browser: Browser) -> Iterator[BrowserContext]:
    """Open windows of a desktop's size, for which Streamlit's scripts are compiled once."""
    size: ViewportSize = {"width": 1440, "height": 900}
    with browser.new_context(viewport=size, accept_downloads=True) as context:
        context.set_default_timeout(_PATIENCE)
        yield context


@pytest.fixture
def page(desktop: BrowserContext) -> Iterator[Page]:
    """Open an empty page of a desktop's size; nothing of an earlier test is remembered."""
    yield desktop.new_page()
    for opened in desktop.pages:
        opened.evaluate("() => location.origin !== 'null' && localStorage.clear()")
        opened.close()
    desktop.clear_cookies()
    desktop.clear_permissions()


@pytest.fixture
def settled(page: Page) -> Callable[[], None]:
    """Give a function that waits until a page is drawn and nothing runs any more."""

    def wait() -> None:
        page.wait_for_selector("h1")
        page.evaluate(_QUIET)

    return wait
