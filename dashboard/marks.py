"""Charts of light HTML or SVG, whose marks are links that choose filters when clicked."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from urllib.parse import parse_qsl

import streamlit as st

from dashboard import state

_SCRIPT = Path(__file__).parent / "marks.js"


def marks(html: str, *, key: str) -> None:
    """Draw HTML whose marks can be clicked; `dashboard.figures.marks` makes them.

    It is put into the page as it is: whatever a corpus holds must stand in it escaped. `key` tells
    it from others of the page. In a frame nothing is chosen: what a click asks for is opened as a
    whole page in a new tab.
    """
    _component()(
        key=key,
        data=f"<div data-embedded>{html}</div>" if state.is_embedded() else html,
        on_choice_change=lambda: state.choose(*st.session_state[key].choice),
        on_view_change=lambda: state.show_in_view(**dict(parse_qsl(st.session_state[key].view))),
    )


def still(html: str, *, key: str) -> None:
    """Draw HTML as it is, links that open a new tab among it; `st.html` makes them plain ones."""
    _component()(key=key, data=html)


@cache
def _component() -> Callable[..., object]:
    return st.components.v2.component(
        "fonds_marks", js=_SCRIPT.read_text("utf-8"), isolate_styles=False
    )
