"""What stands around the bars of a timeline: scale, labels of time, shaded years, spans above."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from html import escape
from typing import NamedTuple

from dashboard import strings
from dashboard.figures.time_axis import Axis
from dashboard.strings import timeline as timeline_words

_TICKS_BROAD, _TICKS_WIDE, _TICKS_NARROW = 48, 16, 6
_LINES = 4
_FAR_RIGHT = 0.6


class Span(NamedTuple):
    """A time with a name, such as a term of office; one without a last day goes on."""

    label: str
    first: date
    last: date | None


def span_words(span: Span) -> str:
    """Say what a span is, and from when to when."""
    return timeline_words.span(span.label, span.first, span.last)


def scale(highest: int) -> str:
    """Give HTML of lines at two to four round numbers, from zero up to the highest."""
    step = _round_step(highest)
    return "".join(
        f'<span style="bottom:{100 * number / highest:.1f}%">{number:,}</span>'
        for number in range(0, highest + 1, step)
    )


def scale_width(highest: int) -> int:
    """Give how many characters the numbers of `scale` take."""
    return len(f"{highest // _round_step(highest) * _round_step(highest):,}")


def shading(years: Iterable[range], axis: Axis) -> str:
    """Give HTML that shades each run of years, as far as the axis shows it."""
    return "".join(_shade(run, axis) for run in years)


def band(columns: range | None, axis: Axis) -> str:
    """Give HTML that marks some columns, by their numbers, as far as the axis shows them."""
    shown = range(max(columns[0], axis.first), min(columns[-1], axis.last) + 1) if columns else ()
    if not shown:
        return ""
    left, width = (shown[0] - axis.first) / len(axis), len(shown) / len(axis)
    return (
        f'<div class="fonds-period" style="left:{100 * left:.2f}%;width:{100 * width:.2f}%"></div>'
    )


def tick_labels(axis: Axis) -> str:
    """Give HTML of labels at round columns: enough for a wide figure, fewer for a narrow one.

    A broad one, which scrolls, has more.
    """
    wide, narrow = set(axis.ticks(_TICKS_WIDE)), set(axis.ticks(_TICKS_NARROW))
    drawn = []
    for tick in sorted(wide | narrow | set(axis.ticks(_TICKS_BROAD)), key=lambda one: one.place):
        kind = _figures_with(is_wide=tick in wide, is_narrow=tick in narrow)
        drawn.append(f'<span{kind} style="left:{100 * tick.place:.2f}%">{tick.label}</span>')
    return "".join(drawn)


def _figures_with(*, is_wide: bool, is_narrow: bool) -> str:
    """Give a class for a label that figures of some widths alone have."""
    if is_wide and is_narrow:
        return ""
    only = "wide" if is_wide else "narrow" if is_narrow else "broad"
    return f' class="fonds-{only}"'


def span_rows(spans: Iterable[Span], axis: Axis) -> str:
    """Give HTML of spans as thin bars, those of one label in a row, the earliest row on top."""
    if not len(axis):
        return ""
    rows: dict[str, list[Span]] = {}
    for span in sorted(spans, key=lambda span: span.first):
        rows.setdefault(span.label, []).append(span)
    return "".join(_span_row(label, list(_placed(some, axis))) for label, some in rows.items())


def _round_step(highest: int) -> int:
    """Give the least of 1, 2, 5, 10, 20 … that parts the scale into no more than `_LINES`."""
    powers = (int(10**power) for power in range(len(str(highest)) + 1))
    steps = (digit * power for power in powers for digit in (1, 2, 5))
    return next(step for step in steps if highest <= step * (_LINES + 0.99))


def _shade(run: range, axis: Axis) -> str:
    left = max(0.0, axis.place_of_year(run[0]))
    right = min(1.0, axis.place_of_year(run[-1] + 1))
    return (
        f'<b style="left:{100 * left:.2f}%;width:{100 * (right - left):.2f}%" '
        f'title="{timeline_words.not_covered(strings.years(run[0], run[-1]))}"></b>'
    )


def _placed(spans: Iterable[Span], axis: Axis) -> Iterator[tuple[float, float, str]]:
    """Give where each span begins and ends on the axis, and its words."""
    for span in spans:
        left = axis.place(span.first)
        right = axis.place(span.last) if span.last else 1.0
        if left < 1 and right > 0:
            yield max(0.0, left), min(1.0, right), span_words(span)


def _span_row(label: str, placed: Sequence[tuple[float, float, str]]) -> str:
    if not placed:
        return ""
    bars = "".join(
        f'<i style="left:{100 * left:.2f}%;width:{100 * (right - left):.2f}%" '
        f'title="{escape(words)}"></i>'
        for left, right, words in placed
    )
    first, last = placed[0][0], placed[-1][1]
    at = f"left:{100 * first:.2f}%" if first < _FAR_RIGHT else f"right:{100 * (1 - last):.2f}%"
    return f'<div>{bars}<span style="{at}">{escape(label)}</span></div>'
