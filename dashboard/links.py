"""Addresses of the server's own routes, with what is asked in them."""

from urllib.parse import urlencode

from dashboard.state import Asked


def export_link(table: str, format_name: str, asked: Asked) -> str:
    """Give the address, relative to any page, of an export of what is asked.

    It holds the filters and the order, not the page: an export gives everything that matches.
    """
    order = [pair for pair in asked.request.to_pairs() if pair[0] == "sort"]
    query = urlencode([*asked.filters.to_pairs(), *order])
    return f"export/{table}.{format_name}{'?' if query else ''}{query}"
