"""A view on paper: all of it, and nothing that only a screen can use."""

from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pypdfium2
import pytest
from playwright.sync_api import Page

from dashboard import strings
from dashboard.strings import downloads as downloads_words
from dashboard.strings import filters as filters_words
from dashboard.strings import first_steps as first_steps_words
from dashboard.strings import versions as versions_words

pytestmark = pytest.mark.xdist_group("browser")

ONE_PAGE = ("?leader=nikita-khrushchev&decade=1960", "people?leader=nikita-khrushchev&decade=1960")
OF_THE_SCREEN = (
    versions_words.COPY_LINK,
    versions_words.CITE_VIEW,
    "Download",
    downloads_words.SAVE,
    strings.CLEAR_ALL,
    filters_words.SEARCH_HINT,
    strings.TAGLINE,
    first_steps_words.FIRST_STEPS,
)
_WHITE = 250  # of 255


def printed(page: Page, file: Path) -> pypdfium2.PdfDocument:
    """Print a page on A4."""
    page.pdf(path=file, format="A4", print_background=True)
    return pypdfium2.PdfDocument(file)


def words_of(sheets: pypdfium2.PdfDocument) -> str:
    """Give all words of the sheets, however they are broken into lines."""
    return " ".join(" ".join(sheet.get_textpage().get_text_bounded() for sheet in sheets).split())


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("address", ONE_PAGE)
def test_a_view_prints_as_one_page_that_says_what_it_is_and_where_from(
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
    sheets = printed(page, tmp_path / "view.pdf")
    assert len(sheets) == 1
    said = words_of(sheets)
    assert "from the 1960s, naming Nikita Khrushchev" in said
    assert f"{dashboard}/{address.partition('?')[0]}?".replace(" ", "") in said.replace(" ", "")
    assert strings.source("") in said
    assert not [words for words in OF_THE_SCREEN if words in said]
    ground = sheets[0].render().to_pil().convert("L").getpixel((3, 3))
    assert isinstance(ground, int)
    assert ground > _WHITE


def test_a_long_table_is_printed_to_its_end(
    page: Page, settled: Callable[[], None], dashboard: str, tmp_path: Path
) -> None:
    page.goto(f"{dashboard}/documents?country=cuba&size=100")
    settled()
    titles = page.get_by_role("row").all_inner_texts()
    sheets = printed(page, tmp_path / "table.pdf")
    assert len(sheets) > 1
    assert titles[-1].split("\t")[1].split("\n")[0] in words_of(sheets)
    assert strings.source("") in sheets[len(sheets) - 1].get_textpage().get_text_bounded()


def test_an_empty_start_page_prints_too(
    page: Page, settled: Callable[[], None], dashboard: str, tmp_path: Path
) -> None:
    page.goto(dashboard)
    settled()
    sheets = printed(page, tmp_path / "start.pdf")
    assert len(sheets) == 1
    said = words_of(sheets)
    assert strings.EVERYTHING in said
    assert first_steps_words.WROTE_TO_STALIN not in said
