"""From command to first answer, and from opening to a whole page, beside a bare Streamlit page."""

import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.browser.chromium import system_chromium
from tests.servers import ARGUMENTS, serving, streamlit_running

OPENINGS = 7
BARE_PAGE = """
import plotly.graph_objects as go
import streamlit as st
st.plotly_chart(go.Figure(go.Bar(x=list(range(100)), y=list(range(100)))))
"""
_DRAWN = """() => document.querySelector('[data-testid="stApp"]')
    ?.getAttribute('data-test-script-state') === 'notRunning'
    && document.querySelectorAll('.js-plotly-plot .main-svg').length >= CHARTS
    && document.querySelectorAll('[data-stale="true"]').length === 0"""


def measure_pages() -> None:
    """Print both figures."""
    begun = time.perf_counter()
    with serving() as dashboard, _bare_page() as bare, chromium() as browser:
        answered = _first_answer()
        print(f"First answer of the server {answered:.1f} s after the command (asked: under 5 s)")
        ours = [_opening(browser, dashboard, 3) for _ in range(OPENINGS)]
        theirs = [_opening(browser, bare, 1) for _ in range(OPENINGS)]
    median, floor = statistics.median(ours), statistics.median(theirs)
    print(
        f"Overview complete after {median:.2f} s, a page of one Plotly chart after {floor:.2f} s: "
        f"{median / floor:.2f} times as long (asked: at most 1.5); "
        f"measured in {time.perf_counter() - begun:.0f} s"
    )


def _first_answer() -> float:
    begun = time.perf_counter()
    with serving():
        return time.perf_counter() - begun


@contextmanager
def _bare_page() -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "bare.py"
        script.write_text(BARE_PAGE, "utf-8")
        with streamlit_running(script) as address:
            yield address


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start a browser for a measurement."""
    with (
        sync_playwright() as playwright,
        playwright.chromium.launch(executable_path=system_chromium(), args=ARGUMENTS) as browser,
    ):
        yield browser


def _opening(browser: Browser, address: str, charts: int) -> float:
    """Open a page in a browser that has nothing of it yet; give the seconds until it is whole."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    begun = time.perf_counter()
    page.goto(address)
    page.wait_for_function(_DRAWN.replace("CHARTS", str(charts)), polling=20, timeout=60_000)
    took = time.perf_counter() - begun
    context.close()
    return took
