"""Lists to choose from by typing, several or one: a field of our own, light for long lists.

Streamlit's own builds all of its options anew at each change, even while it is closed, knows no
accents, and names a choice by its label, which holds a count that changes. Ours holds what is
chosen; what can be, it asks for when it is opened (`dashboard.options_route`).
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any, Literal

import streamlit as st

from dashboard import state
from dashboard.links import options_address
from dashboard.options import Option, chosen_options
from dashboard.strings import filters as filters_words

_SCRIPTS = [Path(__file__).parent / name for name in ("folding.js", "choice_list.js")]
_WIDTH_OF_ONE = 290  # pixels
_WORDS = {
    "help": filters_words.HELP_WITH,
    "take_away": filters_words.TAKE_AWAY,
    "counting": filters_words.COUNTING,
    "not_counted": filters_words.NOT_COUNTED,
    "none": filters_words.NO_SUCH_NAME,
    "none_left": filters_words.NONE_LEFT,
    "look_for": filters_words.LOOK_FOR,
    "take_back": filters_words.OFFER_MOST_FREQUENT,
}


def choice_list(
    name: str,
    asked: state.Asked,
    *,
    key: str,
    on_choice: Callable[[Sequence[str]], None],
) -> None:
    """Draw a list of what can be chosen of the filter `name` under the others that are `asked`.

    `on_choice` gets the values of all that is chosen then. Of people a part is offered, and others
    are found by name.
    """
    label, hint, explained = filters_words.LISTS[name]
    others = replace(asked, filters=asked.filters.without(name))
    find = asked.view.get("find", "") if name == "person" else None
    _draw(
        key,
        on_choice,
        label=label,
        hint=hint,
        help=explained,
        options=options_address(others, name),
        chosen=chosen_options(asked, name),
        find=find,
        found=filters_words.people_found(find) if find else "",
    )


def single_choice(
    name: str,
    asked: state.Asked,
    chosen: Option,
    *,
    key: str,
    label: str,
    on_choice: Callable[[str], None],
) -> None:
    """Draw a list of which one is always chosen; `on_choice` gets the value that replaces it.

    What can be chosen is that of the list `name` under all that is `asked`; the `label` is for
    those who do not see where the list stands.
    """
    _draw(
        key,
        lambda values: on_choice(*values),
        label=label,
        hint="",
        help="",
        options=options_address(asked, name),
        chosen=[chosen],
        find=None,
        found="",
        single=True,
        width=_WIDTH_OF_ONE,
    )


def _draw(
    key: str,
    on_choice: Callable[[Sequence[str]], None],
    width: Literal["stretch"] | int = "stretch",
    **data: Any,  # noqa: ANN401 - what the script takes
) -> None:
    answered = f"{key}-answered"

    def choose() -> None:
        values, st.session_state[answered] = st.session_state[key].chosen
        on_choice(values)

    _component()(
        key=key,
        width=width,
        data={**data, "answered": st.session_state.get(answered), "words": _WORDS},
        on_chosen_change=choose,
        on_find_change=lambda: state.show_in_view(find=st.session_state[key].find),
    )


@cache
def _component() -> Callable[..., object]:
    script = "".join(path.read_text("utf-8") for path in _SCRIPTS)
    return st.components.v2.component("fonds_choice_list", js=script, isolate_styles=False)
