"""The look that Streamlit's theme settings do not reach: the figures' colours, and rules of style.

The rules stand in `styles/`, a file a figure; they use the colours by the names given here. A page
has the rules before any script runs (`dashboard.shell`), the colours once its theme is known.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from dashboard import strings
from dashboard.figures.template import PALETTES, Palette, ThemeName

_STYLES = Path(__file__).parent / "styles"


@cache
def rules() -> str:
    """Give the rules of all figures and pages, whatever the theme."""
    return "".join(path.read_text("utf-8") for path in sorted(_STYLES.glob("*.css")))


def colours_first() -> str:
    """Give rules of colours for as long as the reader's theme is not known: the browser's."""
    light, dark = (f":where(:root){{{colours(theme)}}}" for theme in ("light", "dark"))
    return f"{light}@media(prefers-color-scheme:dark){{{dark}}}"


@cache
def style(theme: ThemeName) -> str:
    """Give HTML of the colours of a theme; on paper they are those of the light one."""
    on_paper = f"@media print{{:root{{{colours('light')}--fonds-paper:#fff}}}}"
    return f"<style>:root{{{colours(theme)}}}{on_paper}</style>"


def words_first() -> str:
    """Give a rule of what the panel's buttons say, where Streamlit draws arrows alone.

    The number of filters in force is added to it by `dashboard.reading_aids`.
    """
    return f':root{{--fonds-panel:"{strings.panel(0)}";--fonds-close:"{strings.CLOSE}"}}'


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
