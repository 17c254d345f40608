"""First steps: what this is and what one can ask, for whoever comes for the first time.

They are shown until they are closed, which the browser remembers in a cookie: so the server knows
before it draws anything, and who has closed them never sees them flicker.
"""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import streamlit as st

from dashboard import state, strings
from dashboard.link_table import link
from dashboard.links import glossary_link
from dashboard.registry import VIEWS
from dashboard.strings import first_steps as first_steps_words
from dashboard.text import as_html
from dashboard.worked_questions import WorkedQuestion, questions_offered

_SCRIPT = Path(__file__).parent / "first_steps.js"
_COOKIE = "fonds-first-steps"
_OPEN, _CLOSED = "open", "closed"
_TITLES = {view.address: view.title for view in VIEWS}


def first_steps() -> None:
    """Show them, with a cross that closes them for good; nothing where they are closed."""
    if not _are_closed():
        cross = f'<button value="{_CLOSED}" aria-label="{first_steps_words.CLOSE_STEPS}">✕</button>'
        _draw(cross)


def first_steps_again() -> None:
    """Show them wherever they are looked for; where closed, they can be put back on the start."""
    again = (
        f'<button value="{_OPEN}">{first_steps_words.STEPS_AGAIN}</button>' if _are_closed() else ""
    )
    _draw(again)


def _are_closed() -> bool:
    return state.remembered(_COOKIE) == _CLOSED


def _draw(button: str) -> None:
    key = "first-steps"
    _component()(
        key=key,
        data={"html": _html(button), "cookie": _COOKIE},
        on_chosen_change=lambda: state.remember(_COOKIE, st.session_state[key].chosen),
    )


def _html(button: str) -> str:
    offered = "".join(map(_item, questions_offered()))
    questions = f"<ul>{offered}</ul>" if offered else ""
    words = link(strings.WORDS_EXPLAINED, glossary_link())
    return (
        f'<div><h2 class="fonds-card">{first_steps_words.FIRST_STEPS}</h2>'
        f"<p>{as_html(first_steps_words.FIRST_STEPS_EXPLAINED)} {words}</p></div>"
        f"{questions}{button}"
    )


def _item(asked: WorkedQuestion) -> str:
    return f"<li>{link(asked.words, asked.link)} <span>{_TITLES[asked.view]}</span></li>"


@cache
def _component() -> Callable[..., object]:
    return st.components.v2.component(
        "fonds_first_steps", js=_SCRIPT.read_text("utf-8"), isolate_styles=False
    )
