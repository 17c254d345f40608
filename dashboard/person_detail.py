"""What is known of one person: life, terms of office, other spellings."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from dashboard import state, strings
from dashboard.components import definitions
from dashboard.text import as_html

_FIELDS = (
    ("born", strings.BORN),
    ("died", strings.DIED),
    ("terms", strings.TERMS),
    ("aliases", strings.ALSO_KNOWN),
    ("note", strings.NOTE),
)


def person_facts(person: pd.Series) -> None:
    """Show one person (a row of `queries.results.person`), and offer their documents alone."""
    with st.container(border=True, key="person-detail"):
        st.html(f'<h2 class="fonds-card">{as_html(person["name"])}</h2>')
        st.html(definitions([(label, _words(person[name])) for name, label in _FIELDS]))
        st.button(
            strings.ONLY_THIS_PERSON,
            icon=":material/filter_alt:",
            on_click=_show_only,
            args=(person["id"],),
        )


def _words(value: str | int | None) -> str:
    return "" if pd.isna(value) else str(value)


def _show_only(person: str) -> None:
    state.show(replace(state.asked().filters, person=(person,)))
