"""People as lying bars of light HTML, split by the role in which they take part."""

from collections.abc import Sequence
from html import escape
from typing import Any

import pandas as pd

from dashboard.figures.marks import IsChosen, choice, mark

ROLES = ("author", "recipient", "participant", "mentioned")


def people_by_role_bars(frame: pd.DataFrame, is_chosen: IsChosen) -> str:
    """Give HTML of `id, name, documents` and a column a role: a bar a person, parted by role.

    The row chooses its person, a part of the bar that person in that role. The number at its end
    is `documents`; a document in which someone has two roles stands in two parts. Where roles are
    chosen, the parts of others step back. The parts are no stops for the keyboard, or a hundred
    people would make five hundred.
    """
    longest = max(frame[list(ROLES)].sum(axis="columns"), default=0) or 1
    asked = [role for role in ROLES if is_chosen(choice(("role", role)))] or ROLES
    rows = "".join(_row(row, longest, asked, is_chosen) for row in frame.itertuples(index=False))
    return f'{_legend()}<ol class="fonds-roles" data-walk="">{rows}</ol>'


def _legend() -> str:
    entries = "".join(f'<li><i class="fonds-{role}"></i>{role}</li>' for role in ROLES)
    return f'<ul class="fonds-roles-legend">{entries}</ul>'


def _row(
    row: Any,  # noqa: ANN401 - a row of any frame
    longest: int,
    asked: Sequence[str],
    is_chosen: IsChosen,
) -> str:
    chosen = choice(("person", row.id))
    counts = [(role, int(getattr(row, role))) for role in ROLES]
    length = sum(count for _, count in counts)
    parts = "".join(_part(row, role, count, asked, is_chosen) for role, count in counts if count)
    inner = (
        f"<span>{escape(row.name)}</span>"
        f'<span><i style="--share:{length / longest:.4f}">{parts}</i>{row.documents:,}</span>'
    )
    bar = mark(
        chosen,
        inner,
        count=int(row.documents),
        words=f"{row.name}: {row.documents:,} documents",
        chosen=is_chosen(chosen),
        kind="fonds-roles-bar",
    )
    return f"<li>{bar}</li>"


def _part(
    row: Any,  # noqa: ANN401 - as above
    role: str,
    count: int,
    asked: Sequence[str],
    is_chosen: IsChosen,
) -> str:
    return mark(
        choice(("role", role)),
        "",
        count=count,
        words=f"{row.name} as {role}: {count:,} documents",
        chosen=is_chosen(choice(("person", row.id), ("role", role))),
        kind=f"fonds-{role}" if role in asked else f"fonds-{role} fonds-other",
        style=f"flex-grow:{count}",
        tag="i",
    )
