"""Documents: the table, page by page, and beside it the document selected."""

import streamlit as st

from dashboard import questions, state, strings
from dashboard.cache import answer
from dashboard.components import csv_button
from dashboard.document_detail import document_detail
from dashboard.document_list import document_table
from queries.paging import PAGE_SIZES, SORT_ORDERS, Page, page_count


def render() -> None:
    """Draw the page."""
    asked = state.asked()
    page = answer(questions.page_of_documents(asked))
    controls(page, searching=bool(asked.filters.q))
    chosen = asked.view.get("document")
    if not chosen:
        table(page)
        st.caption(strings.SELECT_ROW)
        return
    listed, beside = st.columns([3, 2])
    with listed:
        table(page)
    with beside:
        document_detail(chosen)


def controls(page: Page, *, searching: bool) -> None:
    """Say which rows are shown; choose the order, rows a page, and the page."""
    request = page.request
    with st.container(horizontal=True, vertical_alignment="bottom", key="table-controls"):
        st.html(
            '<p class="fonds-rows" role="status">'
            f"{strings.rows_shown(page.first, page.last, page.total)}</p>"
        )
        st.selectbox(
            strings.SORTED_BY,
            [order for order in SORT_ORDERS if searching or order != "relevance"],
            format_func=lambda order: strings.SORT_WORDS[order],
            width=220,
            **state.widget("sort", request.sort, lambda order: state.show_page(sort=order, page=1)),
        )
        st.selectbox(
            strings.A_PAGE,
            PAGE_SIZES,
            width=90,
            **state.widget("size", request.size, lambda size: state.show_page(size=size, page=1)),
        )
        st.pagination(
            page_count(page.total, request.size),
            **state.widget("page", request.page, lambda number: state.show_page(page=number)),
        )
        csv_button(page.rows, f"documents_page_{request.page}")


def table(page: Page) -> None:
    """Show the rows of a page; selecting one opens its document."""
    ids = page.rows["id"].tolist()
    key = f"documents-{state.fingerprint()}"

    def open_document() -> None:
        rows = state.selection(key).rows
        state.show_in_view(document=ids[rows[0]] if rows else None)

    st.dataframe(
        document_table(page),
        hide_index=True,
        key=key,
        on_select=open_document,
        # Sorting by a header would sort one page only; where columns can be selected it is off.
        selection_mode=["single-row", "single-column"],
        column_config={
            strings.DATE_COLUMN: st.column_config.TextColumn(width=120),
            strings.TITLE_COLUMN: st.column_config.TextColumn(width="large"),
            strings.KIND_COLUMN: st.column_config.TextColumn(width=140),
        },
        height="content",
        alt=strings.DOCUMENTS,
    )


render()
