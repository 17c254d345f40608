"""The main journey in a real browser, on the embedded corpus."""

import csv
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qsl

import pytest
from playwright.sync_api import Page, expect

from dashboard import strings
from dashboard.registry import VIEWS
from dashboard.strings import downloads as downloads_words
from dashboard.strings import filters as filters_words
from tests.browser.slow_server import SlowServer

pytestmark = pytest.mark.xdist_group("browser")


def shown(page: Page) -> int:
    """Give the number of documents that the heading says are shown."""
    heading = page.locator("h1.fonds-count").inner_text()
    found = re.match(r"[\d,]+", heading)
    assert found, heading
    return int(found[0].replace(",", ""))


def asked(page: Page) -> dict[str, str]:
    """Give what stands in the address."""
    return dict(parse_qsl(str(page.evaluate("location.search")).removeprefix("?")))


def choose(page: Page, label: str, typed: str) -> int:
    """Choose the first option that typing finds; give its count."""
    field = page.get_by_role("combobox", name=label, exact=True)
    field.click()
    field.press_sequentially(typed)
    option = page.get_by_role("option").filter(has_text=typed).first
    count = int(option.locator("b").inner_text().replace(",", ""))
    option.click()
    page.keyboard.press("Escape")
    return count


def counted(words: str) -> int:
    """Give the count that stands behind a choice."""
    return int(words.rsplit("·", 1)[1].strip().replace(",", ""))


def test_the_main_journey(
    page: Page, settled: Callable[[], None], dashboard: str, tmp_path: Path
) -> None:
    page.goto(dashboard)
    settled()
    everything = shown(page)

    decade = page.get_by_role("button", name=re.compile("^1950s"))
    offered = counted(decade.inner_text())
    decade.click()
    page.wait_for_function("location.search.includes('decade=1950')")
    settled()
    expect(page.locator("h1.fonds-count")).to_contain_text(f"{offered:,} of {everything:,}")

    offered = choose(page, filters_words.LEADER, "Eisenhower")
    page.wait_for_function("location.search.includes('leader=')")
    settled()
    expect(page.locator("h1.fonds-count")).to_contain_text(f"{offered:,} of {everything:,}")

    offered = choose(page, strings.COUNTRY, "United States")
    page.wait_for_function("location.search.includes('country=')")
    settled()
    expect(page.locator("h1.fonds-count")).to_contain_text(f"{offered:,} of {everything:,}")

    page.get_by_role("link", name=strings.DOCUMENTS, exact=True).click()
    page.wait_for_function("location.pathname.endsWith('/documents')")
    settled()
    assert set(asked(page)) == {"decade", "leader", "country"}
    expect(page.locator("p.fonds-rows")).to_have_text(strings.rows_shown(1, 25, offered))

    page.get_by_role("button", name="Page 2", exact=True).click()
    page.wait_for_function("location.search.includes('page=2')")
    settled()
    expect(page.locator("p.fonds-rows")).to_have_text(
        strings.rows_shown(26, min(50, offered), offered)
    )
    before = asked(page)

    page.get_by_role("button", name=downloads_words.download_documents(offered)).click()
    with page.expect_download() as download:
        page.get_by_role("link", name=downloads_words.FORMAT_WORDS["csv"], exact=True).first.click()
    taken = tmp_path / download.value.suggested_filename
    download.value.save_as(taken)
    with taken.open(newline="", encoding="utf-8") as lines:
        assert len(list(csv.DictReader(lines))) == offered == shown(page)

    page.reload()
    settled()
    assert asked(page) == before
    expect(page.locator("p.fonds-rows")).to_contain_text(strings.number(offered))

    page.go_back()
    page.wait_for_function("!location.search.includes('page=2')")
    settled()
    expect(page.locator("p.fonds-rows")).to_have_text(strings.rows_shown(1, 25, offered))


def test_back_takes_back_one_choice_at_a_time(
    page: Page, settled: Callable[[], None], dashboard: str
) -> None:
    page.goto(dashboard)
    settled()
    counts = [shown(page)]
    for decade in ("1940s", "1960s"):
        page.get_by_role("button", name=re.compile(f"^{decade}")).click()
        page.wait_for_function(f"location.search.includes('{decade[:4]}')")
        settled()
        counts.append(shown(page))
    for expected in reversed(counts[:-1]):
        page.go_back()
        expect(page.locator("h1.fonds-count")).to_contain_text(strings.number(expected))
        settled()
    page.go_forward()
    expect(page.locator("h1.fonds-count")).to_contain_text(strings.number(counts[1]))


def test_back_twice_before_the_first_is_answered_goes_back_twice(
    page: Page, settled: Callable[[], None], dashboard: str
) -> None:
    server = SlowServer(page)
    page.goto(dashboard)
    settled()
    everything = page.locator("h1.fonds-count").inner_text()
    for decade in ("1940s", "1960s"):
        page.get_by_role("button", name=re.compile(f"^{decade}")).click()
        page.wait_for_function(f"location.search.includes('{decade[:4]}')")
        settled()
    server.hold(0)
    page.go_back()
    page.wait_for_timeout(1500)  # by then the server has answered
    page.go_back()
    server.release()
    expect(page.locator("h1.fonds-count")).to_have_text(everything)
    settled()
    assert asked(page) == {}
    expect(page.locator("h1.fonds-count")).to_have_text(everything)


def test_back_restores_at_once_even_while_a_page_is_being_drawn(
    page: Page, settled: Callable[[], None], dashboard: str
) -> None:
    page.goto(f"{dashboard}/?country=soviet-union&leader=nikita-khrushchev")
    settled()
    heading, before = page.locator("h1.fonds-count"), asked(page)
    shown_before = heading.inner_text()
    page.locator(".st-key-card-countries a.fonds-mark").nth(3).click()
    expect(heading).not_to_have_text(shown_before)
    page.go_back()
    expect(heading).to_have_text(shown_before)
    settled()
    assert asked(page) == before


def test_a_pager_of_two_pages_shows_both(
    page: Page, settled: Callable[[], None], dashboard: str
) -> None:
    page.goto(f"{dashboard}/documents?person=joseph-stalin")
    settled()
    page.get_by_role("button", name="Page 2", exact=True).click()
    page.wait_for_function("location.search.includes('page=2')")
    settled()
    expect(page.get_by_role("button", name="Page 1", exact=True)).to_be_visible()


def test_a_tab_names_its_page(page: Page, settled: Callable[[], None], dashboard: str) -> None:
    page.goto(f"{dashboard}/people")
    settled()
    expect(page).to_have_title(strings.tab(strings.PEOPLE))
    page.goto(f"{dashboard}/?person=joseph-stalin")
    settled()
    first = page.locator("ol.fonds-first a").first
    title = first.inner_text()
    first.click()
    expect(page.locator("h1.fonds-title")).to_have_text(title)
    expect(page).to_have_title(strings.tab(title))


def test_no_other_host_is_asked(page: Page, dashboard: str) -> None:
    hosts: set[str] = set()
    page.on("request", lambda request: hosts.add(request.url.split("/")[2]))
    for view in ("", *(one.address for one in VIEWS[1:])):
        page.goto(f"{dashboard}/{view}")
        page.wait_for_selector("h1")
        page.wait_for_load_state("networkidle")
    assert hosts == {dashboard.removeprefix("http://")}
