"""The download menu: every table of what is shown, in every format, with its method if wished."""

from collections.abc import Iterator

import streamlit as st

from dashboard import strings
from dashboard.links import Pairs, export_link
from dashboard.state import Asked
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
        strings.download_documents(count),
        type="primary",
        icon=":material/download:",
        disabled=not count or asked.refused_search is not None,
        key="download",
    )
    menu.html(
        f'<div class="fonds-downloads"><p>{as_html(strings.DOWNLOAD_ALL)}</p>{_table(asked)}'
        f"<details><summary>{as_html(strings.WITH_METHOD)}</summary>"
        f"<p>{as_html(strings.METHOD_EXPLAINED)}</p>{_table(asked, _METHOD)}</details></div>"
    )


def _table(asked: Asked, options: Pairs = ()) -> str:
    rows = (
        f'<tr><th scope="row">{as_html(strings.EXPORTED_TABLES[table])}</th>'
        f"<td>{' '.join(_links(table, asked, (*options,)))}</td></tr>"
        for table in TABLES
    )
    return f"<table>{''.join(rows)}</table>"


def _links(table: str, asked: Asked, options: tuple[tuple[str, str], ...]) -> Iterator[str]:
    for name, words in strings.FORMAT_WORDS.items():
        if table in (FORMATS[name].tables or TABLES):
            yield _link(export_link(table, name, asked, options), words)
        if name == "csv" and table == "documents":
            link = export_link(table, name, asked, (*_FOR_EXCEL, *options))
            yield _link(link, strings.CSV_FOR_EXCEL)


def _link(address: str, words: str) -> str:
    return f'<a class="fonds-link" href="{as_html(address)}">{as_html(words)}</a>'
