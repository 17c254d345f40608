"""From opening a page to the first that is seen of it, and how much of it moves then."""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass

from playwright.sync_api import Browser

from dashboard.registry import VIEWS
from tests.bench.pages import chromium
from tests.bench.redraws import empty_page
from tests.layout_shifts import DESKTOP, MOST, PHONE, WATCH, Size, address_of, moved
from tests.servers import serving

OPENINGS = 7
_ASKED = 1.2
_COMPLETE = 2000  # milliseconds after which nothing comes any more

# Streamlit paints a frame of its own before any script has run; the heading is the first of ours.
_HEADED = """(() => {
  window.headed = new Promise((resolve) => {
    const look = () => document.querySelector('h1')
      ? resolve(performance.now())
      : requestAnimationFrame(look);
    look();
  });
})()"""
_TIMES = """async () => [
  performance.getEntriesByName('first-contentful-paint')[0].startTime, await window.headed,
]"""


@dataclass(frozen=True, slots=True)
class Opening:
    """Milliseconds from opening a page until anything is painted and until its heading stands."""

    painted: float
    headed: float


def measure_first_content() -> None:
    """Print the medians of every page beside those of an empty page, and what moves."""
    print(f"First content, {OPENINGS} openings each (asked: at most {_ASKED} times as late)")
    with serving() as dashboard, empty_page() as empty, chromium() as browser:
        addresses = {view.title: f"{dashboard}/{address_of(view)}" for view in VIEWS}
        openings = _openings(browser, {"An empty page": empty, **addresses})
        floor = openings["An empty page"]
        for name, times in openings.items():
            print(f"  {name:15} {_figures(times, floor)}{_shifts(browser, addresses.get(name))}")


def _openings(browser: Browser, addresses: dict[str, str]) -> dict[str, list[Opening]]:
    """Open pages in turn, so that a machine that is busy for a while is so for all of them."""
    times: dict[str, list[Opening]] = {name: [] for name in addresses}
    for address in addresses.values():  # once unmeasured: the servers are warm then
        _opening(browser, address)
    for _ in range(OPENINGS):
        for name, address in addresses.items():
            times[name].append(_opening(browser, address))
    return times


def _opening(browser: Browser, address: str) -> Opening:
    """Open a page in a browser that has nothing of it yet."""
    context = browser.new_context(viewport=DESKTOP)
    page = context.new_page()
    page.add_init_script(_HEADED)
    page.goto(address)
    page.wait_for_selector("h1")
    opening = Opening(*page.evaluate(_TIMES))
    context.close()
    return opening


def _figures(times: Sequence[Opening], floor: Sequence[Opening]) -> str:
    said = []
    for name in ("painted", "headed"):
        median, least = (
            statistics.median(getattr(one, name) for one in few) for few in (times, floor)
        )
        said.append(f"{name} after {median:.0f} ms, {median / least:.2f} times")
    return "; ".join(said)


def _shifts(browser: Browser, address: str | None) -> str:
    """Say how much of a page moves on a desktop and on a phone."""
    if address is None:
        return ""
    desktop, phone = (_moved(browser, address, size) for size in (DESKTOP, PHONE))
    return f"; layout shift {desktop:.3f}, on a phone {phone:.3f} (asked: {MOST})"


def _moved(browser: Browser, address: str, size: Size) -> float:
    context = browser.new_context(viewport=size)
    page = context.new_page()
    page.add_init_script(WATCH)
    page.goto(address)
    page.wait_for_selector("h1")
    page.wait_for_timeout(_COMPLETE)
    sums = moved(page)
    context.close()
    return sums["unasked"]
