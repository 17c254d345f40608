"""Countries over time as a heat map: a row a country, a cell a year."""

import pandas as pd
import plotly.graph_objects as go

from dashboard.figures.template import PALETTES, ThemeName, figure_of, plain, shortened

_ROW = 25
_EDGES = 60
_LABEL_LENGTH = 26


def countries_by_year_figure(frame: pd.DataFrame, order: list[str], theme: ThemeName) -> go.Figure:
    """Draw `id, name, year, documents`, the countries in the `order` of their ids.

    Undated documents have no cell. A cell's customdata is its country's id and its year.
    """
    counts = _cells(frame.dropna(subset=["year"]), order)
    names = dict(zip(frame["id"], frame["name"], strict=True))
    labels = [plain(shortened(names.get(one, one), _LABEL_LENGTH)) for one in counts.index]
    figure = figure_of(theme, _ROW * max(1, len(counts)) + _EDGES)
    figure.add_trace(_heat(counts, labels, theme))
    figure.update_xaxes(tickformat="d", showgrid=False, nticks=12)
    figure.update_yaxes(
        tickvals=list(range(len(labels))), ticktext=labels, autorange="reversed", showgrid=False
    )
    figure.update_layout(dragmode=False)
    return figure


def _cells(dated: pd.DataFrame, order: list[str]) -> pd.DataFrame:
    cells = dated.astype({"year": int}).pivot_table(
        index="id", columns="year", values="documents", aggfunc="sum", fill_value=0
    )
    if cells.empty:
        return cells
    years = range(int(dated["year"].min()), int(dated["year"].max()) + 1)
    return cells.reindex(index=order, columns=years, fill_value=0)


def _heat(counts: pd.DataFrame, labels: list[str], theme: ThemeName) -> go.Heatmap:
    palette = PALETTES[theme]
    return go.Heatmap(
        x=counts.columns.tolist(),
        y=list(range(len(counts))),
        z=counts.to_numpy(),
        customdata=[[[one, int(year)] for year in counts.columns] for one in counts.index],
        colorscale=[[0, palette.paper], [0.02, palette.grid], [1, palette.bars]],
        colorbar={"thickness": 10, "outlinewidth": 0, "tickformat": ",d"},
        text=[[label] * len(counts.columns) for label in labels],
        xgap=1,
        ygap=2,
        hovertemplate="%{text}, %{x}: %{z:,} documents<extra></extra>",
    )
