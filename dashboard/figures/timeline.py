"""Documents by year: a bar a year, split by precision if so asked, and the undated beside them."""

import pandas as pd
import plotly.graph_objects as go

from dashboard.figures.template import PALETTES, ThemeName, figure_of

HEIGHT = 250
PRECISIONS = ("to_the_day", "to_the_month", "to_the_year", "in_a_range", "circa")
_HATCHES = ("", "", "", "-", ".")  # a tint alone would not tell five apart
_LEGEND = 34
_TICKS = 5
_YEARS_END = 0.87
_UNDATED_BEGINS = 0.91


def documents_by_year_figure(frame: pd.DataFrame, theme: ThemeName) -> go.Figure:
    """Draw `year, documents`, the undated (no year) as a bar of its own at the right.

    Years between the first and the last without documents are drawn as empty. Each bar carries
    its year as customdata, the undated one none.
    """
    counts = _every_year(frame)["documents"]
    return _timeline(frame, [_year_bars(counts, theme)], theme)


def documents_by_year_and_precision_figure(frame: pd.DataFrame, theme: ThemeName) -> go.Figure:
    """Draw `year` and a column a precision as bars stacked from sharp to blurred.

    The less precise, the fainter; the legend tells how many are of each. Apart from that as
    `documents_by_year_figure`: each part of a bar carries its year.
    """
    years = _every_year(frame)
    words = [_breakdown(year, row) for year, row in years.iterrows()]
    figure = _timeline(frame, _precision_bars(years, words, theme), theme)
    figure.update_layout(
        barmode="stack",
        showlegend=True,
        legend={"orientation": "h", "y": 1, "yanchor": "bottom", "x": 0, "traceorder": "normal"},
        height=HEIGHT + _LEGEND,
        margin_t=_LEGEND,
    )
    return figure


def _timeline(frame: pd.DataFrame, bars: list[go.Bar], theme: ThemeName) -> go.Figure:
    figure = figure_of(theme, HEIGHT)
    undated = int(frame["documents"][frame["year"].isna()].sum())
    figure.add_traces([*bars, _undated_bar(undated, theme)])
    figure.update_layout(dragmode="select", selectdirection="h")
    figure.update_xaxes(domain=[0, _YEARS_END], tickformat="d", showgrid=False, nticks=9)
    figure.update_layout(xaxis2=_undated_axis(figure))
    highest = int(frame["documents"].max())
    figure.update_yaxes(
        rangemode="tozero", tickformat=",d", nticks=_TICKS, dtick=1 if highest < _TICKS else None
    )
    return figure


def _every_year(frame: pd.DataFrame) -> pd.DataFrame:
    dated = frame.dropna(subset=["year"])
    counts = dated.astype({"year": int}).set_index("year")
    if counts.empty:
        return counts
    return counts.reindex(range(counts.index.min(), counts.index.max() + 1), fill_value=0)


def _year_bars(counts: pd.Series, theme: ThemeName) -> go.Bar:
    return go.Bar(
        x=counts.index.tolist(),
        y=counts.tolist(),
        customdata=counts.index.tolist(),
        marker_color=PALETTES[theme].bars,
        hovertemplate="%{x}: %{y:,} documents<extra></extra>",
    )


def _precision_bars(years: pd.DataFrame, words: list[str], theme: ThemeName) -> list[go.Bar]:
    palette = PALETTES[theme]
    return [
        go.Bar(
            name=f"{_words(precision)} {years[precision].sum():,}",
            showlegend=bool(years[precision].any()),
            x=years.index.tolist(),
            y=years[precision].tolist(),
            customdata=years.index.tolist(),
            marker={
                "color": colour,
                "pattern": {"shape": hatch, "size": 4, "fgcolor": palette.bars},
            },
            hovertext=words,
            hovertemplate="%{hovertext}<extra></extra>",
        )
        for precision, colour, hatch in zip(PRECISIONS, palette.precisions, _HATCHES, strict=True)
    ]


def _breakdown(year: object, row: pd.Series) -> str:
    """Say what a whole bar holds: the thin parts of it are hard to point at."""
    parts = [f"{_words(one)} {row[one]:,}" for one in PRECISIONS if row[one]]
    return "<br>".join([f"{year}: {row['documents']:,} documents", *parts])


def _words(precision: str) -> str:
    return precision.replace("_", " ")


def _undated_bar(undated: int, theme: ThemeName) -> go.Bar:
    return go.Bar(
        x=["undated"],
        y=[undated],
        width=[0.5],
        xaxis="x2",
        customdata=[None],
        marker={"color": PALETTES[theme].muted, "pattern": {"shape": "/", "size": 5}},
        text=[f"{undated:,}"],
        textposition="outside",
        textangle=0,
        textfont={"size": 12},
        cliponaxis=False,
        showlegend=False,
        hovertemplate="undated: %{y:,} documents<extra></extra>",
    )


def _undated_axis(figure: go.Figure) -> dict[str, object]:
    shared: dict[str, object] = figure.layout.xaxis.to_plotly_json()
    return shared | {"domain": [_UNDATED_BEGINS, 1], "anchor": "y", "type": "category"}
