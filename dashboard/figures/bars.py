"""Frequencies as lying bars of light HTML, each a mark with its number at its end."""

from html import escape

import pandas as pd

from dashboard.figures.marks import IsChosen, choice, mark

_NUMBER = "3.8rem"
"""The width kept free for the number behind the longest bar."""


def documents_by_value_bars(
    frame: pd.DataFrame,
    is_chosen: IsChosen,
    *,
    name: str,
    value: str = "id",
    label: str = "name",
) -> str:
    """Give HTML of a bar a row, as long as its `documents`, from zero.

    A click on it chooses its `value` in the filter `name`; `label` is the column of what it is
    called.
    """
    longest = max(frame["documents"], default=0) or 1
    rows = zip(frame[value], frame[label], frame["documents"], strict=True)
    bars = "".join(
        _bar(choice((name, one)), str(called), int(count), count / longest, is_chosen)
        for one, called, count in rows
    )
    return f'<ol class="fonds-bars" data-walk="">{bars}</ol>'


def _bar(chosen: str, label: str, count: int, share: float, is_chosen: IsChosen) -> str:
    inner = (
        f"<span>{escape(label)}</span>"
        f'<span><i style="width:calc((100% - {_NUMBER}) * {share:.3f})"></i>{count:,}</span>'
    )
    bar = mark(
        chosen,
        inner,
        count=count,
        words=f"{label}: {count:,} documents",
        chosen=is_chosen(chosen),
        kind="fonds-bar",
    )
    return f"<li>{bar}</li>"
