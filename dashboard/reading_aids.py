"""Aids for those who hear the page or use it by keyboard: one small component on each page."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import streamlit as st

_SCRIPT = Path(__file__).parent / "reading_aids.js"


def reading_aids(said: str) -> None:
    """Speak `said` whenever it changes, and keep the focus where a button takes itself away.

    When the reader's system turns light or dark, the page is drawn anew in the colours of that.
    """
    _component()(key="reading-aids", data=said, on_theme_change=lambda: None)


@cache
def _component() -> Callable[..., object]:
    return st.components.v2.component(
        "fonds_reading_aids", js=_SCRIPT.read_text("utf-8"), isolate_styles=False
    )
