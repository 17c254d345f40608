"""The second selection of Compare: filters of its own, which the URL holds as one value."""

from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import parse_qsl, urlencode

from dashboard import state
from dashboard.cache import served_corpus
from dashboard.choice_lists import choice_list
from dashboard.controls import day_field, draw_controls
from queries.errors import FilterError
from queries.filters import NO_FILTERS, Filters, parse_filters
from queries.vocabulary import unknown_values, without_values

NAME = "against"


def second_selection(asked: state.Asked) -> tuple[Filters, tuple[FilterError, ...]]:
    """Read the second selection from the URL, and an error for each part that cannot be applied.

    It is a query string of filters; without one it is all documents.
    """
    pairs = parse_qsl(asked.view.get(NAME, ""), keep_blank_values=True)
    filters, errors = parse_filters(pairs)
    unknown = unknown_values(served_corpus(), filters)
    return without_values(filters, unknown), (*errors, *unknown)


def hold(filters: Filters) -> None:
    """Make filters the second selection."""
    state.show_in_view(**{NAME: _written(filters)})


def swap(first: Filters, second: Filters) -> None:
    """Let the first selection be the second, and the second the first."""
    state.show(second, **{NAME: _written(first)})


def clear() -> None:
    """Let the second selection be all documents."""
    hold(NO_FILTERS)


def controls(asked: state.Asked, filters: Filters) -> None:
    """Draw the controls of the second selection, each choice with its count under the others.

    What cannot be read as a bound of the period is kept, for the page to say so.
    """
    of_second = replace(asked, filters=filters)
    lists = [choice_list(name, of_second) for name in ("leader", "person", "country", "type")]
    days = [day_field(name, "".join(filters.texts(name))) for name in ("from", "to")]
    draw_controls([{**one, "half": True} for one in (*lists, *days)], key=NAME, on_choice=choose)


def choose(name: str, chosen: str | Sequence[str]) -> None:
    """Ask for what is chosen of one of its controls, in place of what was."""
    filters, _ = second_selection(state.asked())
    values = filter(None, [chosen.strip()]) if isinstance(chosen, str) else chosen
    others = [pair for pair in filters.to_pairs() if pair[0] != name]
    state.show_in_view(**{NAME: urlencode([*others, *((name, value) for value in values)])})


def _written(filters: Filters) -> str:
    return urlencode(filters.to_pairs())
