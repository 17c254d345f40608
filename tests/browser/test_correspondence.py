"""The Correspondence page in a real browser: each kind of mark opens what it says, and back."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from dashboard import strings
from dashboard.questions import FIRST_DOCUMENTS
from dashboard.strings import correspondence as correspondence_words

pytestmark = pytest.mark.xdist_group("browser")

MARKS = {
    "cell": ".fonds-matrix td [data-count]",
    "row heading": ".fonds-matrix th[scope=row] [data-count]",
    "column heading": ".fonds-matrix th[scope=col] [data-count]",
    "bar": ".fonds-pair-bar[data-count]",
    "direction": ".fonds-pair-way [data-count]",
    "edge": ".fonds-edge[data-count]",
    "node": ".fonds-node[data-count]",
}


@pytest.mark.parametrize("kind", MARKS)
def test_a_click_opens_what_a_mark_counts_and_a_second_takes_it_back(
    page: Page, settled: Callable[[], None], dashboard: str, kind: str
) -> None:
    page.goto(f"{dashboard}/correspondence?from=1961&to=1963")
    settled()
    heading = page.locator("h1.fonds-count")
    before = heading.inner_text()
    mark = page.locator(MARKS[kind]).first
    count = int(str(mark.get_attribute("data-count")))
    choice = mark.get_attribute("data-choice")

    mark.dispatch_event("click")
    expect(heading).to_contain_text(f"{strings.number(count)} of ")
    settled()
    chosen = page.locator(f'{MARKS[kind]}[data-choice="{choice}"][aria-current]').first
    assert int(str(chosen.get_attribute("data-count"))) == count

    chosen.dispatch_event("click")
    expect(heading).to_have_text(before)
    assert page.evaluate("location.search") == "?from=1961&to=1963"


def test_an_edge_is_hit_beside_its_line_and_says_whose_it_is(
    page: Page, settled: Callable[[], None], dashboard: str
) -> None:
    page.goto(f"{dashboard}/correspondence?from=1961&to=1963")
    settled()
    edge = page.locator(".fonds-edge[data-count]").last  # the strongest is drawn last
    edge.scroll_into_view_if_needed()
    words = edge.locator("title").text_content() or ""
    count = int(str(edge.get_attribute("data-count")))
    assert words.endswith(f": {strings.documents(count)}")
    x, y = edge.locator(".fonds-hit").evaluate(
        """line => {
            const middle = line.getPointAtLength(line.getTotalLength() * 0.45)
                .matrixTransform(line.getScreenCTM());
            return [middle.x, middle.y];
        }"""
    )
    page.mouse.click(x + 3, y + 3)
    expect(page.locator("h1.fonds-count")).to_contain_text(f"{strings.number(count)} of ")
    assert "together=" in str(page.evaluate("location.search"))


def test_lines_are_links_one_stop_for_the_keyboard_and_lead_to_their_documents(
    page: Page, settled: Callable[[], None], dashboard: str
) -> None:
    page.goto(f"{dashboard}/correspondence?person=joseph-stalin&graph=20")
    settled()
    lines = page.locator("a.fonds-edge")
    expect(page.locator('a.fonds-edge[tabindex="0"]')).to_have_count(1)
    assert lines.count() > 1
    first, second = lines.nth(lines.count() - 1), lines.nth(lines.count() - 2)
    first.focus()
    page.keyboard.press("ArrowRight")
    expect(second).to_be_focused()
    name = second.locator("title").text_content() or ""
    count = int(str(second.get_attribute("data-count")))
    assert "Joseph Stalin" in name
    expect(page.get_by_role("link", name=name, exact=True)).to_be_focused()
    assert "together=" in str(second.get_attribute("href"))
    page.keyboard.press("Enter")
    expect(page.locator("h1.fonds-count")).to_contain_text(f"{strings.number(count)} of ")
    settled()
    card = page.locator(".st-key-card-documents-together")
    expect(card.locator("ol.fonds-first li")).to_have_count(min(count, FIRST_DOCUMENTS))
    card.get_by_role("link", name=correspondence_words.show_these(count), exact=True).click()
    expect(page.locator("p.fonds-rows")).to_contain_text(f"of {strings.number(count)}")


def test_another_pair_takes_the_place_of_the_one_that_is_chosen(
    page: Page, settled: Callable[[], None], dashboard: str
) -> None:
    page.goto(f"{dashboard}/correspondence?author=john-f-kennedy&recipient=nikita-khrushchev")
    settled()
    field = page.get_by_role("combobox", name=correspondence_words.PAIR, exact=True)
    field.click()
    field.press_sequentially("Dayton")
    page.get_by_role("option").filter(has_text="William Lewis Dayton").first.click()
    page.wait_for_function("location.search.includes('pair=')")
    settled()
    assert "author=" not in str(page.evaluate("location.search"))
    expect(page.locator(".fonds-pair-way").first).to_contain_text("William H. Seward")
    expect(field).to_have_attribute("placeholder", "William H. Seward and William Lewis Dayton")
    page.go_back()
    expect(page.locator(".fonds-pair-way").first).to_contain_text("Nikita Khrushchev")


def test_one_pair_is_always_chosen(page: Page, settled: Callable[[], None], dashboard: str) -> None:
    page.goto(f"{dashboard}/correspondence")
    settled()
    field = page.get_by_role("combobox", name=correspondence_words.PAIR, exact=True)
    first = str(field.get_attribute("placeholder"))
    field.press("ArrowDown")
    chosen = page.get_by_role("option", selected=True)
    expect(chosen).to_have_count(1)
    expect(chosen).to_contain_text(first)
    chosen.click()
    expect(page.get_by_role("option")).to_have_count(0)
    field.press("Backspace")
    settled()
    assert page.evaluate("location.search") == ""
    expect(field).to_have_attribute("placeholder", first)
