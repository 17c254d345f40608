"""Addresses of the server's own pages and routes, with what is asked in them.

They are relative, and so good wherever the dashboard is mounted.
"""

from collections.abc import Iterable
from urllib.parse import urlencode

from dashboard.state import Asked
from queries.filters import Filters

Pairs = Iterable[tuple[str, str]]


def export_link(table: str, format_name: str, asked: Asked, options: Pairs = ()) -> str:
    """Give the address, relative to any page, of an export of what is asked.

    It holds the filters and the order, not the page: an export gives everything that matches.
    `options` are those of `queries.export_request`, such as `("bom", "1")`.
    """
    order = [pair for pair in asked.request.to_pairs() if pair[0] == "sort"]
    pairs = [*asked.filters.to_pairs(), *order, *options]
    return _address(f"export/{table}.{format_name}", pairs)


def documents_link(filters: Filters) -> str:
    """Give the address of the documents that match."""
    return _address("documents", filters.to_pairs())


def document_link(document_id: str, filters: Filters) -> str:
    """Give the address of one document, open beside the documents that match."""
    return _address("documents", [*filters.to_pairs(), ("document", document_id)])


def document_page_link(document_id: str, filters: Filters) -> str:
    """Give the address of a document's own page, from which the filters lead back."""
    return _address("document", [*filters.to_pairs(), ("id", document_id)])


def section_link(view: str, section: str, filters: Filters) -> str:
    """Give the address of a section of a view."""
    return f"{_address(view, filters.to_pairs())}#{section}"


def _address(place: str, pairs: Pairs) -> str:
    query = urlencode(list(pairs))
    return f"{place}{'?' if query else ''}{query}"
