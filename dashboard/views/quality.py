"""Data quality: what is not known, and what is known less surely, each row with its documents."""

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from dashboard import state, strings
from dashboard.cache import answer, answer_all
from dashboard.components import csv_button
from dashboard.link_table import link, link_table
from dashboard.quality_sections import FIRST_ROWS, SECTIONS, TABLES, Section, Tally
from dashboard.strings import quality as quality_words
from queries.export import csv_of
from queries.filters import Filters
from queries.paging import Page, PageRequest, page_count


def render() -> None:
    """Draw the page."""
    filters = state.asked().filters
    tallies = [table.rows(filters) for table in TABLES if isinstance(table, Tally)]
    answer_all([*tallies, *(section.page(filters) for section in SECTIONS)])
    contents(filters)
    for table in TABLES:
        if isinstance(table, Tally):
            tally_card(table, filters)
        else:
            section_card(table, filters)


def contents(filters: Filters) -> None:
    """List the sections, each with the number of its rows."""
    totals = [(section, answer(section.page(filters)).total) for section in SECTIONS]
    items = "".join(
        f"<li>{link(quality_words.all_of(section.title, total), f'#{section.name}')}</li>"
        for section, total in totals
    )
    st.container(key="contents").html(
        f'<p>{quality_words.QUALITY_EXPLAINED}</p><ul class="fonds-sections">{items}</ul>'
    )


def tally_card(tally: Tally, filters: Filters) -> None:
    """Show a short table whole."""
    rows = answer(tally.rows(filters))
    with st.container(border=True, key=f"card-{tally.name}"):
        with heading(tally.title, tally.name):
            csv_button(rows, tally.name)
        st.caption(tally.explained)
        st.html(link_table(rows, tally.columns(filters), tally.title))


def section_card(section: Section, filters: Filters) -> None:
    """Show a section, a page of its rows at a time."""
    with st.container(border=True, key=f"card-{section.name}"):
        head = heading(section.title, section.name)
        st.caption(section.explained)
        for name in section.left_out(filters):
            st.caption(quality_words.LEFT_OUT[name])
        if not answer(section.page(filters)).total:
            st.caption(quality_words.NONE_HERE)
            return
        narrowed = section.narrow(filters)

        def page_of(request: PageRequest) -> Page:
            return answer(section.page(filters, request, **narrowed))

        table = st.container()
        page = turned(page_of, f"{section.name}-{'-'.join(map(str, narrowed.values()))}")
        table.html(link_table(page.rows, section.columns(section.filters(filters)), section.title))
        with head:
            whole_as_csv(page_of, page.total, section.name)


def heading(title: str, anchor: str) -> st.delta_generator.DeltaGenerator:
    """Show the title of a card, which can be linked to; give the row for what stands beside it."""
    row = st.container(horizontal=True, vertical_alignment="center", gap="small")
    row.header(title, anchor=anchor)
    return row


def turned(page_of: Callable[[PageRequest], Page], name: str) -> Page:
    """Say which rows of how many are shown, and let the reader turn the pages; give the page."""
    page = page_of(FIRST_ROWS)
    if page.total <= page.request.size:
        return page
    with st.container(horizontal=True, vertical_alignment="bottom"):
        said = st.container(width="content")
        number = st.pagination(
            page_count(page.total, page.request.size), key=f"page-{name}-{state.fingerprint()}"
        )
        page = page_of(replace(FIRST_ROWS, page=number))
        said.html(
            '<p class="fonds-rows" role="status">'
            f"{strings.rows_shown(page.first, page.last, page.total)}</p>"
        )
    return page


def whole_as_csv(page_of: Callable[[PageRequest], Page], total: int, name: str) -> None:
    """Offer all rows as CSV, asked for when they are taken."""
    st.download_button(
        strings.CSV,
        data=lambda: csv_of(page_of(PageRequest(size=total)).rows),
        file_name=f"{name}.csv",
        mime="text/csv",
        key=f"csv-{name}",
        type="tertiary",
        on_click="ignore",
    )


render()
