"""Whoever comes for the first time finds the answers by the words on screen, and takes them along.

Nothing is looked for here but by its words and its role, as a reader or a screen reader does.
"""

import csv
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from dashboard import strings
from dashboard.strings import downloads as downloads_words
from dashboard.strings import filters as filters_words
from dashboard.strings import first_steps as first_steps_words

pytestmark = pytest.mark.xdist_group("browser")

MOST_CLICKS = 4
ANSWERS = {
    first_steps_words.WROTE_TO_STALIN: (
        "Ciphered Telegram, Shtykov to Comrade Stalin",
        "Ciphered Telegram, Roshchin to Cde. Filippov [Stalin]",
    ),
    first_steps_words.MAO_AND_KHRUSHCHEV: ("naming Mao Zedong, together with Nikita Khrushchev",),
    first_steps_words.DAYS_OF_OCTOBER: ("Soviet Union", "South Vietnam", "India"),
    first_steps_words.KENNEDY_OR_KHRUSHCHEV: ("A: 1,531 documents", "B: 541 documents"),
    first_steps_words.WHO_WAS_FILIPPOV: ("Filippov (Joseph Stalin)",),
}


@dataclass
class Newcomer:
    """Somebody who reads, clicks, and counts the clicks."""

    page: Page
    settled: Callable[[], None]
    clicks: int = field(default=0)

    def click(self, found: Locator) -> None:
        found.click()
        self.clicks += 1
        self.settled()

    def count(self) -> int:
        """Read how many documents the page says it shows."""
        words = self.page.get_by_role("heading", level=1).inner_text()
        return int(words.split()[0].replace(",", ""))

    def take_along(self, folder: Path) -> list[dict[str, str]]:
        """Download all that is shown as CSV; give its rows."""
        self.click(self.page.get_by_role("button", name=re.compile("^Download")))
        offered = self.page.get_by_role(
            "link", name=downloads_words.FORMAT_WORDS["csv"], exact=True
        )
        with self.page.expect_download() as download:
            self.click(offered.first)
        taken = folder / "taken.csv"
        download.value.save_as(taken)
        with taken.open(newline="", encoding="utf-8") as lines:
            return list(csv.DictReader(lines))


@pytest.fixture
def newcomer(page: Page, settled: Callable[[], None], dashboard: str) -> Newcomer:
    page.goto(dashboard)
    settled()
    return Newcomer(page, settled)


@pytest.mark.parametrize("question", ANSWERS)
def test_a_question_of_the_first_steps_is_answered_and_taken_along(
    newcomer: Newcomer, tmp_path: Path, question: str
) -> None:
    newcomer.click(newcomer.page.get_by_role("link", name=question))
    newcomer.page.get_by_role("heading", level=1, name=re.compile(" of ")).wait_for()
    newcomer.settled()
    for words in ANSWERS[question]:
        expect(
            newcomer.page.get_by_role("main").get_by_text(words).filter(visible=True).first
        ).to_be_visible()
    assert newcomer.count() == len(newcomer.take_along(tmp_path)) > 0
    assert newcomer.clicks <= MOST_CLICKS


def test_first_steps_stay_closed_until_they_are_asked_for_again(newcomer: Newcomer) -> None:
    page, steps = (
        newcomer.page,
        newcomer.page.get_by_role("heading", name=first_steps_words.FIRST_STEPS),
    )
    newcomer.click(page.get_by_role("button", name=first_steps_words.CLOSE_STEPS))
    expect(steps).to_have_count(0)
    page.reload()
    newcomer.settled()
    expect(steps).to_have_count(0)

    newcomer.click(page.get_by_role("link", name=strings.ABOUT, exact=True))
    newcomer.click(page.get_by_role("button", name=first_steps_words.STEPS_AGAIN))
    newcomer.click(page.get_by_role("link", name=strings.OVERVIEW, exact=True))
    expect(steps).to_be_visible()
    page.reload()
    newcomer.settled()
    expect(steps).to_be_visible()


def test_first_steps_make_way_once_something_is_asked(newcomer: Newcomer) -> None:
    newcomer.click(newcomer.page.get_by_role("button", name=re.compile("^1950s")))
    expect(newcomer.page.get_by_role("heading", name=first_steps_words.FIRST_STEPS)).to_have_count(
        0
    )
    newcomer.click(newcomer.page.get_by_role("button", name=strings.CLEAR_ALL))
    expect(newcomer.page.get_by_role("heading", name=first_steps_words.FIRST_STEPS)).to_be_visible()


def test_the_panel_leads_to_what_the_words_mean(newcomer: Newcomer) -> None:
    explained = newcomer.page.get_by_text(filters_words.FILTERS_EXPLAINED)
    with newcomer.page.context.expect_page() as opened:
        explained.get_by_role("link", name=strings.WORDS_EXPLAINED).click()
    expect(opened.value.get_by_role("heading", name=strings.WORDS_EXPLAINED)).to_be_in_viewport()
