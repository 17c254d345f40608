"""The documentation is whole: its site is built, its pictures are there, what it names exists."""

import re
import tomllib
from pathlib import Path
from typing import cast

import pytest
from lxml import html

from dashboard.strings import about as about_words
from tests.documentation import DOCS, PICTURES, PROJECT, build_site, pictures_in
from tests.walkthroughs import blocks_of

PAGES = sorted(page.name for page in DOCS.glob("*.md"))
TEXTS = [*(DOCS / page for page in PAGES), PROJECT / "README.md", PROJECT / "CONTRIBUTING.md"]
FILE = re.compile(r"`((?:dashboard|data|queries|tests|docs)/[\w./-]+)`")
ELSEWHERE = re.compile(r"^(?:https?:)?//")


def addresses(page: Path, path: str) -> list[str]:
    """Give the addresses that an XPath finds in a page."""
    return cast("list[str]", html.fromstring(page.read_text("utf-8")).xpath(path))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_site(tmp_path_factory.mktemp("documentation"))


def test_every_page_is_built_and_in_the_navigation(site: Path) -> None:
    listed = str(tomllib.loads((PROJECT / "zensical.toml").read_text("utf-8"))["project"]["nav"])
    for page in PAGES:
        assert f"'{page}'" in listed
        assert (site / page).with_suffix(".html").exists()


def test_the_site_loads_nothing_from_another_host(site: Path) -> None:
    for page in site.glob("*.html"):
        loaded = addresses(page, "//@src | //@srcset | //@data | //*[not(self::a)]/@href")
        assert loaded
        assert not [address for address in loaded if ELSEWHERE.match(address)], page.name
    for style in site.rglob("*.css"):
        assert not re.search(r"url\(['\"]?(?:https?:)?//|@import", style.read_text("utf-8"))


def test_every_picture_of_the_site_is_there(site: Path) -> None:
    for page in site.glob("*.html"):
        for address in addresses(page, "//img/@src"):
            assert (site / address).is_file(), (page.name, address)


def test_pictures_are_shown_and_small() -> None:
    sizes = {picture.stem: picture.stat().st_size for picture in PICTURES.glob("*.png")}
    assert sizes.keys() == pictures_in("tour.md") | pictures_in("screens.md")
    assert max(sizes.values()) < 150_000
    assert sum(sizes.values()) < 2_500_000


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text.name)
def test_files_that_a_page_names_exist(text: Path) -> None:
    new = {block.path for block in blocks_of(text)}
    named = {Path(name) for name in FILE.findall(text.read_text("utf-8"))}
    assert not [name for name in named if str(name) not in new and not (PROJECT / name).exists()]


def test_links_of_the_readme_lead_somewhere() -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", (PROJECT / "README.md").read_text("utf-8"))
    assert links
    assert not [link for link in links if not (PROJECT / link).exists()]


def test_words_explained_on_screen_stand_in_the_glossary() -> None:
    text = (DOCS / "glossary.md").read_text("utf-8").casefold()
    assert not [word for word in about_words.GLOSSARY if word.casefold() not in text]
