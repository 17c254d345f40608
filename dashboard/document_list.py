"""Documents as a reader meets them in a list: the first few, and a page of the table."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

import pandas as pd

from dashboard import strings
from dashboard.dates import date_words
from dashboard.links import document_page_link
from dashboard.strings import document_list as document_list_words
from dashboard.text import as_html, as_marked_html
from queries.filters import Filters
from queries.hits import Snippet, hits
from queries.paging import Page

Row = Mapping[Any, Any]

_ROLE_COLUMNS = ("authors", "recipients", "participants", "mentioned")
_NAMES_SHOWN = 4
_COLUMNS = (
    strings.DATE_COLUMN,
    strings.TITLE_COLUMN,
    document_list_words.KIND_COLUMN,
    strings.PEOPLE_COLUMN,
    document_list_words.COUNTRIES_COLUMN,
)


def first_documents_list(rows: pd.DataFrame, filters: Filters) -> str:
    """Give HTML of documents as dates and titles, which lead to their own pages.

    What the search words of `filters` hit is marked.
    """
    items = "".join(
        f"<li><span>{as_html(_date(row))}</span><span>{_title_link(row, filters)}</span></li>"
        for row in rows.to_dict("records")
    )
    return f'<ol class="fonds-first">{items}</ol>'


def document_table(
    page: Page, *, q: str, snippets: Mapping[str, Snippet], opened: str | None
) -> str:
    """Give HTML of a page of documents: date, title, kind, people, countries.

    What the search words `q` hit is marked; `snippets`, by id, show where else they hit. A click on
    a title opens its document; the one `opened` already is closed. On a phone each row is a card:
    the roles keep it a row to those who have it read to them.
    """
    heads = "".join(
        f'<th scope="col" role="columnheader">{as_html(words)}</th>' for words in _COLUMNS
    )
    body = "".join(
        _row(row, q, snippets.get(row["id"]), is_open=row["id"] == opened)
        for row in page.rows.to_dict("records")
    )
    head = f'<thead role="rowgroup"><tr role="row">{heads}</tr></thead>'
    return (
        f'<table class="fonds-documents" role="table">{head}'
        f'<tbody role="rowgroup">{body}</tbody></table>'
    )


def _title_link(row: Row, filters: Filters) -> str:
    address = document_page_link(row["id"], filters)
    return f'<a class="fonds-link" href="{as_html(address)}">{_marked_title(row, filters.q)}</a>'


def _row(row: Row, q: str, snippet: Snippet | None, *, is_open: bool) -> str:
    imprecise = "" if row["date_precision"] == "day" else "fonds-imprecise"
    cells = (
        as_html(_date(row)),
        f"{_title(row, q, is_open=is_open)}{_snippet(snippet)}",
        as_html(row["type"]),
        as_html(_several(_people(row))),
        as_html(_several(_names(row["countries"]))),
    )
    kinds = (imprecise, "", "", "", "")
    drawn = "".join(map(_cell, _COLUMNS, cells, kinds))
    return f'<tr role="row" aria-selected="{str(is_open).lower()}">{drawn}</tr>'


def _cell(heading: str, html: str, kind: str) -> str:
    named = f' class="{kind}"' if kind else ""
    return f'<td role="cell" data-label="{as_html(heading)}"{named}>{html}</td>'


def _title(row: Row, q: str, *, is_open: bool) -> str:
    view = urlencode({"document": "" if is_open else row["id"]})
    return f'<a class="fonds-link" data-view="{as_html(view)}">{_marked_title(row, q)}</a>'


def _marked_title(row: Row, q: str) -> str:
    return as_marked_html(row["title"], hits(q, row["title"], "title"))


def _snippet(snippet: Snippet | None) -> str:
    if snippet is None:
        return ""
    where = document_list_words.SNIPPET_FIELDS[snippet.field]
    text = as_marked_html(snippet.text, snippet.spans)
    return f'<p class="fonds-snippet"><span>{as_html(where)}</span> {text}</p>'


def _date(row: Row) -> str:
    return date_words(_known(row["date"]), _known(row["date_end"]), row["date_precision"])


def _known(cell: str | None) -> str | None:
    return None if pd.isna(cell) else cell


def _people(row: Row) -> list[str]:
    """Name everyone once, those who write first."""
    return list(dict.fromkeys(name for column in _ROLE_COLUMNS for name in _names(row[column])))


def _names(cell: str | None) -> list[str]:
    return [] if pd.isna(cell) else str(cell).split("; ")


def _several(names: list[str]) -> str:
    """Name the first few, and say how many more there are."""
    more = len(names) - _NAMES_SHOWN
    return "; ".join(names) if more <= 1 else strings.and_more(names[:_NAMES_SHOWN], more)
