"""About: what the corpus holds, where it comes from, and how well it is dated."""

from collections.abc import Iterable
from operator import itemgetter

import pandas as pd
import streamlit as st

from dashboard import questions, state, strings
from dashboard.cache import answer, served_corpus
from dashboard.components import card_header, definitions
from dashboard.first_steps import first_steps_again
from dashboard.link_table import Column, link, link_table
from dashboard.links import GLOSSARY, section_link
from dashboard.quality_sections import UNDATED
from dashboard.strings import about as about_words
from dashboard.text import as_html

PRECISIONS = ("day", "month", "year", "range", "circa", "undated")


def render() -> None:
    """Draw the page: of the whole corpus, whatever is filtered."""
    contents()
    dating()
    with st.container(border=True, key="card-counted"):
        st.html(f'<h2 class="fonds-card">{as_html(about_words.HOW_COUNTED)}</h2>')
        st.html(f"<ul>{''.join(f'<li>{as_html(line)}</li>' for line in about_words.COUNTED)}</ul>")
    glossary()
    first_steps_again()


def contents() -> None:
    """Collections with their documents, years, addresses and terms; the version of the corpus."""
    rows = answer(questions.collections_held(state.asked()))
    shown = rows.set_axis(
        [
            strings.COLLECTION_COLUMN,
            strings.DOCUMENTS_COLUMN,
            strings.UNDATED_COLUMN,
            about_words.FIRST_YEAR_COLUMN,
            about_words.LAST_YEAR_COLUMN,
        ],
        axis="columns",
    )
    with st.container(border=True, key="card-collections"):
        card_header(about_words.WHAT_IS_HERE, rows, "collections", twin=False)
        counts = (strings.DOCUMENTS_COLUMN, strings.UNDATED_COLUMN)
        manifest = served_corpus().manifest["collections"]
        terms = ((one["name"], f"{one['terms']}\n{one['address']}") for one in manifest)
        version = (about_words.VERSION, served_corpus().data_version)
        held = table(shown, about_words.WHAT_IS_HERE, counts)
        st.html(f"{held}<br>{definitions([*terms, version])}")


def dating() -> None:
    """How precisely documents are dated, decade by decade."""
    rows = answer(questions.precision(state.asked()))
    with st.container(border=True, key="card-dating"):
        card_header(about_words.HOW_DATED, rows, "precision_by_decade", twin=False)
        decades = _decades_table(rows)
        st.html(table(decades, about_words.HOW_DATED, decades.columns[1:]))
        st.caption(about_words.HOW_DATED_EXPLAINED)
        address = section_link("quality", UNDATED.name, state.asked().filters)
        st.html(f"<p>{link(about_words.QUALITY_LINK, address)}</p>")


def glossary() -> None:
    """What the words on screen mean."""
    with st.container(border=True, key="card-glossary"):
        st.subheader(strings.WORDS_EXPLAINED, anchor=GLOSSARY)
        st.html(definitions(about_words.GLOSSARY.items()))


def table(rows: pd.DataFrame, name: str, counts: Iterable[str]) -> str:
    """Give HTML of rows whole, the columns that count with thousands separators."""
    counting = set(counts)
    others = [heading for heading in rows.columns if heading not in counting]
    texts = rows.assign(**{heading: rows[heading].astype("string") for heading in others})
    columns = [
        Column(heading, itemgetter(at), kind="text" if heading in others else "number")
        for at, heading in enumerate(rows.columns)
    ]
    return link_table(texts.fillna(dict.fromkeys(others, "")), columns, name)


def _decades_table(rows: pd.DataFrame) -> pd.DataFrame:
    """Give a row a decade, the undated last, and a column a precision, the sharpest first."""
    table = rows.pivot_table(
        index="decade",
        columns="date_precision",
        values="documents",
        aggfunc="sum",
        fill_value=0,
        dropna=False,
    ).sort_index(na_position="last")
    known = [one for one in PRECISIONS if one in table.columns]
    labels = [strings.UNDATED if pd.isna(one) else strings.decade(int(one)) for one in table.index]
    table = table[known].set_axis(labels, axis="index")
    return table.reset_index(names=about_words.DECADE_COLUMN)


render()
