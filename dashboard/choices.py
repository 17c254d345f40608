"""What a click on a mark asks for → filters: the one function that every chart's marks go through.

A choice is a query string of filters' names and values, such as `person=joseph-stalin&year=1950`.
A blank value stands for no choice of that filter. The number on a mark is always counted under the
filters in force without those that its choice names; so it is the number of rows it opens.

What a mark chooses is its own part and what it is *of*: a cell in the row of a person chooses its
year, of that person. A click sets both, and a second click takes back what the first one set. Where
no click just before did, as a link or the panel chose both, the mark's own part alone is taken
back: what it is of may well have been wanted without it.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import parse_qsl

from queries.errors import FilterError
from queries.filters import FILTER_NAMES, Filters, parse_filters

_CHOICES_KEPT = 20_000  # a page of marks has some hundred, most of them at each redraw


class Click(NamedTuple):
    """A click on a mark: all that it chooses, and the filters before and after it."""

    choice: str
    before: Filters
    after: Filters


def clicked(filters: Filters, chosen: str, of: str = "", *, last: Click | None = None) -> Click:
    """Give what a click makes of the filters; `last` is the click before this one.

    It is a second click where both choose the same, be it on different marks: who writes to whom
    stands with either of the two. Raises `FilterError` where a name or a value is none.
    """
    whole, before = _joined(of, chosen), None
    if last and last.after == filters and _values(last.choice) == _values(whole):
        before = last.before
    return Click(whole, filters, filters_chosen(filters, chosen, of, before=before))


def filters_chosen(
    filters: Filters, chosen: str, of: str = "", *, before: Filters | None = None
) -> Filters:
    """Give the filters with each one that a choice, and what it is `of`, names set to that.

    Where all of it is in force already, `chosen` is taken away again and the rest stays; where the
    filters `before` that choice are known, the rest is as it was then. Values of a filter of
    `chosen` that it took the place of stay away. Raises `FilterError` where a name or a value is
    none.
    """
    whole = _joined(of, chosen)
    if is_in_force(filters, whole):
        return _taken_back(filters, _values(chosen), before)
    wanted = _values(whole)
    others = filters.without(*wanted).to_pairs()
    named = [(name, value) for name, values in wanted.items() for value in values]
    asked, errors = parse_filters([*others, *named])
    if errors:
        raise errors[0]
    return asked


def is_in_force(filters: Filters, chosen: str) -> bool:
    """Say whether the filters hold all that a choice names."""
    return all(
        set(values) <= set(filters.texts(name)) if values else not filters.texts(name)
        for name, values in _values(chosen).items()
    )


def names_in(chosen: str) -> tuple[str, ...]:
    """Give the names of the filters that a choice sets or takes away."""
    return tuple(_values(chosen))


def _joined(of: str, chosen: str) -> str:
    return "&".join(filter(None, (of, chosen)))


@lru_cache(_CHOICES_KEPT)
def _values(chosen: str) -> Mapping[str, tuple[str, ...]]:
    values: dict[str, tuple[str, ...]] = {}
    for name, text in parse_qsl(chosen, keep_blank_values=True):
        if name not in FILTER_NAMES:
            raise FilterError(name, text, "there is no such filter.", FILTER_NAMES)
        values[name] = (*values.get(name, ()), *([text] if text else []))
    return values


def _taken_back(
    filters: Filters, taken: Mapping[str, tuple[str, ...]], before: Filters | None
) -> Filters:
    now = filters.to_pairs()
    if before is None:
        kept = [pair for pair in now if pair[1] not in taken.get(pair[0], ())]
    else:
        kept = [pair for pair in before.to_pairs() if pair[0] not in taken or pair in now]
    return parse_filters(kept)[0]
