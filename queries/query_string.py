"""The query string as a whole: filters, and which page of the table in which order."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from queries.errors import FilterError
from queries.filters import Filters, parse_filters
from queries.paging import PAGE_NAMES, SORT_ORDERS, PageRequest, parse_page

VERSION = "version"


def taken_version(
    pairs: Sequence[tuple[str, str]],
) -> tuple[str, list[tuple[str, str]], tuple[FilterError, ...]]:
    """Part the data version that a query names ("" where none) from its other names and values.

    Gives an error for each further one that it names too.
    """
    named = [text for name, text in pairs if name == VERSION]
    rest = [pair for pair in pairs if pair[0] != VERSION]
    version = named[0] if named else ""
    why = f"{VERSION} takes one value and has {version}."
    others = (text for text in named if text != version)
    return version, rest, tuple(FilterError(VERSION, text, why) for text in others)


def parse_query(
    pairs: Iterable[tuple[str, str]], *, paged: bool = True
) -> tuple[Filters, PageRequest, tuple[FilterError, ...]]:
    """Read names and values: what could be read, and an error for each that could not.

    Where the answer is not `paged`, `page` and `size` are no names of it.
    """
    pairs, names = list(pairs), PAGE_NAMES if paged else ("sort",)
    filters, filter_errors = parse_filters(pair for pair in pairs if pair[0] not in names)
    request, page_errors = parse_page(pair for pair in pairs if pair[0] in names)
    errors = (*filter_errors, *page_errors)
    if request.sort == "relevance" and not filters.q:
        orders = tuple(order for order in SORT_ORDERS if order != "relevance")
        error = FilterError("sort", "relevance", "it needs search words (q).", orders)
        return filters, replace(request, sort="date"), (*errors, error)
    return filters, request, errors
