"""A document's own page: all that is known of it, what stands near it, and how to cite it."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from dashboard import questions, state
from dashboard.cache import answer, answer_all, question
from dashboard.citation import citation, citation_question
from dashboard.components import name_tab
from dashboard.document_parts import (
    fields,
    near_duplicates,
    people_and_countries,
    questions_of,
    source_link,
)
from dashboard.link_table import link
from dashboard.links import document_page_link
from dashboard.neighbours import before_and_after, by_date, in_volume, of_same_people, same_people
from dashboard.strings import document as document_words
from dashboard.text import as_html, literal
from dashboard.view_links import printed_foot
from queries import results
from queries.filters import Filters
from queries.neighbours import ids_like


def render() -> None:
    """Draw the page."""
    asked = state.asked()
    wanted = asked.view.get("id", "")
    back(asked)
    if not wanted:
        title(document_words.A_DOCUMENT)
        st.info(document_words.DOCUMENT_EXPLAINED)
        return
    found = answer(question(results.document, wanted))
    if found is None:
        not_found(wanted, asked.filters)
    else:
        document(found, asked.filters)


def back(asked: state.Asked) -> None:
    """Lead back to the documents that match, on the page of the table that was left."""
    st.page_link(
        "views/documents.py",
        label=literal(document_words.back_to(answer(questions.count(asked)).documents)),
        icon=":material/arrow_back:",
        query_params=replace(asked, view={}).to_params(),
    )


def title(words: str) -> None:
    """Show the page's heading."""
    st.html(f'<h1 class="fonds-title">{as_html(words)}</h1>{printed_foot(state.asked())}')


def document(found: pd.Series, filters: Filters) -> None:
    """Show one document, a row of `queries.results.document`."""
    ident = str(found["id"])
    near = (in_volume(ident), by_date(ident), of_same_people(ident))
    answer_all([*questions_of(ident), *near, citation_question(ident)])
    name_tab(found["title"])
    title(found["title"])
    known, beside = st.columns([3, 2], gap="large")
    with known:
        st.html(fields(found))
        source_link(found["url"])
        tags = people_and_countries(ident) or as_html(document_words.NOBODY_KNOWN)
        heard = f'<h2 class="fonds-unseen">{as_html(document_words.PEOPLE_AND_COUNTRIES)}</h2>'
        st.html(f'{heard}<div class="fonds-people">{tags}</div>')
    with beside:
        st.html(f'<h2 class="fonds-card">{as_html(document_words.BEFORE_AND_AFTER)}</h2>')
        alike = near_duplicates(ident, lambda other: document_page_link(other, filters))
        st.html(f"{before_and_after(found, filters)}{alike}")
        st.caption(document_words.NEIGHBOURS_OF_ALL)
        citation(ident)
    same_people(found, filters)


def not_found(wanted: str, filters: Filters) -> None:
    """Say that there is no such document, and lead to those with an id like it."""
    title(document_words.A_DOCUMENT)
    st.warning(
        f"{document_words.NO_SUCH_DOCUMENT} {literal(wanted)}. {document_words.CHECK_ADDRESS}"
    )
    like = answer(question(ids_like, wanted))
    if like:
        items = "".join(f"<li>{link(one, document_page_link(one, filters))}</li>" for one in like)
        heading = f'<h2 class="fonds-card">{as_html(document_words.IDS_LIKE_IT)}</h2>'
        st.html(f'{heading}<ul class="fonds-tags">{items}</ul>')


render()
