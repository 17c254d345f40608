"""Frequencies as lying bars, each labelled with its number at its end."""

import pandas as pd
import plotly.graph_objects as go

from dashboard.figures.template import PALETTES, ThemeName, figure_of, plain, shortened

ROLES = ("author", "recipient", "participant", "mentioned")
_ROW = 25
_EDGES = 24
_LEGEND = 34
_LABEL_LENGTH = 30


def documents_by_value_figure(
    frame: pd.DataFrame, theme: ThemeName, *, value: str = "id", label: str = "name"
) -> go.Figure:
    """Draw `documents` of each row as a bar; the column `value` is the bar's customdata."""
    figure = _rows_figure(frame[label], theme)
    figure.add_trace(
        go.Bar(
            x=frame["documents"],
            y=list(range(len(frame))),
            orientation="h",
            customdata=frame[value].tolist(),
            marker_color=PALETTES[theme].bars,
            text=_numbers(frame["documents"]),
            textposition="outside",
            cliponaxis=False,
            hovertext=[plain(text) for text in frame[label]],
            hovertemplate="%{hovertext}: %{x:,} documents<extra></extra>",
        )
    )
    return figure


def people_by_role_figure(frame: pd.DataFrame, theme: ThemeName) -> go.Figure:
    """Draw each person's documents split by role; the number at the end counts documents once."""
    figure = _rows_figure(frame["name"], theme)
    for role, colour in zip(ROLES, PALETTES[theme].roles, strict=True):
        figure.add_trace(_role_bars(frame, role, colour))
    figure.add_trace(_totals(frame))
    figure.update_layout(
        barmode="stack",
        showlegend=True,
        legend={"orientation": "h", "y": 1, "yanchor": "bottom", "x": 0, "traceorder": "normal"},
        height=figure.layout.height + _LEGEND,
    )
    figure.update_layout(margin_t=_LEGEND)
    return figure


def _rows_figure(labels: pd.Series, theme: ThemeName) -> go.Figure:
    figure = figure_of(theme, _ROW * max(1, len(labels)) + _EDGES)
    figure.update_xaxes(visible=False, rangemode="tozero")
    figure.update_yaxes(
        tickvals=list(range(len(labels))),
        ticktext=[plain(shortened(text, _LABEL_LENGTH)) for text in labels],
        range=[len(labels) - 0.5, -0.5],
        showgrid=False,
        zeroline=False,
        ticks="",
    )
    figure.update_layout(margin_r=64, dragmode=False)
    return figure


def _role_bars(frame: pd.DataFrame, role: str, colour: str) -> go.Bar:
    return go.Bar(
        name=role,
        x=frame[role],
        y=list(range(len(frame))),
        orientation="h",
        customdata=frame["id"].tolist(),
        marker_color=colour,
        hovertext=[plain(name) for name in frame["name"]],
        hovertemplate=f"%{{hovertext}}: {role} of %{{x:,}} documents<extra></extra>",
    )


def _totals(frame: pd.DataFrame) -> go.Scatter:
    return go.Scatter(
        x=frame[list(ROLES)].sum(axis="columns"),
        y=list(range(len(frame))),
        mode="text",
        text=[f" {number}" for number in _numbers(frame["documents"])],
        textposition="middle right",
        cliponaxis=False,
        showlegend=False,
        hoverinfo="skip",
    )


def _numbers(counts: pd.Series) -> list[str]:
    return [f"{count:,}" for count in counts]
