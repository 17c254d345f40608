"""Addresses of the server's own pages and routes, with what is asked in them.

They are relative, and so good wherever the dashboard is mounted.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from urllib.parse import urlencode

from dashboard.state import Asked, version_pairs
from queries.filters import NO_FILTERS, Filters
from queries.query_string import VERSION

GLOSSARY = "glossary"
"""The section of About that says what the words mean."""

_OF_ONE_PAGE = ("id", "document", "chart")

Pairs = Iterable[tuple[str, str]]


def export_query(asked: Asked, options: Pairs = ()) -> str:
    """Give the query string of an export of what is asked: `export/<table>.<format><query>`.

    It holds the filters and the order, not the page: an export gives everything that matches. The
    version stands in it where another than the current one is looked at. `options` are those of
    `queries.export_request`, such as `("bom", "1")`.
    """
    order = [pair for pair in asked.request.to_pairs() if pair[0] == "sort"]
    version = [(VERSION, asked.version)] if asked.as_then else []
    return _query([*asked.filters.to_pairs(), *order, *version, *options])


def options_address(asked: Asked, name: str) -> str:
    """Give the address of what can be chosen in the list `name` under the filters asked for."""
    find = [("find", asked.view["find"])] if name == "person" and asked.view.get("find") else []
    version = [(VERSION, asked.version)] if asked.as_then else []
    return f"options/{name}{_query([*asked.filters.to_pairs(), *find, *version])}"


def view_link(asked: Asked, data_version: str) -> str:
    """Give the query string of the view as it is shown, from the version `data_version`.

    It holds every filter, also at its default, which a later release may have otherwise.
    """
    made = replace(asked, version=data_version)
    return _query(made.to_pairs(with_defaults=True))


def page_address(path: str, asked: Asked) -> str:
    """Give the address of the page at `path`, with what is asked but for what is of one page."""
    query = urlencode(asked.to_params(leaving_out=_OF_ONE_PAGE), doseq=True)
    return f"{path}?{query}" if query else path


def documents_link(filters: Filters) -> str:
    """Give the address of the documents that match."""
    return _address("documents", filters.to_pairs())


def document_link(document_id: str, filters: Filters) -> str:
    """Give the address of one document, open beside the documents that match."""
    return _address("documents", [*filters.to_pairs(), ("document", document_id)])


def document_page_link(document_id: str, filters: Filters) -> str:
    """Give the address of a document's own page, from which the filters lead back."""
    return _address("document", [*filters.to_pairs(), ("id", document_id)])


def question_link(view: str, filters: Filters, choices: Mapping[str, str]) -> str:
    """Give the address of a view under filters, with choices of its own; empty ones are none."""
    made = [(name, value) for name, value in choices.items() if value]
    return _address(view, [*filters.to_pairs(), *made])


def glossary_link() -> str:
    """Give the address of what the words mean."""
    return section_link("about", GLOSSARY, NO_FILTERS)


def section_link(view: str, section: str, filters: Filters) -> str:
    """Give the address of a section of a view."""
    return f"{_address(view, filters.to_pairs())}#{section}"


def _address(place: str, pairs: Pairs) -> str:
    return f"{place}{_query([*pairs, *version_pairs()])}"


def _query(pairs: Sequence[tuple[str, str]]) -> str:
    return f"?{urlencode(pairs)}" if pairs else ""
