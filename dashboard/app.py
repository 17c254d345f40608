"""The frame of every page: set-up, navigation, filter panel, heading, and the error boundary."""

from collections.abc import Mapping
from pathlib import Path

import streamlit as st

from dashboard import components, questions, state, strings
from dashboard.cache import answer, ask_ahead
from dashboard.filter_bar import filter_panel
from dashboard.look import style
from dashboard.navigation import navigation
from dashboard.reading_aids import reading_aids
from dashboard.registry import VIEWS, View
from dashboard.strings import downloads as downloads_words
from dashboard.text import literal
from dashboard.version_notice import version_notice
from data.errors import FondsError
from queries.errors import FilterError

_ICON = Path(__file__).parent / "icon.svg"


def main() -> None:
    """Draw the page that the URL asks for."""
    st.set_page_config(page_icon=_ICON, layout="wide")
    st.html(style(components.theme()))
    pages = {view: _page(view) for view in VIEWS}
    current = st.navigation(list(pages.values()), position="hidden")
    view = next(view for view, page in pages.items() if page == current)
    components.name_tab(view.title)
    draw = _draw_embedded if state.is_embedded() else _draw
    try:
        draw(pages, view)
    except FondsError as error:
        st.error(literal(str(error)))


def _page(view: View) -> st.Page:
    return st.Page(
        view.script,
        title=view.title,
        url_path=view.address,
        default=view == VIEWS[0],
    )


def _draw(pages: Mapping[View, st.Page], current: View) -> None:
    """Draw the page: the number of documents first, then the view, and the panel beside it last.

    What will be asked is asked ahead, so that queries run while the first parts are drawn. The page
    of one thing has no panel, as filters change nothing there.
    """
    asked = state.asked()
    ask_ahead(questions.ahead(current.address, asked, with_panel=current.in_navigation))
    beside = st.sidebar.container()
    version_notice(asked)
    components.problems(asked, headed=current.in_navigation)
    if current.in_navigation:
        components.heading(asked)
        components.chips(asked.filters)
    with beside:
        navigation(current, asked)
    if current.of_whole_corpus or answer(questions.count(asked)).documents:
        pages[current].run()
    else:
        components.nothing_found()
    if current.in_navigation:
        with beside:
            filter_panel(asked)
    said = components.count_words(asked) if current.in_navigation else ""
    reading_aids(said, strings.panel(len(asked.filters.to_pairs())))


def _draw_embedded(pages: Mapping[View, st.Page], current: View) -> None:
    """Draw one chart of the page alone, for a frame in another page."""
    asked = state.asked()
    if not current.has_charts:
        valid = tuple(view.address for view in VIEWS if view.has_charts)
        raise FilterError("embed", "true", downloads_words.NO_CHARTS, valid)
    with st.container(key="embedded"):
        components.problems(asked, headed=False)
        if answer(questions.count(asked)).documents:
            pages[current].run()
        else:
            components.nothing_to_embed(asked)
    reading_aids("", "")


main()
