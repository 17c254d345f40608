"""Countries over time as lines: documents a year, or their share of all of that year."""

import pandas as pd
import plotly.graph_objects as go

from dashboard.figures.shares import LEAST_BASE
from dashboard.figures.template import PALETTES, ThemeName, figure_of, plain

_HEIGHT = 330
_LEGEND = 44
_TICKS = 12
MOST_LINES = len(PALETTES["light"].series)
"""How many lines can be told apart by their colours."""


def countries_by_year_lines(
    counts: pd.DataFrame, order: list[str], theme: ThemeName, *, totals: pd.DataFrame | None = None
) -> go.Figure:
    """Draw `id, name, year, documents` as a line a country, in the `order` of their ids.

    With `totals` (`year, documents`) as the share of each year's documents; a year of fewer than
    `LEAST_BASE` breaks the lines. Undated documents are in no year. A point's customdata is its
    country's id and its year.
    """
    dated = counts.dropna(subset=["year"])
    by_country = dated.astype({"year": int}).pivot_table(
        index="year", columns="id", values="documents", aggfunc="sum", fill_value=0
    )
    names = dict(zip(counts["id"], counts["name"], strict=True))
    lines = by_country.reindex(columns=order, fill_value=0)
    if not lines.empty:
        lines = lines.reindex(range(lines.index.min(), lines.index.max() + 1), fill_value=0)
    figure = figure_of(theme, _HEIGHT + _LEGEND)
    figure.add_traces([_line(lines[one], names.get(one, one), totals) for one in order])
    figure.update_layout(
        colorway=PALETTES[theme].series, dragmode=False, hovermode="closest", showlegend=True
    )
    figure.update_layout(margin_t=_LEGEND, legend={"orientation": "h", "y": 1, "yanchor": "bottom"})
    few = len(lines) < _TICKS  # between which Plotly would write halves of years
    figure.update_xaxes(tickformat="d", showgrid=False, nticks=_TICKS, dtick=1 if few else None)
    figure.update_yaxes(rangemode="tozero", tickformat=",d" if totals is None else ".0%")
    return figure


def _line(documents: pd.Series, name: str, totals: pd.DataFrame | None) -> go.Scatter:
    heights = documents if totals is None else documents / _of_each(documents.index, totals)
    said = "" if totals is None else ", %{y:.1%} of the year"
    return go.Scatter(
        name=plain(name),
        x=documents.index.tolist(),
        y=heights.tolist(),
        mode="lines+markers",
        line={"width": 2},
        marker={"size": 4},
        text=[f"{count:,}" for count in documents],
        customdata=[[documents.name, int(year)] for year in documents.index],
        hovertemplate=f"{plain(name)}, %{{x}}: %{{text}} documents{said}<extra></extra>",
    )


def _of_each(years: pd.Index, totals: pd.DataFrame) -> pd.Series:
    """Give all documents of each year; none where they are few, so that no share is drawn."""
    dated = totals.dropna(subset=["year"]).astype({"year": int})
    counts = dated.set_index("year")["documents"].reindex(years)
    return counts.where(counts >= LEAST_BASE)
