"""Frequencies as bars of plain HTML, where a chart that can be clicked would add nothing."""

from collections.abc import Iterable

from dashboard import strings
from dashboard.figures.template import PALETTES, ThemeName
from dashboard.text import as_html


def light_bars(counts: Iterable[tuple[str, int]], theme: ThemeName) -> str:
    """Give HTML of labelled bars, as long as their numbers, from zero."""
    rows = list(counts)
    longest = max((count for _, count in rows), default=0) or 1
    bars = "".join(
        _bar(
            label, count, f"width: {80 * count / longest:.1f}%; background: {PALETTES[theme].bars}"
        )
        for label, count in rows
    )
    return f'<ol class="fonds-bars">{bars}</ol>'


def _bar(label: str, count: int, style: str) -> str:
    return (
        f"<li><span>{as_html(label)}</span>"
        f'<span><i style="{style}"></i>{strings.number(count)}</span></li>'
    )
