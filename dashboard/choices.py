"""What a click on a mark asks for → filters: the one function that every chart's marks go through.

A choice is a query string of filters' names and values, such as `person=joseph-stalin&year=1950`.
A blank value stands for no choice of that filter. The number on a mark is always counted under the
filters in force without those that its choice names; so it is the number of rows it opens.
"""

from collections.abc import Mapping
from urllib.parse import parse_qsl

from queries.errors import FilterError
from queries.filters import FILTER_NAMES, Filters, parse_filters


def filters_chosen(filters: Filters, chosen: str) -> Filters:
    """Give the filters with each one that a choice names set to what it names.

    Where all of it is in force already, it is taken away again. Raises `FilterError` where a name
    or a value is none.
    """
    wanted = _values(chosen)
    if is_in_force(filters, chosen):
        return _without_values(filters, wanted)
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


def _values(chosen: str) -> Mapping[str, tuple[str, ...]]:
    values: dict[str, tuple[str, ...]] = {}
    for name, text in parse_qsl(chosen, keep_blank_values=True):
        if name not in FILTER_NAMES:
            raise FilterError(name, text, "there is no such filter.", FILTER_NAMES)
        values[name] = (*values.get(name, ()), *([text] if text else []))
    return values


def _without_values(filters: Filters, taken: Mapping[str, tuple[str, ...]]) -> Filters:
    pairs = [pair for pair in filters.to_pairs() if pair[1] not in taken.get(pair[0], ())]
    return parse_filters(pairs)[0]
