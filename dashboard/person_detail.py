"""What is known of one person: life, terms of office, other names and where each comes from."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from dashboard import state, strings
from dashboard.cache import answer, question
from dashboard.components import definitions
from dashboard.text import as_html
from queries import results

_FIELDS = (
    ("born", strings.BORN),
    ("died", strings.DIED),
    ("terms", strings.TERMS),
    ("note", strings.NOTE),
)


def person_facts(person: pd.Series) -> None:
    """Show one person (a row of `queries.results.person`), and offer their documents alone."""
    with st.container(border=True, key="person-detail"):
        st.html(f'<h2 class="fonds-card">{as_html(person["name"])}</h2>')
        if not person["is_identified"]:
            st.caption(f"{strings.NOT_IDENTIFIED}: {strings.NOT_IDENTIFIED_HELP}")
        st.html(
            definitions(
                [
                    *((label, _words(person[name])) for name, label in _FIELDS),
                    (strings.ALSO_KNOWN, _other_names(person["id"])),
                    (strings.KNOWN_FROM, person["source"]),
                ]
            )
        )
        st.button(
            strings.ONLY_THIS_PERSON,
            icon=":material/filter_alt:",
            on_click=_show_only,
            args=(person["id"],),
        )


def _other_names(person: str) -> str:
    """Give the other names source by source, each source after its names."""
    names = answer(question(results.aliases, (person,)))
    return "\n".join(
        strings.from_source("; ".join(group["alias"]), str(source))
        for source, group in names.groupby("source", sort=False)
    )


def _words(value: str | int | None) -> str:
    return "" if pd.isna(value) else str(value)


def _show_only(person: str) -> None:
    state.show(replace(state.asked().filters, person=(person,)))
