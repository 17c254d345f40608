"""The page that describes the API, in a browser."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from queries.export_tables import TABLES

pytestmark = pytest.mark.xdist_group("browser")


def test_it_shows_every_table_tries_one_and_asks_no_other_host(
    page: Page, tiny_dashboard: str
) -> None:
    asked, said = list[str](), list[str]()
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.goto(f"{tiny_dashboard}/api/docs")
    expect(page.locator(".opblock")).to_have_count(len(TABLES))
    page.locator(".opblock", has_text="/api/countries").click()
    page.get_by_role("button", name="Execute").click()
    expect(page.locator(".live-responses-table")).to_contain_text('"soviet-union"')
    expect(page.locator(".live-responses-table")).to_contain_text("etag")
    assert {urlsplit(address).netloc for address in asked} == {urlsplit(tiny_dashboard).netloc}
    assert said == []
