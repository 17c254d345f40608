"""The name of the whole and the links to its pages, each with the filters in force: one element."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import streamlit as st

from dashboard import strings
from dashboard.links import page_address
from dashboard.registry import VIEWS, View
from dashboard.state import Asked
from dashboard.text import as_html

_SCRIPT = Path(__file__).with_suffix(".js")
_LINKED = [view for view in VIEWS if view.in_navigation]


def navigation(current: View, asked: Asked) -> None:
    """Draw the links; that of the `current` page is marked, where there is one."""
    _component()(
        key="navigation",
        data={
            "html": _html(),
            "addresses": [page_address(view.path, asked) for view in _LINKED],
            "current": _LINKED.index(current) if current in _LINKED else None,
        },
    )


@cache
def _component() -> Callable[..., object]:
    return st.components.v2.component(
        "fonds_navigation", js=_SCRIPT.read_text("utf-8"), isolate_styles=False
    )


@cache
def _html() -> str:
    return (
        f'<p class="fonds-name">{as_html(strings.APP)}</p>'
        f'<p class="fonds-tagline">{as_html(strings.TAGLINE)}</p>'
        f'<nav aria-label="{as_html(strings.PAGES)}">{"".join(map(_link, _LINKED))}</nav>'
    )


def _link(view: View) -> str:
    sign = f'<i aria-hidden="true" translate="no">{view.sign}</i>'
    return f"<a>{sign}{as_html(view.title)}</a>"
