"""The world as it was: land by the states that held it, in today's borders, as light SVG."""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence
from functools import partial
from html import escape
from itertools import zip_longest
from math import log10
from typing import NamedTuple

import pandas as pd

from dashboard.figures.marks import IsChosen, choice, mark
from dashboard.figures.shapes import HEIGHT, WIDTH, is_dot, shapes
from dashboard.strings import countries as countries_words

_STEPS = 6


class Land(NamedTuple):
    """A row of `queries.lands.documents_by_land`."""

    states: Sequence[str]
    names: Sequence[str]
    counts: Sequence[int]
    codes: Sequence[str]
    documents: int
    existed: bool

    @property
    def is_drawn(self) -> bool:
        """Whether any of its land has a shape."""
        return any(code in shapes() for code in self.codes)

    @property
    def outline(self) -> str:
        """The SVG path of all its land."""
        return "".join(shapes().get(code, "") for code in self.codes)

    @property
    def is_dot(self) -> bool:
        """Whether none of its land is more than a dot."""
        return all(is_dot(code) for code in self.codes)

    @property
    def choice(self) -> str:
        """The choice of its states."""
        return choice(*(("country", state) for state in self.states))

    @property
    def words(self) -> str:
        """Its states, each with its number of documents, and that of all."""
        return countries_words.documents_of(
            list(zip(self.names, self.counts, strict=True)), self.documents
        )


def lands_of(rows: pd.DataFrame) -> list[Land]:
    """Give the rows of `documents_by_land` one by one."""
    columns = [rows[name] for name in Land._fields]
    return [Land(*values) for values in zip(*columns, strict=True)]


def world_map(rows: pd.DataFrame, is_chosen: IsChosen, *, countries: Collection[str] = ()) -> str:
    """Give SVG of the rows of `documents_by_land`, the deeper the more documents, and its legend.

    A click on land chooses all states that held it. Land of any of `countries`, by their ids, is
    outlined. What has no shape is for `beside_the_map`.
    """
    lands = [land for land in lands_of(rows) if land.is_drawn]
    steps = step_bounds(max((land.documents for land in lands), default=0))
    outlined = frozenset(countries)
    marked = sorted((land for land in lands if land.documents), key=partial(_layer, outlined))
    drawn = "".join(
        _marked(land, _colour(bisect_right(steps, land.documents), steps), is_chosen, outlined)
        for land in marked
    )
    return (
        f'<div class="fonds-map"><svg viewBox="0 0 {WIDTH} {HEIGHT}" data-walk="" role="group"'
        f' aria-label="{countries_words.WORLD_MAP}">{_nobodys(lands)}'
        f"{''.join(_undocumented(land) for land in lands if not land.documents)}{drawn}</svg>"
        f"{_legend(steps)}</div>"
    )


def beside_the_map(rows: pd.DataFrame, is_chosen: IsChosen) -> str:
    """Give HTML of the states that documents concern and the map has no land for, by the reason."""
    missing = [land for land in lands_of(rows) if land.documents and not land.is_drawn]
    reasons = {
        countries_words.NO_LAND: [land for land in missing if land.existed],
        countries_words.NOT_THEN: [land for land in missing if not land.existed],
    }
    return "".join(_listed(why, some, is_chosen) for why, some in reasons.items() if some)


def table_of(rows: pd.DataFrame) -> pd.DataFrame:
    """Give `land, states, names, documents`, the lists as texts, of the rows with documents."""
    some = rows[rows["documents"] > 0]
    texts = {
        column: some[given].map("; ".join)
        for column, given in (("land", "codes"), ("states", "states"), ("names", "names"))
    }
    return pd.DataFrame({**texts, "documents": some["documents"]}).reset_index(drop=True)


def step_bounds(most: int) -> list[int]:
    """Give the first number of each of at most six steps from 1 to `most`, each a round one.

    The steps are even on a logarithmic scale, as few states have most of the documents.
    """
    evenly = (most ** (step / _STEPS) for step in range(_STEPS))
    firsts = {_rounded(number) for number in evenly if number}
    return sorted(first for first in firsts if first <= most)


def _rounded(number: float) -> int:
    """Give the nearest of 1, 2, 5, 10, 20, 50 and so on, by proportion."""
    tens: int = 10 ** int(log10(number))
    return min((tens, 2 * tens, 5 * tens, 10 * tens), key=lambda near: abs(log10(near / number)))


def _layer(outlined: frozenset[str], land: Land) -> tuple[bool, bool]:
    """Say how far up land is drawn, so that dots and outlines are seen."""
    return land.is_dot, not outlined.isdisjoint(land.states)


def _marked(land: Land, style: str, is_chosen: IsChosen, outlined: frozenset[str]) -> str:
    return mark(
        land.choice,
        f'<title>{escape(land.words)}</title><path d="{land.outline}"/>',
        count=land.documents,
        chosen=is_chosen(land.choice),
        kind="fonds-land" if outlined.isdisjoint(land.states) else "fonds-land fonds-outlined",
        style=style,
    )


def _colour(step: int, steps: Sequence[int]) -> str:
    share = 100 * (step - 1) / max(1, len(steps) - 1)
    return f"--fonds-depth:{share:.0f}%"


def _undocumented(land: Land) -> str:
    return f'<path class="fonds-bare" d="{land.outline}"><title>{escape(land.words)}</title></path>'


def _nobodys(lands: Iterable[Land]) -> str:
    """Give the land of which no state is known, so that the world is whole."""
    held = {code for land in lands for code in land.codes}
    rest = "".join(path for code, path in shapes().items() if code not in held)
    return f'<path class="fonds-bare" d="{rest}"/>'


def _legend(steps: Sequence[int]) -> str:
    items = [f'<li><i class="fonds-none"></i>{countries_words.NO_DOCUMENTS}</li>']
    for step, (first, following) in enumerate(zip_longest(steps, steps[1:]), start=1):
        said = countries_words.number_range(first, following - 1 if following else None)
        items.append(f'<li><i style="{_colour(step, steps)}"></i>{said}</li>')
    return f'<ol class="fonds-depths">{"".join(items)}</ol>'


def _listed(reason: str, lands: Iterable[Land], is_chosen: IsChosen) -> str:
    names = ", ".join(
        mark(
            land.choice,
            f"{escape(', '.join(land.names))} {land.documents:,}",
            count=land.documents,
            words=land.words,
            chosen=is_chosen(land.choice),
        )
        for land in lands
    )
    return f'<p class="fonds-off-map">{reason} {names}.</p>'
