"""Documents as a reader meets them: a short list, a table, and one with all that is known of it."""

import pandas as pd
import streamlit as st

from dashboard import strings
from dashboard.components import card_header
from dashboard.dates import date_words
from dashboard.text import as_html
from queries.paging import Page

_ROLE_COLUMNS = ("authors", "recipients", "participants", "mentioned")


def first_documents(rows: pd.DataFrame) -> None:
    """List documents: date and title."""
    items = "".join(
        f"<li><span>{as_html(_date(row))}</span><span>{as_html(row['title'])}</span></li>"
        for _, row in rows.iterrows()
    )
    with st.container(border=True, key="card-first"):
        card_header(strings.FIRST_DOCUMENTS, rows, "first_documents", twin=False)
        st.html(f'<ol class="fonds-first">{items}</ol>')


def document_table(page: Page) -> pd.DataFrame:
    """Give the rows of a page as the table shows them: date, title, kind, people, countries."""
    rows = page.rows
    return pd.DataFrame(
        {
            strings.DATE_COLUMN: [_date(row) for _, row in rows.iterrows()],
            strings.TITLE_COLUMN: rows["title"],
            strings.KIND_COLUMN: rows["type"],
            strings.PEOPLE_COLUMN: [_people(row) for _, row in rows.iterrows()],
            strings.COUNTRIES_COLUMN: rows["countries"].fillna(""),
        }
    )


def _date(row: pd.Series) -> str:
    date, date_end = (None if pd.isna(row[name]) else row[name] for name in ("date", "date_end"))
    return date_words(date, date_end, row["date_precision"])


def _people(row: pd.Series) -> str:
    """Name everyone once, those who write first."""
    named = (row[column] for column in _ROLE_COLUMNS if pd.notna(row[column]))
    return "; ".join(dict.fromkeys(name for names in named for name in names.split("; ")))
