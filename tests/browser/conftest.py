import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.chromium import system_chromium

# Browser starts none of its own errands, and asks nobody but the server under test.
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
_PATIENCE = 60


@contextmanager
def serving(corpus: Path | None = None) -> Iterator[str]:
    """Run `fonds serve` on a free port; give its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    named = ["--corpus", str(corpus)] if corpus else []
    command = [sys.executable, "-m", "dashboard.cli", "serve", "--port", str(port), *named]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        address = f"http://127.0.0.1:{port}"
        try:
            _wait_for(f"{address}/healthz")
            yield address
        finally:
            server.terminate()


def _wait_for(address: str) -> None:
    given_up = time.monotonic() + _PATIENCE
    while True:
        try:
            urllib.request.urlopen(address, timeout=5)  # noqa: S310 - our own server
        except urllib.error.URLError:
            if time.monotonic() > given_up:
                raise
            time.sleep(0.1)
        else:
            return


@pytest.fixture(scope="session")
def dashboard() -> Iterator[str]:
    """Serve the embedded corpus."""
    with serving() as address:
        yield address


@pytest.fixture(scope="session")
def tiny_dashboard(tiny_corpus: Path) -> Iterator[str]:
    """Serve the tiny corpus, which holds what could be misread."""
    with serving(tiny_corpus) as address:
        yield address


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


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Open an empty page of a desktop's size."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, accept_downloads=True)
    context.set_default_timeout(_PATIENCE * 1000)
    yield context.new_page()
    context.close()


@pytest.fixture
def settled(page: Page) -> Callable[[], None]:
    """Give a function that waits until a page is drawn and nothing runs any more."""

    def wait() -> None:
        page.wait_for_selector("h1.fonds-count")
        page.wait_for_function(
            """() => document.querySelector('[data-testid="stApp"]')
                ?.getAttribute('data-test-script-state') === 'notRunning'"""
        )

    return wait
