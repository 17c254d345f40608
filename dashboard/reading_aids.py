"""What Streamlit does not say or do of itself, for all readers: a small component on each page."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import streamlit as st

_SCRIPT = Path(__file__).parent / "reading_aids.js"


def reading_aids(said: str, panel: str) -> None:
    """Speak `said` whenever it changes, and keep the focus where a button takes itself away.

    The button that opens the panel is called `panel`. When the reader's system turns light or dark,
    the page is drawn anew in the colours of that.
    """
    _component()(
        key="reading-aids", data={"said": said, "panel": panel}, on_theme_change=lambda: None
    )


@cache
def _component() -> Callable[..., object]:
    return st.components.v2.component(
        "fonds_reading_aids", js=_SCRIPT.read_text("utf-8"), isolate_styles=False
    )
