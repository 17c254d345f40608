"""The marks of a drawing, as the browser reads them."""

from dataclasses import dataclass
from typing import cast

from lxml import html as lxml_html

from dashboard.choices import filters_chosen, names_in
from queries.database import Corpus
from queries.document_counts import document_count
from queries.filters import Filters


@dataclass(frozen=True)
class Mark:
    """A mark: what it chooses with what stands around it, its number, and if it is chosen."""

    choice: str
    count: int
    is_chosen: bool


def elements_of(drawing: str, path: str) -> list[lxml_html.HtmlElement]:
    """Give the elements of a drawing that an XPath finds in it."""
    found = lxml_html.fragment_fromstring(drawing, create_parent="div").xpath(path)
    return cast("list[lxml_html.HtmlElement]", found)


def marks_of(drawing: str) -> list[Mark]:
    """Give the marks of a drawing, in its order."""
    return [
        Mark(
            "&".join(each.get("data-choice", "") for each in _choices_around(mark)),
            int(mark.get("data-count", "")),
            mark.get("aria-current") == "true",
        )
        for mark in elements_of(drawing, "//*[@data-count]")
    ]


def opened_by(corpus: Corpus, asked: Filters, choice: str) -> int:
    """Count the documents that a mark opens where it is not chosen already."""
    others = asked.without(*names_in(choice))
    return document_count(corpus, filters_chosen(others, choice)).documents


def _choices_around(mark: lxml_html.HtmlElement) -> list[lxml_html.HtmlElement]:
    found = mark.xpath("ancestor-or-self::*[@data-choice]")
    return cast("list[lxml_html.HtmlElement]", found)
