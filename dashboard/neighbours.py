"""What stands near a document: before and after it, and among the same people."""

from collections.abc import Iterator

import pandas as pd
import streamlit as st

from dashboard import strings
from dashboard.cache import Question, answer, question
from dashboard.dates import date_words
from dashboard.document_parts import group
from dashboard.link_table import Column, link, link_table
from dashboard.links import document_page_link, documents_link
from dashboard.strings import document as document_words
from dashboard.text import as_html
from queries import results
from queries.filters import Filters
from queries.neighbours import (
    ACTIVE_ROLES,
    NEAR_DAYS,
    SamePeople,
    documents_of_same_people,
    neighbours_by_date,
    neighbours_in_volume,
    same_people_filters,
)

_LISTED = 10
_NAMED = 3


def in_volume(document_id: str) -> Question[pd.DataFrame]:
    """What stands before and after it in its volume?"""
    return question(neighbours_in_volume, document_id)


def by_date(document_id: str) -> Question[pd.DataFrame]:
    """What stands before and after it by date?"""
    return question(neighbours_by_date, document_id)


def of_same_people(document_id: str) -> Question[SamePeople]:
    """In which documents do the same people act about that time?"""
    return question(documents_of_same_people, document_id, most=_LISTED)


def before_and_after(found: pd.Series, filters: Filters) -> str:
    """Give HTML of the documents before and after one in its volume and by date.

    `found` is a row of `queries.results.document`; the links take the filters along.
    """
    groups = []
    if found["part_of"]:
        around = answer(in_volume(found["id"]))
        groups.append(group(_volume_heading(around), [*_steps(around, filters)]))
    steps = [*_steps(answer(by_date(found["id"])), filters)]
    none = document_words.ONLY_DATED if found["date"] else document_words.NO_NEIGHBOUR_BY_DATE
    return "".join([*groups, group(document_words.BY_DATE, steps or [as_html(none)])])


def same_people(found: pd.Series, filters: Filters) -> None:
    """List documents in which people of one act too, within some weeks, and lead to them all."""
    near = answer(of_same_people(found["id"]))
    st.html(f'<h2 class="fonds-card">{as_html(document_words.same_people_within(NEAR_DAYS))}</h2>')
    if not near.documents:
        st.caption(
            document_words.NOBODY_NEAR if found["date"] else document_words.NO_NEIGHBOUR_BY_DATE
        )
        return
    address = documents_link(_filters(found))
    every = link(document_words.these_and_this_one(near.documents), address)
    said = as_html(document_words.first_of_them(len(near.rows), near.documents))
    table = link_table(near.rows, _columns(filters), document_words.same_people_within(NEAR_DAYS))
    st.html(f'{table}<p class="fonds-all">{said} {every}</p>')


def _volume_heading(around: pd.DataFrame) -> str:
    here = around[around["step"] == 0]
    if here.empty:
        return document_words.NO_PLACE_IN_VOLUME
    row = here.iloc[0]
    return document_words.place_in_volume(
        int(row["place"]), int(row["documents"]), is_numbered=bool(row["is_numbered"])
    )


def _steps(around: pd.DataFrame, filters: Filters) -> Iterator[str]:
    for step, words in ((-1, document_words.BEFORE), (1, document_words.AFTER)):
        for _, row in around[around["step"] == step].iterrows():
            title = link(row["title"], document_page_link(row["id"], filters))
            date = as_html(_date(row))
            yield f'<b class="fonds-step">{as_html(words)}</b> {title} <span>{date}</span>'


def _columns(filters: Filters) -> list[Column]:
    return [
        Column(strings.DATE_COLUMN, lambda row: _date(row._asdict()), kind="brief"),
        Column(
            strings.TITLE_COLUMN,
            lambda row: row.title,
            lambda row: document_page_link(row.id, filters),
        ),
        Column(
            document_words.SHARED_COLUMN,
            lambda row: document_words.people_named(row.people, _NAMED),
        ),
        Column(document_words.DAYS_COLUMN, lambda row: row.days, kind="number"),
    ]


def _filters(found: pd.Series) -> Filters:
    """Give filters that find the document and all that share people with it."""
    people = answer(question(results.people_of_document, found["id"]))
    acting = people[people["role"].isin(ACTIVE_ROLES)]["id"]
    return same_people_filters(found["date"], found["date_end"], tuple(acting))


def _date(row: pd.Series | dict[str, str]) -> str:
    date, date_end = (None if pd.isna(row[name]) else row[name] for name in ("date", "date_end"))
    return date_words(date, date_end, str(row["date_precision"]))
