"""From a click to the number changed and to everything redrawn, beside an empty Streamlit page."""

import random
import shutil
import statistics
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page

from tests.bench.pages import chromium
from tests.servers import serving, streamlit_running

CLICKS = 60
CLICKS_BETWEEN = 20
SETTINGS = Path(".streamlit/config.toml")
VIEWS = ("", "people", "countries", "correspondence", "compare", "documents")
# the table of documents has no marks: there a decade of the panel is chosen
_MARKS = "a.fonds-mark[data-count]:visible, [data-name='decade'] [aria-pressed]"
_IDLE = '[data-testid="stApp"][data-test-script-state="notRunning"]'
EMPTY_PAGE = """
import streamlit as st

st.session_state.setdefault("clicks", 0)

def click():
    st.session_state.clicks += 1

st.html(f'<h1 class="fonds-count">{st.session_state.clicks}</h1>')
st.button("Click", on_click=click, key="chip-click")
"""

# Times the next click: until the heading's words differ, and until the last frame after which
# nothing changes any more for a while. What tells that a script runs is no part of the page.
_TIMER = """() => {
  const heading = () => document.querySelector('h1.fonds-count')?.textContent;
  const before = heading();
  const isOfPage = (record) =>
    !(record.target.closest?.('[data-testid="stStatusWidget"], [data-testid="stToolbar"]'))
    && record.attributeName !== 'data-test-script-state';
  window.timed = new Promise((resolve) => {
    let begun, changed, last;
    addEventListener('click', () => { begun = performance.now(); }, { capture: true, once: true });
    const observer = new MutationObserver((records) => {
      if (begun === undefined || !records.some(isOfPage)) return;
      if (changed === undefined && heading() !== before) changed = performance.now() - begun;
      requestAnimationFrame(() => { last = performance.now() - begun; });
    });
    observer.observe(document.body, {
      subtree: true, childList: true, characterData: true, attributes: true,
    });
    const isQuiet = () => begun !== undefined && last !== undefined
      && performance.now() - begun - last > 400
      && document.querySelector('[data-testid="stApp"]').dataset.testScriptState === 'notRunning';
    const from = performance.now();
    const check = setInterval(() => {
      const isMissed = last === undefined && performance.now() - from > 4000;
      if (!isMissed && !isQuiet()) return;
      clearInterval(check);
      observer.disconnect();
      resolve(isMissed ? null : [changed ?? last, last]);
    }, 50);
  });
}"""


@dataclass(frozen=True, slots=True)
class Redraw:
    """Milliseconds from a click until the number has changed, and until all is redrawn."""

    changed: float
    whole: float


def measure_redraws() -> None:
    """Print medians and 95th percentiles of every view beside the empty page's.

    The empty page is measured before each view, as a machine is not as quick at all times.
    """
    floor: list[Redraw] = []
    with serving() as dashboard, empty_page() as empty, chromium() as browser:
        ours = {}
        for view in VIEWS:
            floor += _redraws(browser, empty, _click_button, CLICKS_BETWEEN)
            ours[view or "overview"] = redraws_of_marks(browser, f"{dashboard}/{view}", CLICKS)
        with empty_page(settings=SETTINGS) as as_ours:
            set_so = _redraws(browser, as_ours, _click_button, CLICKS_BETWEEN)
    for name, times in {"An empty page": floor, "as we set it": set_so, **ours}.items():
        _print(name, times, floor)


def redraws_of_marks(browser: Browser, address: str, clicks: int) -> list[Redraw]:
    """Click marks of a page, and crosses of what is chosen, by chance; give how long each took."""
    return _redraws(browser, address, partial(_click_any, chance=random.Random(1)), clicks)


@contextmanager
def empty_page(settings: Path | None = None) -> Iterator[str]:
    """Serve a page of a button and the number of its clicks; give its address.

    It runs with the `settings` of a file, else as Streamlit is without any.
    """
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "empty.py"
        script.write_text(EMPTY_PAGE, "utf-8")
        if settings:
            (script.parent / ".streamlit").mkdir()
            shutil.copy(settings, script.parent / ".streamlit")
        with streamlit_running(script) as address:
            yield address


def _redraws(
    browser: Browser, address: str, click: Callable[[Page], None], clicks: int
) -> list[Redraw]:
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.goto(address)
    page.wait_for_selector("h1.fonds-count")
    page.wait_for_timeout(3000)
    page.wait_for_selector(_IDLE, timeout=120_000)
    times = []
    for _ in range(clicks):
        page.evaluate(_TIMER)
        click(page)
        timed = page.evaluate("window.timed")
        if timed:  # a point that lies beside the mark's own drawing changes nothing
            times.append(Redraw(*timed))
    page.close()
    return times


def _click_button(page: Page) -> None:
    page.locator(".st-key-chip-click button").click()


def _click_any(page: Page, chance: random.Random) -> None:
    """Click any mark; where several filters are chosen or no mark is drawn, a filter's cross."""
    crosses, marks = page.locator('[class*="st-key-chip-"] button'), page.locator(_MARKS)
    chosen, drawn = crosses.count(), marks.count()
    if chosen > chance.randint(0, 3) or not drawn:
        _any(crosses, chosen, chance).click()
    else:
        _any(marks, drawn, chance).click(position={"x": 3, "y": 3}, force=True)


def _any(found: Locator, count: int, chance: random.Random) -> Locator:
    return found.nth(chance.randrange(count))


def _print(name: str, times: Sequence[Redraw], floor: Sequence[Redraw]) -> None:
    least = statistics.median(one.changed for one in floor)
    changed = [one.changed for one in times]
    whole = [one.whole for one in times]
    print(
        f"  {name:15} number changed {_figures(changed, least)} (asked: 1.6 times), "
        f"everything redrawn {_figures(whole, least)} (asked: 3 and 5 times)"
    )


def _figures(times: list[float], least: float) -> str:
    median, late = statistics.median(times), statistics.quantiles(times, n=20)[-1]
    return (
        f"{median:.0f} ms, 95th percentile {late:.0f} ms: "
        f"{median / least:.2f} and {late / least:.2f} times the floor"
    )
