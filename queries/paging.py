"""Paging: a closed list of sort orders, a request for a page, and the page with its total."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Self

import pandas as pd

from queries.errors import FilterError

SORT_WORDS = {
    "date": "date, earliest first",
    "-date": "date, latest first",
    "title": "title, A to Z",
    "-title": "title, Z to A",
    "relevance": "relevance",
}
SORT_ORDERS = tuple(SORT_WORDS)
PAGE_SIZES = (25, 50, 100)
PAGE_NAMES = ("sort", "page", "size")

_PAGE_NUMBER = re.compile(r"[1-9]\d{0,8}", re.ASCII)


@dataclass(frozen=True, slots=True)
class PageRequest:
    """Which page of the table is asked for: the order, the page from 1, and rows a page."""

    sort: str = "date"
    page: int = 1
    size: int = 25

    def to_pairs(self, *, with_defaults: bool = False) -> list[tuple[str, str]]:
        """Give the names and values of the query string; as a rule without what is at its default.

        See `queries.filters.Filters.to_pairs`.
        """
        return [
            (name, str(getattr(self, name)))
            for name in PAGE_NAMES
            if with_defaults or getattr(self, name) != getattr(FIRST_PAGE, name)
        ]

    def within(self, total: int) -> Self:
        """Give the same request with the page brought back among those there are."""
        return replace(self, page=min(self.page, page_count(total, self.size)))


FIRST_PAGE = PageRequest()


@dataclass(frozen=True, slots=True)
class Page:
    """A page of documents: its rows, the request it answers, and the total of all pages."""

    rows: pd.DataFrame
    request: PageRequest
    total: int

    @property
    def first(self) -> int:
        """The number of the first row, from 1; 0 where there are none."""
        return (self.request.page - 1) * self.request.size + 1 if self.total else 0

    @property
    def last(self) -> int:
        """The number of the last row; 0 where there are none."""
        return self.first + len(self.rows) - 1 if self.total else 0


def page_count(total: int, size: int) -> int:
    """Say how many pages of `size` rows hold `total` rows; at least one."""
    return max(1, -(-total // size))


def parse_page(pairs: Iterable[tuple[str, str]]) -> tuple[PageRequest, tuple[FilterError, ...]]:
    """Read `sort`, `page` and `size`: what could be read, and an error for each that could not."""
    request, errors, given = FIRST_PAGE, [], dict[str, str]()
    for name, text in pairs:
        try:
            if given.setdefault(name, text) != text:
                raise FilterError(name, text, f"{name} takes one value and has {given[name]}.")  # noqa: TRY301 - collected with the others
            request = replace(request, **{name: _READERS[name](text)})  # type: ignore[arg-type] # readers give the field's type
        except FilterError as error:
            errors.append(error)
    return request, tuple(errors)


def _sort(text: str) -> str:
    if text not in SORT_ORDERS:
        raise FilterError("sort", text, "there is no such order.", SORT_ORDERS)
    return text


def _page(text: str) -> int:
    if not _PAGE_NUMBER.fullmatch(text):
        raise FilterError("page", text, "it is no page number.", ("a whole number from 1",))
    return int(text)


def _size(text: str) -> int:
    if text not in map(str, PAGE_SIZES):
        raise FilterError("size", text, "it is not offered.", tuple(map(str, PAGE_SIZES)))
    return int(text)


_READERS = {"sort": _sort, "page": _page, "size": _size}
