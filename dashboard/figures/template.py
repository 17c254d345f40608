"""The look that all figures share, in light and dark: paper and ink, quiet grids, one accent."""

from dataclasses import dataclass
from html import escape
from typing import Literal

import plotly.graph_objects as go

ThemeName = Literal["light", "dark"]


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one theme, told apart by colour-blind readers too.

    Those of `precisions`, the sharpest first, are one hue ever fainter. Steps of a number are mixed
    of `faintest` and `deepest`: these lie so far apart that five or six can be told one by one.
    """

    paper: str
    ink: str
    muted: str
    grid: str
    bars: str
    faintest: str
    deepest: str
    accent: str
    roles: tuple[str, str, str, str]
    precisions: tuple[str, str, str, str, str]
    series: tuple[str, str, str, str, str, str, str, str]


PALETTES: dict[ThemeName, Palette] = {
    "light": Palette(
        paper="#FBF9F4",
        ink="#1C2430",
        muted="#656C79",
        grid="#E6E0D3",
        bars="#2F4B6E",
        faintest="#A9BACE",
        deepest="#16294A",
        accent="#8A2B2B",
        roles=("#2F4B6E", "#C77B30", "#5F9E8F", "#B9B2A3"),
        precisions=("#2F4B6E", "#6484AC", "#9FB6D1", "#C3D0DF", "#DFE4E9"),
        series=(
            "#2F4B6E",
            "#C77B30",
            "#5F9E8F",
            "#8A2B2B",
            "#7A6BA8",
            "#B59A3B",
            "#4F86B8",
            "#B9B2A3",
        ),
    ),
    "dark": Palette(
        paper="#12171F",
        ink="#E8E4DA",
        muted="#9AA3AF",
        grid="#2A3340",
        bars="#7FA7D6",
        faintest="#3A4D66",
        deepest="#C3DBF5",
        accent="#E08A7B",
        roles=("#7FA7D6", "#E0A458", "#7CC0B0", "#5D6675"),
        precisions=("#7FA7D6", "#5C7FA9", "#435F82", "#314762", "#243448"),
        series=(
            "#7FA7D6",
            "#E0A458",
            "#7CC0B0",
            "#E08A7B",
            "#B3A4E0",
            "#D9C56B",
            "#4F86B8",
            "#5D6675",
        ),
    ),
}
_FONT = '"Source Sans", "Source Sans Pro", sans-serif'
_TEXT_SIZE = 13


def figure_of(theme: ThemeName, height: int) -> go.Figure:
    """Give an empty figure of `height` pixels in the look of a theme."""
    palette = PALETTES[theme]
    axis = {
        "gridcolor": palette.grid,
        "zerolinecolor": palette.grid,
        "linecolor": palette.grid,
        "fixedrange": True,
        "title": None,
        "automargin": True,
    }
    return go.Figure(
        layout={
            "template": None,
            "height": height,
            "margin": {"l": 8, "r": 8, "t": 8, "b": 8},
            "paper_bgcolor": "rgba(0,0,0,0)",
            "plot_bgcolor": "rgba(0,0,0,0)",
            "font": {"family": _FONT, "size": _TEXT_SIZE, "color": palette.ink},
            "hoverlabel": {"bgcolor": palette.paper, "font": {"color": palette.ink}},
            "xaxis": axis,
            "yaxis": axis,
            "bargap": 0.18,
            "showlegend": False,
            "separators": ".,",
        }
    )


def plain(text: str) -> str:
    """Give text that Plotly, which reads some HTML in labels, shows as it is."""
    return escape(text, quote=False)


def shortened(text: str, length: int) -> str:
    """Give a label of at most `length` characters; what is left out stands in the hover text."""
    return text if len(text) <= length else f"{text[: length - 1].rstrip()}…"
