"""The download menu: every table of what is shown, in every format, with its method if wished."""

from collections.abc import Iterator

import streamlit as st

from dashboard.links import Pairs, export_query
from dashboard.state import Asked
from dashboard.strings import downloads as downloads_words
from dashboard.text import as_html
from queries.export import FORMATS
from queries.export_tables import TABLES

_METHOD = (("with", "method"),)
_FOR_EXCEL = (("bom", "1"),)


def download_menu(asked: Asked, count: int) -> None:
    """Offer what is asked, `count` documents, as files: links to `/export`.

    Nothing is offered where a search was asked for that cannot be read: that is not in the files.
    """
    menu = st.popover(
        downloads_words.download_documents(count),
        type="primary",
        icon=":material/download:",
        disabled=not count or asked.refused_search is not None,
        key="download",
        on_change="rerun",
    )
    if not menu.open:
        return
    menu.html(
        f'<div class="fonds-downloads"><p>{as_html(downloads_words.DOWNLOAD_ALL)}</p>'
        f"{_table(asked)}<details><summary>{as_html(downloads_words.WITH_METHOD)}</summary>"
        f"<p>{as_html(downloads_words.METHOD_EXPLAINED)}</p>{_table(asked, _METHOD)}"
        "</details></div>"
    )


def _table(asked: Asked, options: Pairs = ()) -> str:
    query, for_excel = (export_query(asked, (*more, *options)) for more in ((), _FOR_EXCEL))
    rows = (
        f'<tr><th scope="row">{as_html(downloads_words.EXPORTED_TABLES[table])}</th>'
        f"<td>{' '.join(_links(table, query, for_excel))}</td></tr>"
        for table in TABLES
    )
    return f"<table>{''.join(rows)}</table>"


def _links(table: str, query: str, for_excel: str) -> Iterator[str]:
    for name, words in downloads_words.FORMAT_WORDS.items():
        if table in (FORMATS[name].tables or TABLES):
            yield _link(f"export/{table}.{name}{query}", words)
        if name == "csv" and table == "documents":
            yield _link(f"export/{table}.{name}{for_excel}", downloads_words.CSV_FOR_EXCEL)


def _link(address: str, words: str) -> str:
    return f'<a class="fonds-link" href="{as_html(address)}">{as_html(words)}</a>'
