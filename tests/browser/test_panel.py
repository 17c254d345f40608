"""The filter panel and the navigation: what a reader does there counts, however quickly."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from dashboard import strings
from dashboard.strings import filters as filters_words

pytestmark = pytest.mark.xdist_group("browser")

Settled = Callable[[], None]

# Clicks each of the elements in turn, without waiting for what a click brings.
_CLICK_ALL = "(elements) => elements.forEach((element) => element.click())"


def control(page: Page, name: str) -> Locator:
    return page.locator(f".st-key-panel [data-name='{name}']")


def page_link(page: Page, name: str) -> Locator:
    return page.get_by_role("navigation", name=strings.PAGES).get_by_role("link", name=name)


def address_has(page: Page, *pairs: str) -> None:
    page.wait_for_function(
        "(pairs) => pairs.every((pair) => location.search.slice(1).split('&').includes(pair))",
        arg=list(pairs),
    )


def test_of_choices_made_at_once_none_is_lost(
    page: Page, settled: Settled, tiny_dashboard: str
) -> None:
    page.goto(tiny_dashboard)
    settled()
    decades = control(page, "decade").locator("[aria-pressed]")
    assert decades.count() > 1
    decades.evaluate_all(_CLICK_ALL)
    control(page, "role").get_by_role("button", name="author").click()
    control(page, "undated").get_by_role("checkbox").check()
    control(page, "undated").get_by_role("checkbox").uncheck()
    address_has(page, "role=author")
    settled()
    chosen = page.evaluate("new URLSearchParams(location.search).getAll('decade')")
    assert len(chosen) == decades.count()
    assert "undated" not in page.url
    for button in decades.all():
        expect(button).to_have_attribute("aria-pressed", "true")


def test_a_button_never_comes_to_stand_for_another_choice(
    page: Page, settled: Settled, dashboard: str
) -> None:
    page.goto(f"{dashboard}/?country=cuba")
    settled()
    decades = control(page, "decade").locator("[aria-pressed]")
    named = "(buttons) => buttons.map((one) => { one.was ??= one.textContent.split(' ')[0]; })"
    decades.evaluate_all(named)
    few = decades.count()
    page.get_by_role("button", name=strings.CLEAR_ALL).click()
    expect(page.locator("p.fonds-words")).to_have_text(strings.EVERYTHING)
    settled()
    assert decades.count() > few
    stayed = (
        "(buttons) => buttons.filter((one) => one.was).map((one) => [one.was, one.textContent])"
    )
    pairs = decades.evaluate_all(stayed)
    assert len(pairs) == few
    assert all(label.startswith(f"{was} ") for was, label in pairs)


def test_a_bound_that_cannot_be_read_is_said_and_not_applied(
    page: Page, settled: Settled, tiny_dashboard: str
) -> None:
    page.goto(f"{tiny_dashboard}/?to=1950")
    settled()
    first = page.get_by_role("textbox", name=filters_words.FROM, exact=True)
    said = page.get_by_role("alert")
    for typed, reason in (("summer 1950", "summer 1950"), ("1960", "lies after")):
        first.fill(typed)
        first.press("Enter")
        expect(said).to_contain_text(reason)
        expect(first).to_have_value("")
        assert "from=" not in page.url
    first.fill("1949")
    first.press("Tab")
    address_has(page, "from=1949", "to=1950")
    expect(said).to_have_count(0)


def test_what_is_being_typed_stays_while_another_choice_is_drawn(
    page: Page, settled: Settled, tiny_dashboard: str
) -> None:
    page.goto(tiny_dashboard)
    settled()
    control(page, "decade").get_by_role("button", name="1950s").click()
    search = page.get_by_role("textbox", name=filters_words.SEARCH, exact=True)
    search.press_sequentially("telegr")
    address_has(page, "decade=1950")
    settled()
    expect(search).to_be_focused()
    search.press_sequentially("am")
    search.press("Enter")
    address_has(page, "decade=1950", "q=telegram")
    page.locator(".st-key-chip-q-telegram button").click()
    expect(search).to_have_value("")


def test_a_control_explains_how_it_counts(
    page: Page, settled: Settled, tiny_dashboard: str
) -> None:
    page.goto(tiny_dashboard)
    settled()
    explained = page.get_by_text(filters_words.DECADE_HELP)
    expect(explained).not_to_be_visible()
    helper = filters_words.HELP_WITH.format(filters_words.DECADE)
    page.get_by_role("button", name=helper, exact=True).click()
    expect(explained).to_be_visible()
    page.keyboard.press("Escape")
    expect(explained).not_to_be_visible()


def test_a_page_is_opened_with_the_filters_and_without_loading_anew(
    page: Page, settled: Settled, tiny_dashboard: str
) -> None:
    page.goto(f"{tiny_dashboard}/people?country=soviet-union&top=10")
    settled()
    page.evaluate("window.isSame = true")
    expect(page_link(page, strings.PEOPLE)).to_have_attribute("aria-current", "page")
    overview = page_link(page, strings.OVERVIEW)
    overview.press("Enter")
    expect(overview).to_have_attribute("aria-current", "page")
    settled()
    expect(overview).to_be_focused()
    expect(page_link(page, strings.PEOPLE)).not_to_have_attribute("aria-current", "page")
    assert page.evaluate("location.pathname") == "/"
    address_has(page, "country=soviet-union")
    expect(page).to_have_title(strings.tab(strings.OVERVIEW))
    page.go_back()
    expect(page).to_have_title(strings.tab(strings.PEOPLE))
    address_has(page, "country=soviet-union", "top=10")
    page.go_forward()
    expect(page).to_have_title(strings.tab(strings.OVERVIEW))
    assert page.evaluate("window.isSame")


def test_a_link_of_a_page_opens_a_tab_of_its_own_too(
    page: Page, settled: Settled, tiny_dashboard: str
) -> None:
    page.goto(f"{tiny_dashboard}/people?country=soviet-union")
    settled()
    with page.context.expect_page() as opened:
        page_link(page, strings.OVERVIEW).click(modifiers=["Control"])
    expect(opened.value.locator("p.fonds-words")).to_contain_text("Soviet Union")
    expect(opened.value).to_have_title(strings.tab(strings.OVERVIEW))
    expect(page).to_have_title(strings.tab(strings.PEOPLE))


def test_another_page_begins_at_its_top(page: Page, settled: Settled, tiny_dashboard: str) -> None:
    page.goto(tiny_dashboard)
    settled()
    main = page.get_by_test_id("stMain")
    main.evaluate("(main) => main.scrollTo(0, main.scrollHeight)")
    assert main.evaluate("(main) => main.scrollTop") > 0
    page_link(page, strings.PEOPLE).click()
    expect(page).to_have_title(strings.tab(strings.PEOPLE))
    settled()
    assert main.evaluate("(main) => main.scrollTop") == 0
