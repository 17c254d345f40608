"""The lists of which several can be chosen by typing: by mouse and by keyboard alone."""

from collections.abc import Callable
from pathlib import Path
from time import sleep
from urllib.parse import parse_qs, urlencode

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from dashboard.strings import filters as filters_words
from queries.database import open_corpus
from queries.folding import folded
from queries.vocabulary import vocabulary_of

pytestmark = pytest.mark.xdist_group("browser")

Settled = Callable[[], None]
FOLDING = Path(__file__).parents[2] / "dashboard" / "folding.js"
CORPUS = Path(__file__).parents[2] / "data" / "corpus"
ODD_NAMES = ["Straße", "Grigor’yan", "d’Estaing", "Đilas ½", "Мао Цзэдун", "  İnönü-Şükrü ", "x´y"]


def list_of(page: Page, name: str, panel: str = "panel") -> Locator:
    """Give the control of that name: one of the panel, or of the `against` of Compare."""
    return page.locator(f".st-key-{panel} [data-name='{name}']")


def field_of(page: Page, name: str, panel: str = "panel") -> Locator:
    return list_of(page, name, panel).get_by_role("combobox")


def tags(page: Page, name: str) -> list[str]:
    """Give the names of what a list shows as chosen."""
    return list_of(page, name).locator("li:not([role]) > span").all_inner_texts()


def asked(page: Page, name: str) -> list[str]:
    """Give what stands in the address for one name."""
    return parse_qs(str(page.evaluate("location.search")).removeprefix("?")).get(name, [])


def wait_for(page: Page, name: str, values: list[str]) -> None:
    """Wait until the address has these values for one name, in any order."""
    wanted = [sorted(values), name]
    page.wait_for_function(
        "([values, name]) => JSON.stringify(new URLSearchParams(location.search).getAll(name)"
        ".sort()) === JSON.stringify(values)",
        arg=wanted,
    )


def said_in_list(page: Page) -> Locator:
    """Give what an open list says above its options."""
    return page.locator(".fonds-choice-popup").get_by_role("status")


def cross_of(page: Page, control: str, name: str, panel: str = "panel") -> Locator:
    said = filters_words.TAKE_AWAY.format(name)
    return list_of(page, control, panel).get_by_role("button", name=said, exact=True)


def test_a_name_is_found_without_its_accents_and_chosen(
    page: Page, settled: Settled, dashboard: str
) -> None:
    page.goto(dashboard)
    settled()
    assert page.get_by_role("option").count() == 0
    field_of(page, "leader").click()
    page.keyboard.type("boleslaw")
    option = page.get_by_role("option")
    expect(option).to_have_count(1)
    name, count = option.locator("span").inner_text(), option.locator("b").inner_text()
    option.click()
    wait_for(page, "leader", ["boleslaw-bierut"])
    settled()
    assert name.startswith("Bolesław Bierut")
    assert tags(page, "leader") == [name]
    expect(page.locator("h1.fonds-count")).to_contain_text(f"{count} of ")
    expect(field_of(page, "leader")).to_be_focused()


def test_several_are_chosen_by_keyboard_alone_in_one_open_list(
    page: Page, settled: Settled, dashboard: str
) -> None:
    page.goto(dashboard)
    settled()
    field = field_of(page, "country")
    field.focus()
    expect(field).to_have_attribute("aria-expanded", "false")
    field.press("ArrowDown")
    options = page.get_by_role("option")
    expect(options.first).to_be_visible()
    names = options.locator("span").all_inner_texts()
    decades = list_of(page, "decade").get_by_role("button")
    before = decades.all_inner_texts()
    field.press("Enter")
    wait_for(page, "country", ["united-states"])
    settled()
    assert decades.all_inner_texts() != before
    for key in ("ArrowDown", "ArrowDown", "Enter", "End", "Home", "ArrowUp", "Enter"):
        field.press(key)
    expect(list_of(page, "country").locator("li:not([role])")).to_have_count(3)
    settled()
    assert sorted(tags(page, "country")) == sorted([names[0], names[2], names[-1]])
    assert len(asked(page, "country")) == 3
    expect(field).to_be_focused()
    expect(field).to_have_attribute("aria-expanded", "true")
    expect(page.locator("[role=option][aria-selected=true]")).to_have_count(3)

    field.press("Escape")
    expect(options).to_have_count(0)
    field.press("Tab")
    expect(field).not_to_be_focused()


def test_what_is_chosen_is_taken_away_by_its_cross_and_by_backspace(
    page: Page, settled: Settled, dashboard: str
) -> None:
    page.goto(f"{dashboard}/?country=cuba&country=haiti&country=france")
    settled()
    cross_of(page, "country", "Haiti").click()
    wait_for(page, "country", ["cuba", "france"])
    settled()
    last = tags(page, "country")[-1]
    field_of(page, "country").press("Backspace")
    expect(cross_of(page, "country", last)).to_have_count(0)
    settled()
    assert len(asked(page, "country")) == 1
    page.go_back()
    expect(cross_of(page, "country", last)).to_be_visible()


def test_choices_made_faster_than_they_are_answered_all_count(
    page: Page, settled: Settled, dashboard: str
) -> None:
    page.goto(dashboard)
    settled()
    field_of(page, "type").click()
    options = page.get_by_role("option")
    names = [options.nth(place).locator("span").inner_text() for place in range(4)]
    page.evaluate(
        "[...document.querySelectorAll('[role=option]')].slice(0, 4).forEach((one, place) =>"
        " setTimeout(() => document.querySelectorAll('[role=option]')[place].click(), 90 * place))"
    )
    wait_for(page, "type", names)
    settled()
    assert sorted(tags(page, "type")) == sorted(names)


def late(route: Route) -> None:
    """Let a request wait a while."""
    sleep(0.4)
    route.continue_()


def test_keys_pressed_before_the_options_are_there_count(
    page: Page, settled: Settled, dashboard: str
) -> None:
    page.goto(dashboard)
    settled()
    page.route("**/options/**", late)
    field = field_of(page, "person")
    field.focus()
    page.keyboard.type("mao z")
    page.keyboard.press("Enter")
    wait_for(page, "person", ["mao-zedong"])
    assert asked(page, "find") == []


def test_the_numbers_of_an_open_list_are_those_under_the_other_filters(
    page: Page, settled: Settled, dashboard: str
) -> None:
    page.goto(f"{dashboard}/?country=cuba&decade=1960")
    settled()
    field_of(page, "type").click()
    option = page.get_by_role("option").nth(1)
    name, count = option.locator("span").inner_text(), option.locator("b").inner_text()
    list_of(page, "decade").get_by_role("button", name="1960s").click()
    wait_for(page, "decade", [])
    settled()
    field_of(page, "type").click()
    of_all = page.get_by_role("option").filter(has=page.get_by_text(name, exact=True))
    expect(of_all.locator("b")).not_to_have_text(count)
    count = of_all.locator("b").inner_text()
    of_all.click()
    settled()
    expect(page.locator("h1.fonds-count")).to_contain_text(f"{count} of ")


def test_a_list_that_gets_no_answer_says_so(page: Page, settled: Settled, dashboard: str) -> None:
    page.goto(dashboard)
    settled()
    page.route("**/options/**", lambda route: route.abort())
    field = field_of(page, "country")
    field.click()
    expect(said_in_list(page)).to_have_text(filters_words.NOT_COUNTED)
    page.unroute("**/options/**")
    field.press("Escape")
    field.press("ArrowDown")
    expect(page.get_by_role("option").first).to_be_visible()


def test_nothing_that_fits_is_said(page: Page, settled: Settled, dashboard: str) -> None:
    page.goto(dashboard)
    settled()
    field_of(page, "country").click()
    page.keyboard.type("atlantis")
    expect(said_in_list(page)).to_have_text(filters_words.NO_SUCH_NAME)
    expect(page.get_by_role("option")).to_have_count(0)


def test_where_nothing_can_be_chosen_that_is_said(
    page: Page, settled: Settled, dashboard: str
) -> None:
    page.goto(f"{dashboard}/?q=nosuchwordanywhere")
    settled()
    field_of(page, "country").click()
    expect(said_in_list(page)).to_have_text(filters_words.NONE_LEFT)


def test_a_name_not_offered_is_looked_for_among_all_people(
    page: Page, settled: Settled, dashboard: str
) -> None:
    page.goto(dashboard)
    settled()
    people, field = list_of(page, "person"), field_of(page, "person")
    field.click()
    page.keyboard.type("shtykov")
    expect(page.get_by_role("option")).to_have_text(filters_words.LOOK_FOR.format("shtykov"))
    field.press("Enter")
    wait_for(page, "find", ["shtykov"])
    option = page.get_by_role("option").filter(has_text="Shtykov").first
    name = option.locator("span").inner_text()
    option.click()
    expect(cross_of(page, "person", name)).to_be_visible()
    settled()
    assert asked(page, "find") == ["shtykov"]
    assert len(asked(page, "person")) == 1
    expect(people).to_contain_text(filters_words.people_found("shtykov"))
    people.get_by_role("button", name=filters_words.OFFER_MOST_FREQUENT).click()
    wait_for(page, "find", [])


def test_the_second_selection_has_lists_of_its_own(
    page: Page, settled: Settled, dashboard: str
) -> None:
    against = urlencode({"country": "cuba", "from": "1961"})
    page.goto(f"{dashboard}/compare?{urlencode({'leader': 'joseph-stalin', 'against': against})}")
    settled()
    field_of(page, "leader", "against").click()
    page.keyboard.type("castro")
    page.keyboard.press("Enter")
    page.wait_for_function("location.search.includes('fidel-castro')")
    settled()
    assert asked(page, "leader") == ["joseph-stalin"]
    second = parse_qs(asked(page, "against")[0])
    assert second == {"country": ["cuba"], "from": ["1961"], "leader": ["fidel-castro"]}
    page.keyboard.press("Escape")
    cross_of(page, "country", "Cuba", "against").click()
    page.wait_for_function("!location.search.includes('cuba')")


def test_names_are_folded_as_words_to_search_are(page: Page) -> None:
    known = vocabulary_of(open_corpus(CORPUS))
    names = [*ODD_NAMES, *sorted({name for values in known.values() for name in values.values()})]
    script = FOLDING.read_text("utf-8")
    in_browser = page.evaluate(
        """async ([script, names]) => {
          const module = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
          const { folded } = await import(module);
          return names.map(folded);
        }""",
        [script, names],
    )
    assert in_browser == [folded(name) for name in names]
