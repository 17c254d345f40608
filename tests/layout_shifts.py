"""How much of a page moves while it comes, as browsers count it."""

from typing import TypedDict

from playwright.sync_api import Page, ViewportSize

from dashboard.registry import VIEWS, View

Size = ViewportSize

DESKTOP: Size = {"width": 1440, "height": 900}
PHONE: Size = {"width": 390, "height": 844}

MOST = 0.1
"""The cumulative layout shift that passes for good."""

WATCH = """(() => {
  window.moved = { unasked: 0, afterInput: 0 };
  new PerformanceObserver((list) => list.getEntries().forEach((shift) => {
    window.moved[shift.hadRecentInput ? 'afterInput' : 'unasked'] += shift.value;
  })).observe({ type: 'layout-shift', buffered: true });
})()"""
"""A script that keeps count, best from before the page is there."""

_ONE_DOCUMENT = "document?id=frus1958-60v01d1"


class Moved(TypedDict):
    """The sum of the shifts that follow no input, and of those within half a second of one."""

    unasked: float
    afterInput: float


def moved(page: Page) -> Moved:
    """Give how much has moved since the page was opened."""
    sums: Moved = page.evaluate("window.moved")
    return sums


def address_of(view: View) -> str:
    """Give the address of a page, of that of one document with a document in it."""
    if view == VIEWS[0]:
        return ""
    return view.address if view.in_navigation else _ONE_DOCUMENT
