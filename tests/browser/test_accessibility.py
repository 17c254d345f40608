"""What axe-core finds on every page, light and dark, with and without filters: nothing of ours."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import urlencode

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from dashboard.figures.template import PALETTES, ThemeName
from dashboard.registry import VIEWS

pytestmark = pytest.mark.xdist_group("browser")

KHRUSHCHEV = {"leader": "nikita-khrushchev", "from": "1957", "to": "1964"}
AGAINST = {"against": urlencode({"leader": "joseph-stalin"})}
DOCUMENT = "document?id=frus1955-57v26%2Fd298"
PAGES = [
    *(view.address for view in VIEWS if view.in_navigation),
    f"overview?{urlencode({**KHRUSHCHEV, 'person': 'dean-rusk', 'split': 'type'})}",
    "people?person=dean-rusk&year=1962",
    "countries?country=cuba&when=1950-1962",
    "countries?over=counts",
    f"correspondence?{urlencode({**KHRUSHCHEV, 'author': 'dean-rusk'})}",
    f"compare?{urlencode({**KHRUSHCHEV, **AGAINST})}",
    f"documents?q=korea&{urlencode({'document': 'frus1955-57v26/d298'})}",
    f"quality?{urlencode(KHRUSHCHEV)}",
    "overview?decade=1795&q=%22open",
    "documents?q=aword-that-no-document-holds",
    DOCUMENT,
    "document",
    "overview?embed=true&chart=timeline",
    "api/docs",
]
GRAVE = {"moderate", "serious", "critical"}
LESS = {"exclude": [["[data-words] > i"]]}  # thousands of cells without a word
# all rules in the light; in the dark, where no more than colours are others, that of colours
OPTIONS = {
    "light": {"resultTypes": ["violations"]},
    "dark": {"resultTypes": ["violations"], "runOnly": ["color-contrast"]},
}
IS_PAPER = """paper => getComputedStyle(document.documentElement)
    .getPropertyValue('--fonds-paper') === paper"""


class Known(NamedTuple):
    """A finding in what we build on: the rule, at what, on which page for one, and who knows."""

    rule: str
    selector: str
    address: str
    reason: str


KNOWN = (
    Known(
        "landmark-unique",
        '.stPagination > [role="navigation"]',
        "quality",
        "st.pagination calls each pager of a page the same, a label of its own is to follow: "
        "streamlit/streamlit#14975",
    ),
    Known(
        "nested-interactive",
        "button.opblock-summary-control",
        "api/docs",
        "Swagger UI has a link in a button: swagger-api/swagger-ui#9570",
    ),
    Known(
        "heading-order",
        "h3.opblock-tag",
        "api/docs",
        "Swagger UI goes from h1 to h3: swagger-api/swagger-ui#7350",
    ),
    Known(
        "region",
        ".information-container",
        "api/docs",
        "Swagger UI has its heading outside of all landmarks: swagger-api/swagger-ui#10849",
    ),
)


@dataclass(frozen=True)
class Finding:
    """What axe objects to: the rule, the element, what is said of it, and the entry of `KNOWN`."""

    rule: str
    element: str
    said: str
    known: Known | None


def found(page: Page, theme: ThemeName) -> Iterator[Finding]:
    """Ask axe about a page as it is now."""
    for violation in Axe().run(page, LESS, OPTIONS[theme]).response["violations"]:
        if violation["impact"] in GRAVE:
            for node in violation["nodes"]:
                of_others = known(page, violation["id"], node["target"][0])
                yield Finding(violation["id"], node["html"], node["failureSummary"], of_others)


def known(page: Page, rule: str, element: str) -> Known | None:
    """Give the entry of `KNOWN` that tells of a finding, if one does."""
    return next((one for one in KNOWN if one.rule == rule and is_one(page, element, one)), None)


def is_one(page: Page, element: str, one: Known) -> bool:
    script = "([found, known]) => document.querySelector(found).matches(known)"
    return bool(page.evaluate(script, [element, one.selector]))


@pytest.fixture
def drawn(page: Page, settled: Callable[[], None]) -> Callable[[str], None]:
    """Give a function that waits until the page of an address is drawn."""

    def wait(address: str) -> None:
        if address == "api/docs":
            page.wait_for_selector(".opblock")
        elif "embed" in address:
            page.wait_for_selector(".fonds-below")
        else:
            settled()

    return wait


@pytest.mark.parametrize("address", PAGES)
def test_nothing_of_ours_is_found(
    page: Page,
    drawn: Callable[[str], None],
    dashboard: str,
    address: str,
) -> None:
    page.goto(f"{dashboard}/{address.removeprefix('overview')}")
    for theme, palette in PALETTES.items():
        page.emulate_media(color_scheme=theme)
        page.wait_for_function(IS_PAPER, arg=palette.paper)
        drawn(address)
        assert [one for one in found(page, theme) if not one.known] == [], theme


@pytest.mark.parametrize("one", KNOWN, ids=lambda one: one.rule)
def test_what_is_known_of_others_is_still_so(
    page: Page, drawn: Callable[[str], None], dashboard: str, one: Known
) -> None:
    page.goto(f"{dashboard}/{one.address}")
    drawn(one.address)
    assert one in {each.known for each in found(page, "light")}
