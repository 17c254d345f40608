"""Every mark opens as many documents as its number says: marks drawn at random, on every page."""

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Locator, Page, expect

from dashboard.registry import VIEWS

pytestmark = pytest.mark.xdist_group("browser")

MARKS_A_PAGE = 5
PAGES = [
    *(view.address for view in VIEWS if view.in_navigation),
    "overview?split=type&from=1958&to=1963",
    "overview?country=soviet-union&leader=nikita-khrushchev&grain=decade",
    "people?decade=1960&role=author",
    "people?person=dean-rusk&type=Telegram",
    "countries?when=1938&type=Telegram",
    "correspondence?decade=1960",
    "correspondence?author=dean-rusk&duplicates=once",
]
WITHOUT_MARKS = {"documents", "quality", "about", "compare"}


@dataclass(frozen=True)
class Chosen:
    """A mark that was drawn: where it is among those of the page, and how many it opens."""

    mark: Locator
    choice: str
    count: int


def drawn(page: Page, chance: random.Random, how_many: int) -> Iterator[Chosen]:
    """Draw marks of a page at random, a new one each time it is asked, that a pointer can hit."""
    marks = page.locator("[data-choice][data-count]:not([aria-current]):visible")
    for _ in range(how_many):
        marks.first.wait_for()
        mark = marks.nth(chance.randrange(marks.count()))
        while not can_be_hit(mark):
            mark = marks.nth(chance.randrange(marks.count()))
        count = int(mark.get_attribute("data-count") or 0)
        yield Chosen(mark, mark.get_attribute("data-choice") or "", count)


def can_be_hit(mark: Locator) -> bool:
    """Say whether a mark is not thinner than a pointer's point, as a part of a low bar may be."""
    box = mark.bounding_box()
    return box is not None and min(box["width"], box["height"]) > 1.5


def click(mark: Locator) -> None:
    """Click a mark where its drawing can be hit: a line's or a shape's middle may lie beside it."""
    mark.scroll_into_view_if_needed()
    point = mark.evaluate(
        """mark => {
            for (const part of [mark, ...mark.querySelectorAll('*')]) {
                const box = part.getBoundingClientRect();
                for (let across = 1; across < 20; across++) for (let down = 1; down < 20; down++) {
                    const x = box.left + box.width * across / 20;
                    const y = box.top + box.height * down / 20;
                    const hit = document.elementFromPoint(x, y);
                    if (hit?.closest('[data-choice][data-count]') === mark) return [x, y];
                }
            }
            return null;
        }"""
    )
    assert point, f"nowhere to be hit: {mark.get_attribute('title')}"
    mark.page.mouse.click(*point)


@pytest.mark.parametrize("address", [one for one in PAGES if one not in WITHOUT_MARKS])
def test_a_mark_opens_as_many_documents_as_its_number_says_and_closes_them_again(
    page: Page, settled: Callable[[], None], dashboard: str, address: str
) -> None:
    page.goto(f"{dashboard}/{address.removeprefix('overview')}")
    settled()
    heading, before = page.locator("h1.fonds-count"), page.url
    shown = heading.inner_text()
    for chosen in drawn(page, random.Random(address), MARKS_A_PAGE):
        click(chosen.mark)
        page.wait_for_function("before => location.href !== before", arg=before)
        expect(heading, chosen.choice).to_have_text(re.compile(f"^{chosen.count:,} "))
        settled()
        page.go_back()
        page.wait_for_function("before => location.href === before", arg=before)
        expect(heading).to_have_text(shown)
        settled()
