"""The menu in a chart's corner: its picture as PNG and SVG, and the frame for other pages.

The browser draws the picture from what it shows, by the scripts in `picture/`; they are sent when
the menu is opened.
"""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import streamlit as st

from dashboard import strings
from dashboard.cache import served_corpus
from dashboard.chart_title import ChartTitle
from dashboard.embedding import Selections, embedded_query, in_words
from dashboard.state import Asked
from dashboard.strings import downloads as downloads_words
from queries.file_names import file_name

_SCRIPTS = Path(__file__).parent / "picture"
_PARTS = ("paint", "boxes", "shapes", "picture", "menu")
_KINDS = {"png": downloads_words.AS_PNG, "svg": downloads_words.AS_SVG}
_WORDS = {
    **_KINDS,
    "embed": downloads_words.EMBED,
    "copy": downloads_words.COPY,
    "copied": strings.COPIED,
}


def save_menu(asked: Asked, title: ChartTitle, name: str, selections: Selections) -> None:
    """Offer the picture of the card of that name, and the code of a frame that shows it."""
    opened = st.popover(
        downloads_words.SAVE, type="tertiary", key=f"save-{name}", on_change="rerun"
    )
    if not opened.open:
        return
    filters = next(iter(selections.values()))
    data = {
        "card": f"st-key-card-{name}",
        "files": {kind: file_name(name, kind, filters) for kind in _KINDS},
        "title": title.whole,
        "about": in_words(selections, title.counted),
        "source": strings.source(served_corpus().data_version),
        "embed": embedded_query(asked, name),
        "words": _WORDS,
    }
    with opened:
        _component()(key=f"menu-{name}", data=data)


@cache
def _component() -> Callable[..., object]:
    script = "".join((_SCRIPTS / f"{part}.js").read_text("utf-8") for part in _PARTS)
    return st.components.v2.component("fonds_save", js=script, isolate_styles=False)
