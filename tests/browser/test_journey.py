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


def rows_downloaded(page: Page, count: int, folder: Path) -> int:
    """Take all documents away as CSV; give how many rows the file has."""
    page.get_by_role("button", name=downloads_words.download_documents(count)).click()
    with page.expect_download() as download:
        page.get_by_role("link", name=downloads_words.FORMAT_WORDS["csv"], exact=True).first.click()
    taken = folder / download.value.suggested_filename
    download.value.save_as(taken)
    with taken.open(newline="", encoding="utf-8") as lines:
        return len(list(csv.DictReader(lines)))


def test_choices_combine_and_each_says_what_it_leaves(
    page: Page, settled: Callable[[], None], dashboard: str
) -> None:
    page.goto(dashboard)
    settled()
    everything, heading = shown(page), page.locator("h1.fonds-count")
    decade = page.get_by_role("button", name=re.compile("^1950s"))
    offered = counted(decade.inner_text())
    decade.click()
    expect(heading).to_contain_text(f"{offered:,} of {everything:,}")
    settled()
    for label, typed in ((filters_words.LEADER, "Eisenhower"), (strings.COUNTRY, "United States")):
        offered = choose(page, label, typed)
        expect(heading).to_contain_text(f"{offered:,} of {everything:,}")
        settled()
    page.get_by_role("link", name=strings.DOCUMENTS, exact=True).click()
    page.wait_for_function("location.pathname.endsWith('/documents')")
    settled()
    assert set(asked(page)) == {"decade", "leader", "country"}
    expect(page.locator("p.fonds-rows")).to_have_text(strings.rows_shown(1, 25, offered))


def test_a_page_of_the_list_is_kept_and_its_file_holds_all(
    page: Page, settled: Callable[[], None], dashboard: str, tmp_path: Path
) -> None:
    page.goto(f"{dashboard}/documents?decade=1950&country=united-states")
    settled()
    count, rows = shown(page), page.locator("p.fonds-rows")
    expect(rows).to_have_text(strings.rows_shown(1, 25, count))
    page.get_by_role("button", name="Page 2", exact=True).click()
    page.wait_for_function("location.search.includes('page=2')")
    settled()
    expect(rows).to_have_text(strings.rows_shown(26, min(50, count), count))
    before = asked(page)
    assert rows_downloaded(page, count, tmp_path) == count
    page.reload()
    settled()
    assert asked(page) == before
    expect(rows).to_contain_text(strings.number(count))
    page.go_back()
    page.wait_for_function("!location.search.includes('page=2')")
    expect(rows).to_have_text(strings.rows_shown(1, 25, count))


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
