"""Data quality and evidence in a real browser, on the embedded corpus."""

import csv
import json
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Locator, Page, expect

from dashboard import strings
from dashboard.quality_sections import UNDATED, UNRESOLVED, Section

pytestmark = pytest.mark.xdist_group("browser")


def card(page: Page, section: Section) -> Locator:
    """Give the part of the page that holds a section."""
    return page.locator(f".st-key-card-{section.name}")


def announced(page: Page, section: Section) -> int:
    """Give the number of rows that the list of sections says a section has."""
    said = page.locator("ul.fonds-sections a", has_text=section.title).inner_text()
    found = re.search(r"\(([\d,]+)\)", said)
    assert found, said
    return int(found[1].replace(",", ""))


def test_a_row_gives_as_many_documents_as_it_says_and_back_returns(
    page: Page, settled: Callable[[], None], dashboard: str
) -> None:
    page.goto(f"{dashboard}/quality?decade=1950")
    settled()
    row = card(page, UNRESOLVED).locator("tbody tr").first
    number = row.locator("td.fonds-number").first.inner_text()
    name = row.get_by_role("link")
    person = name.inner_text()
    name.focus()
    page.keyboard.press("Enter")
    page.wait_for_function("location.pathname.endsWith('/documents')")
    settled()
    expect(page.locator("h1.fonds-count")).to_have_text(re.compile(rf"^{number} of "))
    expect(page.locator("p.fonds-words")).to_contain_text(person)
    page.go_back()
    page.wait_for_function("location.pathname.endsWith('/quality')")
    settled()
    expect(card(page, UNRESOLVED)).to_be_visible()


def test_the_list_of_sections_leads_to_each(
    page: Page, settled: Callable[[], None], dashboard: str
) -> None:
    page.goto(f"{dashboard}/quality")
    settled()
    title = card(page, UNRESOLVED).get_by_role("heading")
    expect(title).not_to_be_in_viewport()
    page.locator("ul.fonds-sections a", has_text=UNRESOLVED.title).click()
    expect(title).to_be_in_viewport()


def test_pages_turn_and_the_csv_holds_every_row(
    page: Page, settled: Callable[[], None], dashboard: str, tmp_path: Path
) -> None:
    page.goto(f"{dashboard}/quality")
    settled()
    total = announced(page, UNDATED)
    section = card(page, UNDATED)
    rows = section.get_by_role("status")
    expect(rows).to_have_text(strings.rows_shown(1, 10, total))
    row = section.locator("div.fonds-wide tbody tr").first
    first = row.inner_text()
    section.get_by_role("button", name="Page 2", exact=True).click()
    expect(rows).to_have_text(strings.rows_shown(11, 20, total))
    expect(row).not_to_have_text(first, use_inner_text=True)
    with page.expect_download() as download:
        section.get_by_role("button", name=strings.CSV).click()
    taken = tmp_path / "undated.csv"
    download.value.save_as(taken)
    with taken.open(newline="", encoding="utf-8") as lines:
        assert len({row["id"] for row in csv.DictReader(lines)}) == total


def test_a_name_in_a_document_leads_to_all_documents_naming_that_person(
    page: Page, settled: Callable[[], None], dashboard: str
) -> None:
    page.goto(f"{dashboard}/quality")
    settled()
    row = card(page, UNRESOLVED).locator("tbody tr").first
    number, name = row.locator("td.fonds-number").first.inner_text(), row.get_by_role("link")
    person, address = name.inner_text(), str(name.get_attribute("href"))
    named = page.request.get(f"{dashboard}/export/documents.ndjson?{address.partition('?')[2]}")
    document = json.loads(named.text().partition("\n")[0])["id"]

    page.goto(f"{dashboard}/documents?decade=1860&{urlencode({'document': document})}")
    settled()
    detail = page.locator(".st-key-document-detail")
    expect(detail).to_contain_text(strings.NOT_IDENTIFIED)
    detail.get_by_role("link", name=person, exact=True).first.click()
    page.wait_for_function("!location.search.includes('document=')")
    settled()
    expect(page.locator("h1.fonds-count")).to_have_text(re.compile(rf"^{number} of "))
    expect(page.locator("p.fonds-words")).to_contain_text(person)


def test_data_quality_asks_no_other_host(
    page: Page, settled: Callable[[], None], dashboard: str
) -> None:
    hosts: set[str] = set()
    page.on("request", lambda request: hosts.add(request.url.split("/")[2]))
    page.goto(f"{dashboard}/quality")
    settled()
    page.wait_for_load_state("networkidle")
    assert hosts == {dashboard.removeprefix("http://")}
