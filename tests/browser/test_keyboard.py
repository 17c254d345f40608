"""The dashboard by keyboard alone: a chart is one stop, arrows lead through it, focus stays."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from dashboard import strings
from dashboard.strings import filters as filters_words

pytestmark = pytest.mark.xdist_group("browser")

FOCUSED = "document.activeElement.closest('[data-choice], [data-view]')?.dataset.choice"
RING = """() => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(document.activeElement);
    return outlineStyle === "none" ? 0 : parseFloat(outlineWidth);
}"""

# The ring of what has the focus, or the border around a field that is another without it.
IS_SEEN = """() => {
    const around = [document.activeElement];
    while (around.length < 5) around.push(around.at(-1).parentElement);
    const borders = () => around.map((one) => getComputedStyle(one).borderColor).join();
    const hasRing = ({ outlineStyle, outlineWidth }) =>
        outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
    if (around.some((one) => hasRing(getComputedStyle(one)))) return true;
    const focused = borders();
    around[0].blur();
    return borders() !== focused;
}"""
STOPS = 45


@pytest.fixture
def go(page: Page, settled: Callable[[], None], dashboard: str) -> Callable[[str], None]:
    """Give a function that opens a page and waits until it is drawn."""

    def open_page(address: str) -> None:
        page.goto(f"{dashboard}/{address}")
        settled()

    return open_page


def test_the_first_stop_leads_past_the_panel(page: Page, go: Callable[[str], None]) -> None:
    go("")
    page.keyboard.press("Tab")
    assert "Skip to main content" in page.evaluate("document.activeElement.innerText")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("Boolean(document.activeElement.closest('main'))")


def test_wherever_the_keyboard_is_can_be_seen(page: Page, go: Callable[[str], None]) -> None:
    page.emulate_media(reduced_motion="reduce")
    go("documents?decade=1950&from=1950")
    page.keyboard.press("Tab")  # the skip link is seen by being there
    for _ in range(STOPS):
        page.keyboard.press("Tab")
        what = page.evaluate("document.activeElement.outerHTML.slice(0, 200)")
        assert page.evaluate(IS_SEEN), what


@pytest.mark.parametrize(
    ("address", "drawing", "keys"),
    [
        ("", ".fonds-columns", ("ArrowRight", "ArrowLeft", "End")),
        ("", "ol.fonds-bars", ("ArrowDown", "ArrowDown", "ArrowUp")),
        ("people", "ol.fonds-roles", ("ArrowDown", "End", "Home", "ArrowDown")),
        ("people", ".fonds-heat", ("ArrowDown", "ArrowRight", "ArrowDown", "ArrowRight")),
        ("countries", ".fonds-map svg", ("ArrowRight", "ArrowDown", "ArrowUp", "End")),
        ("correspondence", ".fonds-matrix", ("ArrowDown", "ArrowRight", "ArrowDown")),
        ("correspondence", ".fonds-network g[data-walk='']", ("ArrowRight", "ArrowRight")),
    ],
)
def test_a_chart_is_one_stop_and_the_focus_stays_on_the_mark_chosen(
    page: Page,
    go: Callable[[str], None],
    settled: Callable[[], None],
    address: str,
    drawing: str,
    keys: tuple[str, ...],
) -> None:
    go(address)
    chart = page.locator(drawing).first
    stop = chart.locator("[tabindex='0']")
    expect(stop).to_have_count(1)
    stop.focus()
    for key in keys:
        before = page.evaluate(FOCUSED)
        page.keyboard.press(key)
        assert page.evaluate(FOCUSED) != before
        assert page.evaluate(RING) >= 2 or drawing == ".fonds-map svg"
    mark = page.evaluate(FOCUSED)
    page.keyboard.press("Enter")
    page.wait_for_function("location.search.length > 1")
    settled()
    assert page.evaluate(FOCUSED) == mark
    page.keyboard.press("Enter")
    page.wait_for_function("location.search.length < 2")


def test_a_choice_taken_back_hands_the_focus_to_the_next_and_at_last_to_the_heading(
    page: Page, go: Callable[[str], None], settled: Callable[[], None]
) -> None:
    go("?decade=1950&decade=1960&country=cuba")
    chips = page.locator('[class*="st-key-chip-"] button')
    chips.first.focus()
    for left in (2, 1):
        page.keyboard.press("Enter")
        expect(chips).to_have_count(left)
        settled()
        expect(chips.first).to_be_focused()
    page.keyboard.press("Enter")
    expect(chips).to_have_count(0)
    settled()
    expect(page.locator("h1")).to_be_focused()


def test_the_number_of_documents_is_spoken_once_when_it_changes(
    page: Page, go: Callable[[str], None], settled: Callable[[], None]
) -> None:
    go("")
    spoken = page.locator(".st-key-reading-aids [role=status]")
    expect(spoken).to_have_text("")
    page.get_by_role("link", name=strings.DOCUMENTS, exact=True).click()
    settled()
    expect(spoken).to_have_text("")
    page.go_back()
    settled()
    page.locator(".fonds-columns a").last.press("Enter")
    page.wait_for_function("location.search.includes('year=')")
    settled()
    expect(spoken).to_have_text(page.locator("h1").inner_text())


def test_a_period_is_chosen_without_a_pointer(
    page: Page, go: Callable[[str], None], settled: Callable[[], None]
) -> None:
    go("")
    for label, year in ((filters_words.FROM, "1950"), (filters_words.TO, "1953")):
        page.get_by_role("textbox", name=label, exact=True).fill(year)
        page.keyboard.press("Enter")
        settled()
    page.wait_for_function("location.search.includes('from=1950&to=1953')")
    expect(page.locator(".fonds-period")).to_have_count(1)
