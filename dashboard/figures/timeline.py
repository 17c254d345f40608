"""Documents by year: a bar a year, and the undated beside them."""

import pandas as pd
import plotly.graph_objects as go

from dashboard.figures.template import PALETTES, ThemeName, figure_of

HEIGHT = 250
_YEARS_END = 0.87
_UNDATED_BEGINS = 0.91


def documents_by_year_figure(frame: pd.DataFrame, theme: ThemeName) -> go.Figure:
    """Draw `year, documents`, the undated (no year) as a bar of its own at the right.

    Years between the first and the last without documents are drawn as empty. Each bar carries
    its year as customdata, the undated one none.
    """
    figure = figure_of(theme, HEIGHT)
    dated = _every_year(frame.dropna(subset=["year"]))
    figure.add_trace(_year_bars(dated, theme))
    figure.add_trace(_undated_bar(int(frame["documents"][frame["year"].isna()].sum()), theme))
    figure.update_layout(dragmode="select", selectdirection="h")
    figure.update_xaxes(domain=[0, _YEARS_END], tickformat="d", showgrid=False, nticks=9)
    figure.update_layout(xaxis2=_undated_axis(figure))
    figure.update_yaxes(rangemode="tozero", tickformat=",d", nticks=5)
    return figure


def _every_year(dated: pd.DataFrame) -> pd.Series:
    counts = dated.astype({"year": int}).set_index("year")["documents"]
    if counts.empty:
        return counts
    years = range(int(dated["year"].min()), int(dated["year"].max()) + 1)
    return counts.reindex(years, fill_value=0)


def _year_bars(counts: pd.Series, theme: ThemeName) -> go.Bar:
    return go.Bar(
        x=counts.index.tolist(),
        y=counts.tolist(),
        customdata=counts.index.tolist(),
        marker_color=PALETTES[theme].bars,
        hovertemplate="%{x}: %{y:,} documents<extra></extra>",
    )


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
        hovertemplate="undated: %{y:,} documents<extra></extra>",
    )


def _undated_axis(figure: go.Figure) -> dict[str, object]:
    shared: dict[str, object] = figure.layout.xaxis.to_plotly_json()
    return shared | {"domain": [_UNDATED_BEGINS, 1], "anchor": "y", "type": "category"}
