"""The look that Streamlit's theme settings do not reach: the figures' colours, and rules of style.

The rules stand in `styles/`, a file a figure; they use the colours by the names given here.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from dashboard.figures.template import PALETTES, Palette, ThemeName

_STYLES = Path(__file__).parent / "styles"


@cache
def style(theme: ThemeName) -> str:
    """Give HTML of all rules, in the colours of a theme; on paper in those of the light one."""
    rules = "".join(path.read_text("utf-8") for path in sorted(_STYLES.glob("*.css")))
    on_paper = f"@media print{{:root{{{colours('light')}--fonds-paper:#fff}}}}"
    return f"<style>:root{{{colours(theme)}}}{on_paper}\n{rules}</style>"


def colours(theme: ThemeName) -> str:
    """Give the colours of a theme, as custom properties of CSS."""
    return "".join(f"--fonds-{name}:{value};" for name, value in _colours(PALETTES[theme]))


def _colours(palette: Palette) -> Iterator[tuple[str, str]]:
    for name in ("paper", "ink", "muted", "grid", "bars", "faintest", "deepest", "accent"):
        yield name, getattr(palette, name)
    for name, colours in (
        ("role", palette.roles),
        ("precision", palette.precisions),
        ("series", palette.series),
    ):
        yield from ((f"{name}-{place}", colour) for place, colour in enumerate(colours, 1))
