"""The frame of every page: set-up, navigation, filter panel, heading, and the error boundary."""

import streamlit as st

from dashboard import components, state, strings
from dashboard.filter_bar import filter_panel
from dashboard.look import STYLE
from dashboard.registry import VIEWS
from dashboard.text import as_html, literal
from data.errors import FondsError


def main() -> None:
    """Draw the page that the URL asks for."""
    st.set_page_config(page_title=strings.APP, page_icon=":material/timeline:", layout="wide")
    st.html(STYLE)
    pages = [
        st.Page(view.script, title=view.title, icon=view.icon, url_path=view.address, default=not n)
        for n, view in enumerate(VIEWS)
    ]
    current = st.navigation(pages, position="hidden")
    try:
        _draw(current, pages)
    except FondsError as error:
        st.error(literal(str(error)))


def _draw(current: st.Page, pages: list[st.Page]) -> None:
    asked = state.asked()
    with st.sidebar:
        st.html(f'<p class="fonds-name">{as_html(strings.APP)}</p>')
        for page in pages:
            st.page_link(page, query_params=asked.to_params())
        st.divider()
        filter_panel(asked)
    components.problems(asked)
    components.heading(asked)
    components.chips(asked.filters)
    current.run()


main()
