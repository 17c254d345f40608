"""Lists of which several can be chosen by typing: a field of our own, light for long lists.

Streamlit's own builds all of its options anew at each change, even while it is closed, knows no
accents, and names a choice by its label, which holds a count that changes.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import streamlit as st

from dashboard import state, strings
from dashboard.questions import PEOPLE_OFFERED

_SCRIPTS = [Path(__file__).parent / name for name in ("folding.js", "choice_list.js")]
_WORDS = {
    "help": strings.HELP_WITH,
    "take_away": strings.TAKE_AWAY,
    "none": strings.NO_SUCH_NAME,
    "look_for": strings.LOOK_FOR,
    "take_back": strings.OFFER_MOST_FREQUENT,
}


class Option(NamedTuple):
    """What can be chosen: its value, the name that is shown, and its number of documents."""

    value: str
    name: str
    documents: int


def choice_list(
    words: tuple[str, str],
    options: Sequence[Option],
    chosen: Sequence[str],
    *,
    key: str,
    on_choice: Callable[[Sequence[str]], None],
    find: str | None = None,
) -> None:
    """Draw a list of `options`; those `chosen` are among them.

    `words` are its label and what stands there when nothing is chosen. `on_choice` gets the values
    of all that is chosen then. A list of people that offers a part of them has in `find` the name
    that was looked for among all of them, "" where none was; others have None.
    """
    answered = f"{key}-answered"

    def choose() -> None:
        values, st.session_state[answered] = st.session_state[key].chosen
        on_choice(values)

    _component()(
        key=key,
        data={
            "label": words[0],
            "hint": words[1],
            "help": strings.LIST_HELP.get(words[0], ""),
            "options": options,
            "chosen": chosen,
            "find": find,
            "offered": _offered(len(options), find),
            "answered": st.session_state.get(answered),
            "words": _WORDS,
        },
        on_chosen_change=choose,
        on_find_change=lambda: state.show_in_view(find=st.session_state[key].find),
    )


def _offered(count: int, find: str | None) -> str:
    """Say which people are offered, where it is a part of them."""
    is_whole = find is None or (not find and count < PEOPLE_OFFERED)
    return "" if is_whole else strings.people_listed(count, find or "")


def options_of(counts: Mapping[str, int], names: Mapping[str, str]) -> list[Option]:
    """Give each value with its count and its name, and its id too where others share that."""
    named = {one: names.get(one, one) for one in counts}
    borne = Counter(named.values())
    return [
        Option(one, f"{name} ({one})" if borne[name] > 1 else name, counts[one])
        for one, name in named.items()
    ]


@cache
def _component() -> Callable[..., object]:
    script = "".join(path.read_text("utf-8") for path in _SCRIPTS)
    return st.components.v2.component("fonds_choice_list", js=script, isolate_styles=False)
