"""A catalogue's heading for a place → the states, as they then existed.

A heading counts only where a word for a state, or for its capital, is all of it: "South China Sea"
is not China. Catalogues turn names ("Korea, North") and put a greater place after a smaller one
("Katowice, Poland").
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache

from data.authorities import State, states
from data.records import StateTag
from data.state_names import exists, folded, words_in

_PARTS = re.compile(r"(?P<main>[^,(]+)(?:, |\s?\()(?P<more>[^()]+)\)?")


def state_tags(heading: str, on: date | None) -> tuple[StateTag, ...]:
    """Tag the states that a place, a state's name or its id in `data.authorities` means on a day.

    Two where the name meant two that day ("Korea" in 1950); none for what is no state, and for
    what meant several in turn where the day is not known.
    """
    found = _of_authority(heading, on) or next(filter(None, _meant(heading, on)), ())
    return tuple(StateTag(state, "catalogue", "catalogue", heading) for state in found)


def _of_authority(heading: str, on: date | None) -> tuple[str, ...]:
    if heading in states():
        return (heading,)
    named = _states_by_name().get(folded(heading), ())
    alive = tuple(state.id for state in named if on is not None and exists(state, on))
    return alive if len(alive) == 1 else ()


@cache
def _states_by_name() -> Mapping[str, list[State]]:
    found: dict[str, list[State]] = defaultdict(list)
    for state in states().values():
        found[folded(state.name)].append(state)
    return found


def _meant(heading: str, on: date | None) -> Iterator[tuple[str, ...]]:
    for reading in _readings(heading):
        for found in words_in(reading):
            if found.start == 0 and found.end == len(reading):
                yield found.word.meant(on)


def _readings(heading: str) -> Iterator[str]:
    yield heading
    if parts := _PARTS.fullmatch(heading):
        yield f"{parts['more']} {parts['main']}".strip()
        yield parts["more"].strip()
        yield parts["main"].strip()
