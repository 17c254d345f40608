"""The tour of the documentation, walked by a browser, which takes its pictures, and all screens.

`make pictures` has them written into the folder that `FONDS_PICTURES` names; otherwise the same way
is walked and nothing is written.
"""

import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from urllib.parse import urlencode

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from dashboard import strings
from dashboard.strings import document as document_words
from dashboard.strings import filters as filters_words
from tests.documentation import pictures_in

pytestmark = pytest.mark.xdist_group("browser")

WANTED = os.environ.get("FONDS_PICTURES")
COLOURS = 256

CUBA = urlencode({"from": "1962-10", "to": "1962-11", "country": "cuba"})
LETTERS = urlencode({"from": "1961", "to": "1963"})
AGAINST = urlencode({"leader": "nikita-khrushchev", "from": "1957", "to": "1964"})
TWO = urlencode({"leader": "john-f-kennedy", "from": "1957", "to": "1964", "against": AGAINST})


@dataclass(frozen=True)
class Elsewhere:
    """A picture of a page as another screen shows it."""

    picture: str
    address: str
    dark: bool = False
    size: tuple[int, int] = (1440, 900)


LETTER = "wilson/1934-07-27/letter-from-stalin-to-cde-g-apresov-consul-general-in-urumqi-94b95c"
ADDRESSES = {
    "overview": "",
    "people": f"people?{CUBA}",
    "countries": f"countries?{CUBA}",
    "correspondence": f"correspondence?{LETTERS}",
    "compare": f"compare?{TWO}",
    "documents": f"documents?{CUBA}",
    "document": f"document?{urlencode({'id': LETTER})}",
    "quality": "quality",
    "about": "about",
}
ELSEWHERE = (
    *(Elsewhere(f"{page}-dark", address, dark=True) for page, address in ADDRESSES.items()),
    *(Elsewhere(f"{page}-phone", address, size=(390, 844)) for page, address in ADDRESSES.items()),
)
_TO_TOP = """() => document
    .querySelectorAll('[data-testid="stSidebarContent"], [data-testid="stMain"]')
    .forEach((scrolled) => scrolled.scrollTo(0, 0))"""


@pytest.fixture
def drawn(page: Page, settled: Callable[[], None]) -> Callable[[], None]:
    """Give a function that waits until a page is drawn and nothing is a placeholder any more."""

    def wait() -> None:
        settled()
        expect(page.get_by_test_id("stSkeleton")).to_have_count(0)
        settled()

    return wait


def test_the_tour(
    page: Page, settled: Callable[[], None], drawn: Callable[[], None], dashboard: str
) -> None:
    taken = {one.picture for one in ELSEWHERE}
    for picture in way(page, settled, dashboard):
        drawn()
        take(page, picture)
        taken.add(picture)
    assert taken == pictures_in("tour.md") | pictures_in("screens.md")


def way(page: Page, settled: Callable[[], None], dashboard: str) -> Iterator[str]:
    """Walk the tour, a picture a stop."""
    page.goto(dashboard)
    yield "overview"

    page.get_by_role("button", name=re.compile("^1960s")).click()
    page.wait_for_function("location.search.includes('decade=1960')")
    settled()
    field = page.get_by_role("combobox", name=filters_words.LEADER, exact=True)
    field.click()
    field.press_sequentially("Khrushchev")
    page.get_by_role("option").filter(has_text="Khrushchev").first.click()
    page.keyboard.press("Escape")
    page.wait_for_function("location.search.includes('leader=nikita-khrushchev')")
    expect(page.locator(".fonds-words")).to_contain_text("Khrushchev")
    yield "filters"

    go_to(page, strings.PEOPLE)
    yield "people"

    go_to(page, strings.COUNTRIES)
    yield "countries"

    page.goto(f"{dashboard}/correspondence?{LETTERS}")
    yield "correspondence"

    page.goto(f"{dashboard}/compare?{TWO}")
    yield "compare"

    page.goto(f"{dashboard}/documents")
    settled()
    search = page.get_by_role("textbox", name=filters_words.SEARCH, exact=True)
    search.fill("Filippov")
    search.press("Enter")
    page.wait_for_function("location.search.includes('q=')")
    yield "documents"

    page.locator("table.fonds-documents a.fonds-link").nth(3).click()
    page.get_by_role("link", name=document_words.OPEN_ITS_PAGE).click()
    page.wait_for_function("location.pathname.endsWith('/document')")
    page.get_by_text(document_words.CITE).wait_for()
    yield "document"

    page.goto(f"{dashboard}/quality")
    yield "quality"

    go_to(page, strings.ABOUT)
    yield "about"


def go_to(page: Page, view: str) -> None:
    """Go to another page as a reader does, the filters going along."""
    page.get_by_role("link", name=view, exact=True).click()


@pytest.mark.skipif(not WANTED, reason="`make pictures` takes them")
@pytest.mark.parametrize("one", ELSEWHERE, ids=lambda one: one.picture)
def test_other_screens(
    page: Page, drawn: Callable[[], None], dashboard: str, one: Elsewhere
) -> None:
    width, height = one.size
    page.set_viewport_size({"width": width, "height": height})
    page.emulate_media(color_scheme="dark" if one.dark else "light")
    page.goto(f"{dashboard}/{one.address}")
    drawn()
    take(page, one.picture)


def take(page: Page, picture: str) -> None:
    """Write what is seen as a small picture, where pictures are wanted."""
    if WANTED:
        page.mouse.move(0, 0)
        page.evaluate(_TO_TOP)
        seen = Image.open(BytesIO(page.screenshot())).convert("RGB")
        small = seen.quantize(COLOURS, dither=Image.Dither.NONE)
        small.save(Path(WANTED) / f"{picture}.png", optimize=True)
