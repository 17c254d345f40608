"""The site of the documentation in a real browser: it asks nobody else, and its search finds."""

from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Page, expect

from tests.documentation import build_site

pytestmark = pytest.mark.xdist_group("browser")


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


def test_the_site_asks_no_other_host_and_can_be_searched(page: Page, tmp_path: Path) -> None:
    site = build_site(tmp_path)
    hosts: set[str] = set()
    page.on("request", lambda request: hosts.add(request.url.split("/")[2]))
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=site)) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        address = f"127.0.0.1:{server.server_port}"
        for name in ("tour", "extending", "index"):
            page.goto(f"http://{address}/{name}.html", wait_until="networkidle")
        page.keyboard.press("/")
        page.keyboard.type("duplicate_of")
        expect(page.get_by_role("option").filter(has_text="Tables of a corpus")).to_be_visible()
        server.shutdown()
    assert hosts == {address}
