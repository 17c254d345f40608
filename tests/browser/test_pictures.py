"""A chart saved as SVG and PNG is the chart on the screen, and can stand alone in a paper."""

import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

import pytest
from lxml import etree
from PIL import Image, ImageChops, ImageStat
from playwright.sync_api import Locator, Page

from dashboard import strings
from dashboard.strings import downloads as downloads_words

pytestmark = pytest.mark.xdist_group("browser")

SVG = "{http://www.w3.org/2000/svg}"
CARDS = "[class*='st-key-card-']:has([class*='st-key-save-'])"
FIGURE = ".fonds-marks, .js-plotly-plot"
VIEWS = [
    ("?leader=nikita-khrushchev&split=precision", "dark"),
    ("people?decade=1960&role=author", "light"),
    ("countries?when=1938-1945&country=soviet-union", "dark"),
    ("countries?over=counts#countries_by_year", "light"),
    ("correspondence?decade=1860", "light"),
    ("compare?leader=joseph-stalin", "dark"),
]
_FAR_APART = 12  # of 255, in the mean of all pixels: text is smoothed in another way

# What is read in a chart: each text that is seen.
_LABELS = """figure => {
  const texts = document.createTreeWalker(figure, NodeFilter.SHOW_TEXT);
  const labels = [];
  while (texts.nextNode()) {
    const { parentElement: parent, data } = texts.currentNode;
    const isSeen = parent.checkVisibility() && !parent.closest("title, style");
    if (isSeen && data.trim()) labels.push(data.trim().replace(/\\s+/g, " "));
  }
  return labels;
}"""


def saved(page: Page, card: Locator, folder: Path) -> tuple[Path, Path]:
    """Save the chart of a card by its menu; give the SVG and the PNG."""
    card.get_by_role("button", name=downloads_words.SAVE, exact=True).click()
    files = []
    for words in (downloads_words.AS_SVG, downloads_words.AS_PNG):
        with page.expect_download() as download:
            page.get_by_role("button", name=words).click()
        files.append(folder / download.value.suggested_filename)
        download.value.save_as(files[-1])
    page.keyboard.press("Escape")
    page.locator(".fonds-save").wait_for(state="hidden")
    return files[0], files[1]


@pytest.mark.parametrize(("address", "theme"), VIEWS)
def test_every_chart_is_saved_as_it_is_shown(
    page: Page,
    settled: Callable[[], None],
    dashboard: str,
    tmp_path: Path,
    address: str,
    theme: Literal["light", "dark"],
) -> None:
    page.emulate_media(color_scheme=theme)
    page.goto(f"{dashboard}/{address}")
    settled()
    only = urlsplit(address).fragment
    cards = page.locator(f".st-key-card-{only}" if only else CARDS)
    assert cards.count()
    for card in cards.all():
        svg, png = saved(page, card, tmp_path)
        figure = card.locator(FIGURE)
        stands_alone(svg)
        holds_the_chart(svg, card, figure)
        looks_like(png, svg, figure)


def stands_alone(svg: Path) -> None:
    text = svg.read_text("utf-8")
    root = etree.fromstring(text.encode())
    assert root.tag == f"{SVG}svg"
    assert not list(root.iter(*(f"{SVG}{name}" for name in ("foreignObject", "image", "script"))))
    assert not re.findall(r"(?:href|src)=", text)
    assert all(one.startswith("#") for one in re.findall(r"url\([\"']?([^)\"']+)", text))
    assert not re.findall(r"color\(|color-mix|oklab|var\(", text), "CSS that others do not know"


def holds_the_chart(svg: Path, card: Locator, figure: Locator) -> None:
    root = etree.parse(svg).getroot()
    written = ["".join(map(str, one.itertext())) for one in root.iter(f"{SVG}text")]
    cut = tuple(text.removesuffix("…") for text in written if text.endswith("…"))
    said = " ".join(written)
    for label in figure.evaluate(_LABELS):
        assert label in said or any(label.startswith(start) for start in cut), label
    title, _, words = card.locator("h2").inner_text().partition("\n")
    assert title in said
    assert words.removesuffix(" …") in said, "the query in words"
    assert re.search(r"\d documents?", said), "of how many documents"
    assert strings.source("") in said
    marks = root.findall(f".//{SVG}g[@class='mark']")
    assert len(marks) == figure.locator(":is(.fonds-mark, [data-count]):visible").count()


def looks_like(png: Path, svg: Path, figure: Locator) -> None:
    """Compare the saved picture with the screen, at the screen's own size."""
    assert png.read_bytes().startswith(b"\x89PNG\r\n\x1a\n")
    root = etree.parse(svg).getroot()
    picture = Image.open(png).convert("RGB")
    width, height = int(root.get("width", "")), int(root.get("height", ""))
    assert picture.size == (2 * width, 2 * height)
    box = figure.evaluate("one => one.getBoundingClientRect().toJSON()")
    assert picture.width >= 2 * box["width"]
    moved = root.find(f"{SVG}g")
    assert moved is not None
    x, y = (float(number) for number in re.findall(r"-?[\d.]+", moved.get("transform", "")))
    left, top = x + box["left"], y + box["top"]
    screen = Image.open(io.BytesIO(figure.screenshot())).convert("RGB")
    part = picture.resize((width, height)).crop(
        (round(left), round(top), round(left) + screen.width, round(top) + screen.height)
    )
    assert max(ImageStat.Stat(ImageChops.difference(part, screen)).mean) < _FAR_APART


def test_what_scrolls_on_a_phone_is_saved_whole(
    page: Page, settled: Callable[[], None], dashboard: str, tmp_path: Path
) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{dashboard}/people")
    settled()
    svg, _ = saved(page, page.locator(".st-key-card-people_by_year"), tmp_path)
    cells = etree.parse(svg).getroot().findall(f".//{SVG}g[@class='mark']/{SVG}rect")
    width = int(etree.parse(svg).getroot().get("width", ""))
    assert max(float(cell.get("x", "")) for cell in cells) > 390
    assert width > 390


def test_a_picture_is_named_after_what_it_holds(
    page: Page, settled: Callable[[], None], dashboard: str, tmp_path: Path
) -> None:
    page.goto(f"{dashboard}/?leader=joseph-stalin&decade=1940")
    settled()
    svg, png = saved(page, page.locator(".st-key-card-timeline"), tmp_path)
    assert (svg.name, png.name) == (
        "timeline_joseph-stalin_1940s.svg",
        "timeline_joseph-stalin_1940s.png",
    )
