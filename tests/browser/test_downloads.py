"""A download is what a script gets by the same link, and holds as much as its button says."""

import re
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Page

from dashboard.strings import downloads as downloads_words
from tests.exported_files import ids_in

pytestmark = pytest.mark.xdist_group("browser")


@pytest.mark.parametrize("query", ["leader=nikita-khrushchev&decade=1950", "q=korea&sort=-title"])
def test_a_download_is_what_its_link_gives_and_holds_as_many_as_its_button_says(
    page: Page, settled: Callable[[], None], dashboard: str, tmp_path: Path, query: str
) -> None:
    page.goto(f"{dashboard}/documents?{query}")
    settled()
    button = page.get_by_role("button", name=re.compile(r"Download [\d,]+ documents"))
    (count,) = re.findall(r"[\d,]+", button.inner_text())
    button.click()
    for name, words in downloads_words.FORMAT_WORDS.items():
        link = page.locator(".fonds-downloads table").first.get_by_text(words, exact=True).first
        with page.expect_download() as download:
            link.click()
        taken = tmp_path / download.value.suggested_filename
        download.value.save_as(taken)
        assert taken.suffix == f".{name}"
        address = str(link.evaluate("link => link.href"))
        assert httpx.get(address, timeout=60).content == taken.read_bytes()
        assert f"{len(ids_in(name, taken.read_bytes())):,}" == count
