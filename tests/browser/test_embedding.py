"""One chart alone in a frame of another page: what stands in it, and where its marks lead."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from playwright.sync_api import Frame, Page, expect

from dashboard import strings
from dashboard.registry import VIEWS
from dashboard.strings import downloads as downloads_words

pytestmark = pytest.mark.xdist_group("browser")

WITH_CHARTS = [view.address for view in VIEWS if view.has_charts]
SAVE = "[class*='st-key-card-'] [class*='st-key-save-']"


@contextmanager
def article(body: str) -> Iterator[str]:
    """Serve a page of somebody else, on another host and port; give its address."""

    class Page(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(f"<!doctype html><title>Article</title>{body}".encode())

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Page) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://localhost:{server.server_port}/"
        server.shutdown()


def code_of(page: Page, card: str) -> str:
    """Give the code of the frame that a card's menu offers."""
    page.locator(f".st-key-save-{card} button").click()
    code = page.get_by_label(downloads_words.EMBED)
    expect(code).to_have_value(re.compile("<iframe"))
    return code.input_value()


def frame_of(page: Page) -> Frame:
    """Give the one frame of a page, once its chart is drawn."""
    frame = page.locator("iframe").element_handle().content_frame()
    assert frame
    frame.wait_for_selector(".fonds-below")
    return frame


def query(address: str) -> dict[str, list[str]]:
    return parse_qs(urlsplit(address).query)


def test_a_frame_in_another_page_shows_one_chart_and_its_marks_open_the_whole_in_a_new_tab(
    page: Page, settled: Callable[[], None], dashboard: str
) -> None:
    page.goto(f"{dashboard}/people?leader=nikita-khrushchev&from=1955&to=1963&page=2")
    settled()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    with article(code_of(page, "person")) as address:
        page.goto(address)
        frame = frame_of(page)
        title = frame.locator("h2.fonds-card")
        expect(title).to_contain_text("Documents by year")
        expect(title).to_contain_text("naming Nikita Khrushchev")
        expect(frame.locator(".fonds-marks .fonds-timeline")).to_have_count(1)
        assert frame.locator("h1, button, [data-testid='stSidebar']").count() == 0
        words = frame.locator(".fonds-below").inner_text()
        assert "naming Nikita Khrushchev" in words
        assert "documents" in words
        own, there = urlsplit(address).netloc, urlsplit(dashboard).netloc
        hosts = {urlsplit(one).netloc for one in asked if one.startswith("http")}
        assert hosts <= {own, there}

        shown = frame.url
        with page.context.expect_page() as opened:
            frame.locator(".fonds-columns a[data-choice*='1960']").click()
        whole = query(opened.value.url)
        assert whole["year"] == ["1960"]
        assert whole["leader"] == ["nikita-khrushchev"]
        assert not {"embed", "chart", "page"} & whole.keys()
        expect(opened.value.locator("h1.fonds-count")).to_be_visible()
        assert frame.url == shown

        with page.context.expect_page() as opened:
            frame.get_by_role("link", name=downloads_words.OPEN_WHOLE).click()
        assert urlsplit(opened.value.url).path == "/people"
        filters = {"leader": ["nikita-khrushchev"], "from": ["1955"], "to": ["1963"]}
        assert query(opened.value.url) == filters


@pytest.mark.parametrize("view", WITH_CHARTS)
def test_every_card_with_a_menu_can_be_shown_alone(
    page: Page, settled: Callable[[], None], dashboard: str, view: str
) -> None:
    address = f"{dashboard}/{view.removeprefix('overview')}?leader=joseph-stalin"
    page.goto(address)
    settled()
    found = page.locator(SAVE).evaluate_all(
        "all => all.map(one => [...one.classList].find(name => name.startsWith('st-key-save-')))"
    )
    cards = [name.removeprefix("st-key-save-") for name in found]
    for card in cards:
        page.goto(f"{address}&embed=true&chart={card}")
        page.wait_for_selector(".fonds-below")
        assert page.locator("[class*='st-key-card-']").count() == 1
        page.wait_for_selector(f".st-key-card-{card} :is([data-embedded] > *, .main-svg)")
        leading = page.locator("[data-embedded] a[href]")
        assert set(leading.evaluate_all("all => all.map(one => one.getAttribute('target'))")) <= {
            "_blank"
        }
    page.goto(f"{address}&embed=true&chart=none-such")
    message = page.get_by_role("alert").inner_text()
    assert downloads_words.NO_SUCH_CHART in message
    assert all(card in message for card in cards)
    assert message.count(",") == len(cards) - 1


def test_without_a_chart_the_first_is_shown_and_a_page_without_any_says_where_there_are(
    page: Page, dashboard: str
) -> None:
    page.goto(f"{dashboard}/?embed=true")
    page.wait_for_selector(".st-key-card-timeline .fonds-timeline")
    page.goto(f"{dashboard}/documents?embed=true")
    message = page.get_by_role("alert").inner_text()
    assert downloads_words.NO_CHARTS in message
    assert all(view in message for view in WITH_CHARTS)


def test_the_code_of_a_frame_is_html_whatever_is_asked(
    page: Page, settled: Callable[[], None], dashboard: str
) -> None:
    odd = "<b>\"x' & y"
    page.goto(f"{dashboard}/?pair={quote(odd)}")
    settled()
    page.set_content(code_of(page, "timeline"))
    source = page.locator("iframe").get_attribute("src") or ""
    assert query(source) == {"embed": ["true"], "chart": ["timeline"], "pair": [odd]}


def test_in_a_frame_too_it_is_said_what_cannot_be_applied_and_that_nothing_matches(
    page: Page, dashboard: str
) -> None:
    page.goto(f"{dashboard}/?embed=true&decade=1795")
    expect(page.get_by_role("alert").first).to_contain_text(strings.NOT_APPLIED)
    page.goto(f"{dashboard}/?embed=true&q=aword-that-no-document-holds")
    expect(page.get_by_text(strings.NOTHING_FOUND)).to_be_visible()
    expect(page.get_by_role("link", name=downloads_words.OPEN_WHOLE)).to_be_visible()


def test_pages_may_be_framed_by_any_page(page: Page, dashboard: str) -> None:
    headers = page.request.get(f"{dashboard}/people?embed=true").headers
    assert "x-frame-options" not in headers
    assert "frame-ancestors" not in headers.get("content-security-policy", "")
