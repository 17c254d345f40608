"""What two people wrote to each other by year: bars up for the one, down for the other."""

from collections.abc import Sequence
from html import escape
from typing import NamedTuple

import pandas as pd

from dashboard.figures.marks import IsChosen, choice, mark

_LABELS = 8
"""At most so many years are written below the bars, so that they fit on a phone."""
_NUMBERS = 12
"""At most so many bars have their number at their end."""
_STEPS = (1, 2, 5, 10, 20, 50, 100)
_UNDATED = "undated"
_EVERY_YEAR = (("year", None), ("undated", None))


class Correspondent(NamedTuple):
    """A person at one end of letters."""

    id: str
    name: str


class _Direction(NamedTuple):
    """From whom to whom, and the number of letters by year; None stands for the undated."""

    author: Correspondent
    recipient: Correspondent
    counts: dict[int | None, int]


def pair_bars(
    rows: pd.DataFrame, one: Correspondent, other: Correspondent, is_chosen: IsChosen
) -> str:
    """Give HTML of `author, recipient, year, documents` of two people as mirrored bars.

    What the one wrote stands above the years, what the other wrote below. A bar chooses its
    author, recipient and year, the total of a direction its author and recipient.
    """
    directions = (_direction(rows, one, other), _direction(rows, other, one))
    years = _years(rows)
    above, below = ([_bar(each, year, is_chosen) for year in years] for each in directions)
    shown = [f'<span class="fonds-pair-year">{label}</span>' for label in _labels(years)]
    columns = "".join(map(_column, years, above, shown, below))
    first, second = (_total(each, is_chosen) for each in directions)
    kind = "fonds-pair fonds-pair-numbered" if len(years) <= _NUMBERS else "fonds-pair"
    up, down = (max(each.counts.values(), default=0) for each in directions)
    return (
        f'<div class="{kind}" style="--up:{up};--down:{down}">'
        f'{first}<div class="fonds-pair-bars" data-walk="">{columns}</div>{second}</div>'
    )


def _column(year: int | None, *parts: str) -> str:
    kind = "fonds-pair-column fonds-pair-undated" if year is None else "fonds-pair-column"
    return f'<div class="{kind}">{"".join(parts)}</div>'


def _direction(rows: pd.DataFrame, author: Correspondent, recipient: Correspondent) -> _Direction:
    mine = rows[(rows["author"] == author.id) & (rows["recipient"] == recipient.id)]
    years = [None if pd.isna(year) else int(year) for year in mine["year"]]
    return _Direction(author, recipient, dict(zip(years, map(int, mine["documents"]), strict=True)))


def _years(rows: pd.DataFrame) -> list[int | None]:
    """Give every year from the first to the last, and None where there are undated."""
    known = rows["year"].dropna().astype(int)
    dated = range(known.min(), known.max() + 1) if len(known) else range(0)
    return [*dated, *([None] if rows["year"].isna().any() else [])]


def _labels(years: Sequence[int | None]) -> list[str]:
    step = next((one for one in _STEPS if len(years) <= one * _LABELS), _STEPS[-1])
    return [_UNDATED if year is None else "" if year % step else str(year) for year in years]


def _total(direction: _Direction, is_chosen: IsChosen) -> str:
    author, recipient, counts = direction
    total = sum(counts.values())
    words = f"{escape(author.name)} → {escape(recipient.name)} <b>{total:,}</b>"
    if not total:
        return f'<p class="fonds-pair-way">{words}</p>'
    chosen = _chosen(direction, *_EVERY_YEAR)
    total_mark = mark(chosen, words, count=total, chosen=is_chosen(chosen))
    return f'<p class="fonds-pair-way">{total_mark}</p>'


def _bar(direction: _Direction, year: int | None, is_chosen: IsChosen) -> str:
    count = direction.counts.get(year, 0)
    if not count:
        return '<div class="fonds-pair-direction"></div>'
    undated = None if year else "only"
    when = (("year", year), ("undated", undated))
    author, recipient, counts = direction
    of_chosen = " fonds-pair-chosen" if is_chosen(_chosen(direction, *_EVERY_YEAR)) else ""
    bar = mark(
        choice(*when),
        f'<b>{count:,}</b><i style="--share:{count / max(counts.values()):.3f}"></i>',
        count=count,
        words=f"{author.name} to {recipient.name}, {year or _UNDATED}: {count:,}",
        chosen=is_chosen(_chosen(direction, *when)),
        kind=f"fonds-pair-bar{of_chosen}",
    )
    return (
        f'<div class="fonds-pair-direction" data-choice="{escape(_chosen(direction))}">{bar}</div>'
    )


def _chosen(direction: _Direction, *when: tuple[str, object]) -> str:
    people = (("author", direction.author.id), ("recipient", direction.recipient.id))
    return choice(*people, *when)
