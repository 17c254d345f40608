"""All that is known of one document, each person and country with the words that say so."""

import pandas as pd
import streamlit as st

from dashboard import state, strings
from dashboard.cache import answer, question
from dashboard.components import definitions
from dashboard.dates import date_words
from dashboard.text import as_html, literal
from queries import results
from queries.filters import NO_FILTERS

_FIELDS = (
    ("date_text", "Date as printed"),
    ("date_flag", "Date doubted"),
    ("type", "Kind"),
    ("summary", "Summary"),
    ("place", "Place"),
    ("language", "Language"),
    ("classification", "Classification"),
    ("collection", "Collection"),
    ("part_of", "Part of"),
    ("source", "Archive reference"),
    ("id", "Identifier"),
)


def document_detail(document_id: str) -> None:
    """Show one document: its fields, who in which role and why, its countries, its source."""
    found = answer(question(results.document, document_id))
    with st.container(border=True, key="document-detail"):
        st.button(
            strings.CLOSE,
            type="tertiary",
            icon=":material/close:",
            on_click=state.show_in_view,
            kwargs={"document": None},
        )
        if found is None:
            st.warning(f"{strings.NO_SUCH_DOCUMENT} {literal(document_id)}")
            return
        st.html(f'<h2 class="fonds-card">{as_html(found["title"])}</h2>')
        st.html(definitions([(strings.DATE_COLUMN, _date(found)), *_filled(found)]))
        st.html(
            definitions(
                _tags(answer(question(results.evidence, NO_FILTERS, document_id=document_id)))
            )
        )
        _source(found["url"])


def _date(found: pd.Series) -> str:
    return date_words(found["date"], found["date_end"], found["date_precision"])


def _filled(found: pd.Series) -> list[tuple[str, str]]:
    return [(label, found[name]) for name, label in _FIELDS if found[name]]


def _tags(tags: pd.DataFrame) -> list[tuple[str, str]]:
    return [(str(tag["role"]), _tag_words(tag)) for _, tag in tags.iterrows()]


def _tag_words(tag: pd.Series) -> str:
    evidence = f" — “{tag['evidence']}”" if tag["evidence"] else ""
    return f"{tag['name']}{evidence} ({tag['method']})"


def _source(url: str) -> None:
    if url.startswith(("https://", "http://")):
        st.link_button(strings.OPEN_SOURCE, url, icon=":material/open_in_new:")
    else:
        st.caption(strings.NO_SOURCE)
