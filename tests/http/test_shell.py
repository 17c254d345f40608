"""A page has its look before any script runs; what is no page is passed on as it is."""

import httpx
import pytest

_BROWSER = {"accept": "text/html,application/xhtml+xml", "accept-encoding": "gzip"}


@pytest.mark.parametrize("path", ["/", "/documents?decade=1950", "/no-such-page"])
def test_the_look_stands_in_a_page(dashboard: str, path: str) -> None:
    answer = httpx.get(f"{dashboard}{path}", headers=_BROWSER)
    assert ".fonds-timeline" in answer.text
    assert answer.text.rstrip().endswith("</html>")
    assert len(answer.content) == int(answer.headers["content-length"])


def test_a_page_is_sent_anew_to_whom_has_an_older_one(dashboard: str) -> None:
    first = httpx.get(dashboard, headers=_BROWSER)
    known = {"if-none-match": first.headers.get("etag", "*")}
    again = httpx.get(dashboard, headers={**_BROWSER, **known})
    assert again.status_code == 200
    assert ".fonds-timeline" in again.text


def test_a_frame_keeps_no_room_for_a_panel(dashboard: str) -> None:
    framed = httpx.get(f"{dashboard}/?embed=true&chart=timeline", headers=_BROWSER).text
    assert ".fonds-timeline" in framed
    assert "> .stSidebar" in httpx.get(dashboard, headers=_BROWSER).text
    assert "> .stSidebar" not in framed


@pytest.mark.parametrize("path", ["/api", "/healthz", "/export/countries.csv"])
def test_other_answers_are_passed_on(dashboard: str, path: str) -> None:
    answer = httpx.get(f"{dashboard}{path}", headers=_BROWSER, follow_redirects=True)
    assert answer.status_code == 200
    assert ".fonds-timeline" not in answer.text
