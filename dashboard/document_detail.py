"""One document beside the table: all that is known of it, and the way to its own page."""

from dataclasses import replace

import streamlit as st

from dashboard import state, strings
from dashboard.cache import answer, answer_all, question
from dashboard.document_parts import (
    fields,
    near_duplicates,
    people_and_countries,
    questions_of,
    source_link,
)
from dashboard.links import document_link
from dashboard.strings import document as document_words
from dashboard.text import as_html, literal
from queries import results
from queries.filters import NO_FILTERS


def document_detail(document_id: str) -> None:
    """Show one document: its fields, who in which role and why, its countries, its source."""
    found = answer(question(results.document, document_id))
    with st.container(border=True, key="document-detail"):
        _ways(document_id)
        if found is None:
            st.warning(f"{document_words.NO_SUCH_DOCUMENT} {literal(document_id)}")
            return
        answer_all(questions_of(document_id))
        st.html(f'<h2 class="fonds-card">{as_html(found["title"])}</h2>')
        st.html(fields(found))
        alike = near_duplicates(document_id, lambda other: document_link(other, NO_FILTERS))
        tags = f"{people_and_countries(document_id)}{alike}"
        if tags:
            st.html(tags)
        source_link(found["url"])


def _ways(document_id: str) -> None:
    """Lead away from the panel: close it, or open the document's own page."""
    with st.container(horizontal=True, horizontal_alignment="distribute"):
        st.button(
            strings.CLOSE,
            type="tertiary",
            icon=":material/close:",
            on_click=state.show_in_view,
            kwargs={"document": None},
        )
        st.page_link(
            "views/document.py",
            label=document_words.OPEN_ITS_PAGE,
            icon=":material/article:",
            query_params=replace(state.asked(), view={"id": document_id}).to_params(),
        )
