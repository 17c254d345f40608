"""Copy link, and what the link opens on a newer version of the corpus."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from dashboard import strings
from dashboard.strings import versions as versions_words
from data.records import Record
from data.versions import current_version
from tests.corpora import build_corpus
from tests.record_parts import day
from tests.servers import serving

pytestmark = pytest.mark.xdist_group("browser")

Settled = Callable[[], None]
FIRST = [Record(f"a/{n}", f"Letter {n}", date=day(1950, 1, n), type="Letter") for n in (1, 2, 3)]
LATER = [
    Record("a/1", "Letter, corrected", date=day(1950, 1, 1), type="Letter"),
    Record("a/3", "Letter 3", date=day(1950, 1, 3), type="Note"),
    Record("a/4", "Letter 4", date=day(1950, 1, 4), type="Letter"),
    Record("a/5", "Letter 5", date=day(1950, 1, 5), type="Letter"),
]


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    return build_corpus(tmp_path / "corpus", FIRST)


@pytest.fixture
def own_dashboard(corpus: Path) -> Iterator[str]:
    """Serve a corpus that a test adds a version to."""
    with serving(corpus) as address:
        yield address


def copied_link(page: Page, settled: Settled, own_dashboard: str) -> str:
    """Copy the link to a view by the keyboard; give it."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=own_dashboard)
    page.goto(f"{own_dashboard}/documents?type=Letter&size=50")
    settled()
    button = page.get_by_role("button", name=versions_words.COPY_LINK)
    button.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name=strings.COPIED)).to_be_visible()
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_a_copied_link_opens_the_same_view(
    page: Page, settled: Settled, own_dashboard: str, corpus: Path
) -> None:
    link = copied_link(page, settled, own_dashboard)
    assert link.startswith(f"{own_dashboard}/documents?")
    assert parse_qs(urlsplit(link).query) == {
        "type": ["Letter"],
        "dates": ["possible"],
        "succession": ["one"],
        "duplicates": ["each"],
        "sort": ["date"],
        "page": ["1"],
        "size": ["50"],
        "version": [current_version(corpus).name],
    }
    page.goto(link)
    settled()
    expect(page.locator("h1.fonds-count")).to_have_text(strings.documents(3))
    expect(page.locator("p.fonds-since")).to_have_count(0)


def test_a_copied_link_later_says_what_has_changed_and_shows_both(
    page: Page, settled: Settled, own_dashboard: str, corpus: Path
) -> None:
    link = copied_link(page, settled, own_dashboard)
    build_corpus(corpus, LATER)
    page.wait_for_timeout(1_100)  # the server looks for a new version once a second
    page.goto(link)
    settled()
    notice, heading = page.locator("p.fonds-since"), page.locator("h1.fonds-count")
    expect(notice).to_have_text(versions_words.changed_since(2, 1, 1, as_then=False))
    expect(heading).to_have_text(strings.count_of(4, 5))
    expect(page.get_by_text("Letter, corrected")).to_be_visible()
    page.get_by_role("radio", name=versions_words.as_it_was(3)).click()
    page.wait_for_function("location.search.includes('as=then')")
    settled()
    expect(heading).to_have_text(strings.documents(3))
    expect(page.get_by_text("Letter, corrected")).to_have_count(0)
    page.get_by_role("link", name=strings.OVERVIEW, exact=True).click()
    page.wait_for_function("!location.pathname.includes('documents')")
    settled()
    expect(heading).to_have_text(strings.documents(3))
    page.get_by_role("radio", name=versions_words.as_it_is(4)).click()
    expect(heading).to_have_text(strings.count_of(4, 5))
    page.go_back()
    expect(heading).to_have_text(strings.documents(3))
    page.goto(f"{link}&as=then&embed=true".replace("/documents", "/"))
    below = page.locator("p.fonds-below")
    expect(below).to_contain_text(
        versions_words.in_version(parse_qs(urlsplit(link).query)["version"][0])
    )


def test_where_a_page_may_not_copy_the_link_is_shown_selected(
    page: Page, settled: Settled, tiny_dashboard: str
) -> None:
    page.add_init_script(
        "Object.defineProperty(navigator, 'clipboard', { value: undefined });"
        "document.execCommand = () => false;"
    )
    page.goto(f"{tiny_dashboard}/people?decade=1950")
    settled()
    page.get_by_role("button", name=versions_words.COPY_LINK).click()
    field = page.get_by_label(versions_words.COPY_BY_HAND)
    expect(field).to_be_visible()
    expect(field).to_have_value(re.compile(rf"^{tiny_dashboard}/people\?decade=1950&.*version="))
    selected = str(page.evaluate("getSelection().toString()"))
    assert selected == field.input_value()
    expect(page.get_by_role("button", name=strings.COPIED)).to_have_count(0)


def test_a_view_is_cited_by_an_address_that_opens_it(
    page: Page, settled: Settled, tiny_dashboard: str
) -> None:
    page.goto(f"{tiny_dashboard}/?country=soviet-union")
    settled()
    shown = page.locator("h1.fonds-count").inner_text()
    page.get_by_role("button", name=versions_words.CITE_VIEW).click()
    note = page.locator("[data-testid=stCode]").first
    note.wait_for()  # a part of Streamlit that is fetched when it is first needed
    expect(note).to_contain_text(f"“{shown} about the Soviet Union,” in")
    address = re.search(r"http\S+(?=\.)", note.inner_text().replace("\n", ""))
    assert address
    page.goto(address[0])
    settled()
    expect(page.locator("h1.fonds-count")).to_have_text(shown)
    expect(page.locator("p.fonds-since")).to_have_count(0)
