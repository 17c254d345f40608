"""Documents in time: a bar a year, month or decade, whole or in parts, and the undated beside.

Light HTML that fits any width: the columns share it evenly, all else stands at fractions of it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import NamedTuple

import pandas as pd

from dashboard import strings
from dashboard.figures.marks import IsChosen, choice, mark
from dashboard.figures.time_axis import Axis, Grain, last_of, name_of, number_of_key
from dashboard.figures.timeline_frame import (
    Span,
    band,
    scale,
    scale_width,
    shading,
    span_rows,
    tick_labels,
)
from dashboard.strings import timeline as timeline_words

UNDATED = ""
NO_MONTH = "none"
TIMES = ("decade", "year", "month", "undated")
"""The filters that say in which bar of a timeline documents stand, the widest first."""

PERIOD = ("from", "to")
"""The filters of a period, which is any number of bars and may begin within one."""


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of each bar: how it is called, the values of its filter, and a class of the styles.

    It has no members where its documents cannot be asked for.
    """

    label: str
    members: tuple[str, ...]
    kind: str


@dataclass(frozen=True, slots=True)
class Parting:
    """How bars are parted: by the values of the filter `name`, the first at the foot of a bar.

    What is of no other part belongs to the last one.
    """

    name: str
    parts: tuple[Part, ...]

    def choice_of(self, part: Part) -> str:
        """Give the choice of a part's documents; empty where they cannot be asked for."""
        return choice(*((self.name, value) for value in part.members))


WHOLE = Parting("", (Part("", (), ""),))


class Scope(NamedTuple):
    """What a timeline holds to: choices that are part of each of its own, and a period chosen.

    `of` is a choice such as one person, `window` the years within which bars are counted, if they
    are not of any. `period` are numbers of columns: bars beyond it step back.
    """

    of: str = ""
    window: str = ""
    period: range | None = None


EVERYTHING = Scope()


def names_left_out(grain: Grain, parted_by: str = "") -> tuple[str, ...]:
    """Give the filters under which no bar is counted: its own, finer ones, a period, what parts it.

    A click on a bar sets the first of them and takes away the others: choices of time take each
    other's place, so that none of them thins the bars.
    """
    return (*TIMES[TIMES.index(grain) :], *PERIOD, *([parted_by] if parted_by else []))


def timeline_figure(
    frame: pd.DataFrame,
    axis: Axis,
    is_chosen: IsChosen,
    *,
    held: Mapping[str, int],
    uncovered: Sequence[range] = (),
    parting: Parting = WHOLE,
    scope: Scope = EVERYTHING,
    spans: Sequence[Span] = (),
) -> str:
    """Give HTML of a bar a column of the axis, and beside it bars of what lies in no column.

    `frame` has `documents`, a column named as the axis' grain (a key of the axis or its number;
    `NO_MONTH`; null for the undated), and one named as the parting, if bars are parted. `held` are
    the documents of the whole corpus by key; the years `uncovered` are shaded. `spans` are drawn
    above the columns.
    """
    bars = _Bars(axis, _counts(frame, axis.grain, parting), is_chosen, held, parting, scope)
    brush = _joined(scope.of, _blank(TIMES))
    around = shading(uncovered, axis) + band(scope.period, axis)
    return (
        f'<div class="fonds-timeline" '
        f'style="--fonds-scale:{scale_width(bars.highest)}ch;--columns:{len(axis)}" '
        f'data-choice="{escape(bars.shared)}">{bars.legend()}'
        f'<div class="fonds-spans">{span_rows(spans, axis)}</div>'
        f'<div class="fonds-scale">{scale(bars.highest)}</div>'
        f'<div class="fonds-columns" data-walk="" data-brush="{escape(brush)}">'
        f"{around}{''.join(map(bars.column, axis.keys()))}</div>"
        f'<div class="fonds-beside">{"".join(bars.beside())}</div>'
        f'<div class="fonds-ticks">{tick_labels(axis)}</div></div>'
    )


def keys_of(times: pd.Series) -> list[str]:
    """Give the keys of bars for a frame's column: of numbers or texts, null for the undated."""
    return [_key(time) for time in times.tolist()]


class _Bars:
    """The bars of one timeline, which share a scale and what is chosen of them."""

    def __init__(
        self,
        axis: Axis,
        counts: Mapping[str, Mapping[int, int]],
        is_chosen: IsChosen,
        held: Mapping[str, int],
        parting: Parting,
        scope: Scope,
    ) -> None:
        totals = {key: sum(parts.values()) for key, parts in counts.items()}
        columns = (total for key, total in totals.items() if key not in {UNDATED, NO_MONTH})
        own, *others = names_left_out(axis.grain)
        together = _joined(scope.of, _blank(others), scope.window)
        self.grain, self.counts, self.totals, self.held = axis.grain, counts, totals, held
        self.parting, self.period = parting, scope.period
        self.part_choices = [parting.choice_of(part) for part in parting.parts]
        self.highest = max(columns, default=0) or max(totals.values(), default=0) or 1
        self.shared = _joined(together, _blank(filter(None, [parting.name])))
        self.anytime = _blank([own])
        self.chosen = {key for key in counts if is_chosen(_joined(together, self.choice_of(key)))}
        self.chosen_parts = {
            part for part in parting.parts if part.members and is_chosen(parting.choice_of(part))
        }
        self.is_whole = is_chosen(_blank(filter(None, [parting.name])))
        self.is_anytime = is_chosen(_joined(together, self.anytime))

    def choice_of(self, key: str) -> str:
        """Give what a bar chooses, apart from what all of them share."""
        if key == UNDATED:
            return choice((self.grain, None), ("undated", "only"))
        return choice((self.grain, key))

    def column(self, key: str) -> str:
        """Give HTML of a column: its bar, or what is said of an empty one."""
        last = last_of(key, self.grain)
        dates = f' data-first="{key}"' + (f' data-last="{last}"' if last != key else "")
        name = name_of(key, self.grain)
        if self.totals.get(key):
            return f"<span{dates}{self.faint(key)}>{self.bar(key, name)}</span>"
        held = self.held.get(key)
        said = f' title="{timeline_words.no_bar(name, held)}"' if held else ""
        return f"<span{dates}{said}></span>"

    def beside(self) -> Iterator[str]:
        """Give HTML of the bars of what lies in no one month, if anything does, and the undated."""
        for key, name in ((NO_MONTH, timeline_words.NO_ONE_MONTH), (UNDATED, strings.UNDATED)):
            count = self.totals.get(key, 0)
            if count or key == UNDATED:
                drawn = self.bar(key, name) if count else ""
                number = f'<b style="bottom:{self.share(count):.1f}%">{count:,}</b>'
                yield f"<div{self.faint(key)}><div>{drawn}{number}</div><span>{name}</span></div>"

    def bar(self, key: str, name: str) -> str:
        """Give HTML of a bar: a mark as high as the figure, in it a coloured part of it."""
        count, parts = self.totals[key], self.counts[key]
        pieces = "".join(self.piece(key, at) for at in sorted(parts)) if self.parting.name else ""
        cut = ' class="fonds-cut"' if count > self.highest else ""
        return mark(
            self.choice_of(key),
            f'<i{cut} style="height:{self.share(count):.1f}%">{pieces}</i>',
            count=count,
            words=timeline_words.bar(name, count, self.held.get(key, count), self.parts_of(key)),
            chosen=key in self.chosen and self.is_whole,
        )

    def piece(self, key: str, at: int) -> str:
        """Give HTML of one part of a bar: a mark in a mark, or no more than its colour."""
        part, count = self.parting.parts[at], self.counts[key][at]
        kind = f"{part.kind} fonds-faint" if self.is_faint(part) else part.kind
        style = f"flex-grow:{count}"
        if len(part.members) != 1:
            return f'<i class="{kind}" style="{style}"></i>'
        return mark(
            self.part_choices[at],
            "",
            count=count,
            chosen=key in self.chosen and part in self.chosen_parts,
            kind=kind,
            style=style,
            tag="i",
        )

    def legend(self) -> str:
        """Give HTML that names each part with its number of documents in all bars."""
        if not self.parting.name:
            return ""
        entries = "".join(map(self.entry, range(len(self.parting.parts))))
        return f'<ul class="fonds-legend" data-choice="{self.anytime}">{entries}</ul>'

    def entry(self, at: int) -> str:
        """Give HTML of one part in the legend, empty where no bar has any of it."""
        part = self.parting.parts[at]
        count = sum(parts.get(at, 0) for parts in self.counts.values())
        inner = f'<i class="{part.kind}"></i>{escape(part.label)} <b>{count:,}</b>'
        if not count:
            return ""
        if not part.members:
            return f"<li>{inner}</li>"
        chosen = part in self.chosen_parts and self.is_anytime
        return f"<li>{mark(self.part_choices[at], inner, count=count, chosen=chosen)}</li>"

    def parts_of(self, key: str) -> Iterable[tuple[str, int]]:
        """Give the name and the number of each part of a bar, the first at its foot."""
        named = self.parting.parts if self.parting.name else ()
        counts = self.counts[key]
        return [(part.label, counts[at]) for at, part in enumerate(named) if counts.get(at)]

    def share(self, count: int) -> float:
        """Give the height of a bar in per cent; one beside the columns may be cut off."""
        return min(100, 100 * count / self.highest)

    def faint(self, key: str) -> str:
        """Give a class for a bar that steps back, as others, or a period without it, are chosen."""
        stays = key in self.chosen if self.chosen else self.is_in_period(key)
        return "" if stays else ' class="fonds-faint"'

    def is_in_period(self, key: str) -> bool:
        """Say whether a bar stands in the period chosen, if one is."""
        if self.period is None or key in {UNDATED, NO_MONTH}:
            return self.period is None
        return number_of_key(key, self.grain) in self.period

    def is_faint(self, part: Part) -> bool:
        """Say whether a part steps back, as others are chosen."""
        return bool(self.chosen_parts) and part not in self.chosen_parts


def _counts(frame: pd.DataFrame, grain: Grain, parting: Parting) -> Mapping[str, Mapping[int, int]]:
    """Give the documents of each bar by the place of their part."""
    places = {value: at for at, part in enumerate(parting.parts) for value in part.members}
    last = len(parting.parts) - 1
    values = frame[parting.name].tolist() if parting.name else [""] * len(frame)
    counts: defaultdict[str, defaultdict[int, int]] = defaultdict(lambda: defaultdict(int))
    rows = zip(keys_of(frame[grain]), values, frame["documents"].tolist(), strict=True)
    for key, value, count in rows:
        counts[key][places.get(value, last)] += count
    return counts


def _key(time: object) -> str:
    if isinstance(time, str):
        return time
    return f"{time:04}" if isinstance(time, int) else UNDATED


def _blank(names: Iterable[str]) -> str:
    return choice(*((name, None) for name in names))


def _joined(*choices: str) -> str:
    return "&".join(filter(None, choices))
