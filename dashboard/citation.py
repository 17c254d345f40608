"""A document's citation, in each form that can be copied."""

import streamlit as st

from dashboard.cache import Question, answer, question
from dashboard.strings import document as document_words
from dashboard.text import as_html
from queries.citations import CITATIONS, Row, citation_row

_LANGUAGES = {"CSL JSON": "json", "BibTeX": "latex"}


def citation_question(document_id: str) -> Question[Row | None]:
    """What of the document does a citation say?"""
    return question(citation_row, document_id)


def citation(document_id: str) -> None:
    """Show how to cite a document, form by form, each with a button that copies it."""
    row = answer(citation_question(document_id))
    if row is None:
        return
    st.html(f'<h2 class="fonds-card">{as_html(document_words.CITE)}</h2>')
    for tab, (name, form) in zip(st.tabs(list(CITATIONS)), CITATIONS.items(), strict=True):
        # a reader's clipboard ends lines in its own way; files of RIS end them by CR LF
        lines = form(row).replace("\r\n", "\n")
        tab.code(lines, language=_LANGUAGES.get(name), wrap_lines=True)
