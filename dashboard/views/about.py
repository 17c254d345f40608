"""About: what the corpus holds, where it comes from, and how well it is dated."""

import pandas as pd
import streamlit as st

from dashboard import strings
from dashboard.cache import ask, served_corpus
from dashboard.components import card_header
from dashboard.text import as_html
from queries import results
from queries.filters import NO_FILTERS


def render() -> None:
    """Draw the page: of the whole corpus, whatever is filtered."""
    contents()
    dating()
    with st.container(border=True):
        st.html(f'<h2 class="fonds-card">{as_html(strings.HOW_COUNTED)}</h2>')
        st.html(f"<ul>{''.join(f'<li>{as_html(line)}</li>' for line in strings.COUNTED)}</ul>")


def contents() -> None:
    """Collections with their documents, years, addresses and terms; the version of the corpus."""
    rows = ask(results.collections)
    with st.container(border=True):
        card_header(strings.WHAT_IS_HERE, rows, "collections")
        st.dataframe(rows, hide_index=True, alt=strings.WHAT_IS_HERE)
        for source in served_corpus().manifest["collections"]:
            words = f"{source['name']}: {source['terms']} {source['address']}"
            st.html(f"<p>{as_html(words)}</p>")
        st.html(f"<p>{as_html(strings.VERSION)}: <code>{served_corpus().data_version}</code></p>")


def dating() -> None:
    """How precisely documents are dated, decade by decade, and why dates are doubted."""
    rows = ask(results.precision_by_decade, NO_FILTERS)
    with st.container(border=True):
        card_header(strings.HOW_DATED, rows, "precision_by_decade")
        st.dataframe(_decades_table(rows), hide_index=True, alt=strings.HOW_DATED)
        st.caption(strings.HOW_DATED_EXPLAINED)
    flags = ask(results.flags_by_frequency, NO_FILTERS)
    with st.container(border=True):
        card_header(strings.DOUBTED, flags, "doubted_dates")
        st.dataframe(flags, hide_index=True, alt=strings.DOUBTED)
        st.caption(strings.DOUBTED_EXPLAINED)


def _decades_table(rows: pd.DataFrame) -> pd.DataFrame:
    """Give a row a decade, the undated last, and a column a precision."""
    labels = rows["decade"].map(strings.decade, na_action="ignore").fillna(strings.UNDATED)
    table = rows.assign(decade=labels).pivot_table(
        index="decade", columns="date_precision", values="documents", aggfunc="sum", fill_value=0
    )
    return table.reset_index()


render()
