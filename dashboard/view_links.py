"""At the head of a page: the link to its view, to be copied, and how to cite what it shows."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit
from zoneinfo import ZoneInfo

import streamlit as st

from dashboard import questions, state, strings
from dashboard.cache import answer, question, served_corpus
from dashboard.links import view_link
from dashboard.strings import versions as versions_words
from dashboard.text import as_html
from queries import results
from queries.citations.result_set import REFERENCES, ResultSet
from queries.vocabulary import names_of
from queries.where import words_of

_SCRIPT = Path(__file__).parent / "copy_link.js"
_LANGUAGES = {"BibTeX": "latex"}


def copy_link(asked: state.Asked) -> None:
    """Draw a button that copies the address of the view, every filter and the version in it."""
    _component()(
        key="copy-link",
        data={
            "query": view_link(asked, served_corpus().data_version),
            "label": versions_words.COPY_LINK,
            "copied": strings.COPIED,
            "by_hand": versions_words.COPY_BY_HAND,
        },
        width="content",
    )


def cite_view(asked: state.Asked) -> None:
    """Offer a reference to the documents shown, form by form, each with a button that copies it."""
    opened = st.popover(
        versions_words.CITE_VIEW, icon=":material/format_quote:", key="cite-view", on_change="rerun"
    )
    if not opened.open:
        return
    cited = _result_set(asked)
    with opened:
        for tab, (name, form) in zip(st.tabs(list(REFERENCES)), REFERENCES.items(), strict=True):
            # a reader's clipboard ends lines in its own way; files of RIS end them by CR LF
            lines = form(cited).replace("\r\n", "\n")
            tab.code(lines, language=_LANGUAGES.get(name), wrap_lines=True)
        st.caption(versions_words.CITE_VIEW_EXPLAINED)


def printed_foot(asked: state.Asked) -> str:
    """Give HTML that only paper shows: the address of the view and the version of the corpus."""
    version = served_corpus().data_version
    said = strings.printed_from(_address(view_link(asked, version)), version)
    return f'<p class="fonds-printed">{as_html(said)}</p>'


def _result_set(asked: state.Asked) -> ResultSet:
    corpus = served_corpus()
    collections = answer(question(results.documents_by_collection, asked.filters))
    return ResultSet(
        words=words_of(asked.filters, names_of(corpus, asked.filters)),
        documents=answer(questions.count(asked)).documents,
        total=answer(questions.total(asked)).documents,
        collections=tuple(collections["collection"]),
        data_version=corpus.data_version,
        url=_address(view_link(asked, corpus.data_version)),
        accessed=_today(),
    )


def _address(query: str) -> str:
    """Give the address of the page with a query, as the reader's browser has it."""
    page = urlsplit(st.context.url or "")
    return urlunsplit((page.scheme, page.netloc, page.path or "/", query.removeprefix("?"), ""))


def _today() -> date:
    """Give the day it is where the reader is."""
    zone = st.context.timezone
    return datetime.now(ZoneInfo(zone) if zone else UTC).date()


@cache
def _component() -> Callable[..., object]:
    return st.components.v2.component(
        "fonds_copy_link", js=_SCRIPT.read_text("utf-8"), isolate_styles=False
    )
