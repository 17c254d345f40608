"""Documents: the table, page by page, and beside it the document selected."""

import streamlit as st

from dashboard import questions, state, strings
from dashboard.cache import answer, question
from dashboard.components import csv_button
from dashboard.document_detail import document_detail
from dashboard.document_list import document_table
from dashboard.marks import marks
from dashboard.strings import document_list as document_list_words
from queries.paging import PAGE_SIZES, SORT_ORDERS, SORT_WORDS, Page, page_count
from queries.snippets import snippets_of

_PAGES_SHOWN = 7
_ROOM_FOR = 5  # with less, Streamlit's pager hides pages that there is room for
_PAGE_BUTTON = 40  # pixels


def render() -> None:
    """Draw the page."""
    asked = state.asked()
    page = answer(questions.page_of_documents(asked))
    controls(page, searching=bool(asked.filters.q))
    chosen = asked.view.get("document")
    if not chosen:
        table(asked, page)
        st.caption(document_list_words.SELECT_ROW)
        return
    listed, beside = st.columns([3, 2])
    with listed, st.container(key="documents-beside"):
        table(asked, page)
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
        orders = [order for order in SORT_ORDERS if searching or order != "relevance"]
        st.selectbox(
            document_list_words.SORTED_BY,
            orders,
            format_func=lambda order: SORT_WORDS[order],
            width=220,
            **state.widget(
                "sort",
                request.sort,
                lambda order: state.show_page(sort=order, page=1),
                start=orders,
            ),
        )
        st.selectbox(
            document_list_words.A_PAGE,
            PAGE_SIZES,
            width=90,
            **state.widget(
                "size",
                request.size,
                lambda size: state.show_page(size=size, page=1),
                start=PAGE_SIZES,
            ),
        )
        pages = page_count(page.total, request.size)
        st.pagination(
            pages,
            width=_PAGE_BUTTON * (min(max(pages, _ROOM_FOR), _PAGES_SHOWN) + 2),
            max_visible_pages=_PAGES_SHOWN,
            **state.widget("page", request.page, lambda number: state.show_page(page=number)),
        )
        csv_button(page.rows, f"documents_page_{request.page}")


def table(asked: state.Asked, page: Page) -> None:
    """Show the rows of a page; a click on one opens its document beside the table."""
    q, ids = asked.filters.q, tuple(page.rows["id"])
    snippets = answer(question(snippets_of, q, ids)) if q else {}
    opened = asked.view.get("document")
    marks(document_table(page, q=q, snippets=snippets, opened=opened), key="marks-documents")


render()
