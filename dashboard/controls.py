"""Fields, buttons, ticks and lists that choose filters: those of a panel are one element.

Of Streamlit's own, each is an element, and the browser goes through all elements three times at
each change. What ours show comes with each run, so that none can fall behind the address; Streamlit
knows a choice by its label, which holds a count that changes.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Literal

import streamlit as st

from dashboard import state
from dashboard.strings import filters as filters_words

_SCRIPTS = [
    Path(__file__).with_name(name) for name in ("folding.js", "choice_list.js", "controls.js")
]
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

Control = Mapping[str, Any]
"""What `controls.js` draws a control after: its `kind`, its `name`, and what it shows."""


def draw_controls(
    controls: Sequence[Control],
    *,
    key: str,
    on_choice: Callable[[str, Any], None],
    width: Literal["stretch"] | int = "stretch",
) -> None:
    """Draw controls, one below the other; each needs a name of its own among them.

    `on_choice` gets the name of one and its new value: the text of a field, the values of all that
    is chosen of buttons or a list, the value of what is ticked. It gets a choice again with the
    next one, where that is made before the answer to the first.
    """
    answered = f"{key}-answered"

    def choose() -> None:
        choices, st.session_state[answered] = st.session_state[key].choices
        for name, value in choices:
            if name == "find":
                state.show_in_view(find=value)
            else:
                on_choice(name, value)

    _component()(
        key=key,
        width=width,
        data={
            "controls": controls,
            "answered": st.session_state.get(answered, 0),
            "words": _WORDS,
        },
        on_choices_change=choose,
    )


@cache
def _component() -> Callable[..., object]:
    script = "".join(path.read_text("utf-8") for path in _SCRIPTS)
    return st.components.v2.component("fonds_controls", js=script, isolate_styles=False)


def field(
    name: str, label: str, *, hint: str, explained: str, value: str, said: str = ""
) -> Control:
    """Describe a field of text; `said` is HTML that stands below it."""
    return {
        "kind": "field",
        "name": name,
        "label": label,
        "hint": hint,
        "help": explained,
        "value": value,
        "said": said,
    }


def day_field(name: str, value: str) -> Control:
    """Describe the field of a bound of a period, half as wide; `name` is `from` or `to`."""
    label = {"from": filters_words.FROM, "to": filters_words.TO}[name]
    hint, explained = filters_words.DAY_HINT, filters_words.DAY_HELP
    return {**field(name, label, hint=hint, explained=explained, value=value), "half": True}


def buttons(
    name: str,
    label: str,
    *,
    explained: str,
    choices: Mapping[Any, str],
    chosen: Sequence[Any],
) -> Control:
    """Describe buttons of which several can be pressed: `choices` are values and their words."""
    return {
        "kind": "buttons",
        "name": name,
        "label": label,
        "help": explained,
        "choices": list(choices.items()),
        "chosen": list(chosen),
    }


def one_of(
    name: str, label: str, *, explained: str, choices: Mapping[str, str], chosen: str
) -> Control:
    """Describe choices of which one is in force."""
    described = buttons(name, label, explained=explained, choices=choices, chosen=())
    return {**described, "kind": "one_of", "chosen": chosen}


def tick(
    name: str, label: str, *, explained: str, is_ticked: bool, values: tuple[object, object]
) -> Control:
    """Describe a box to tick: what it chooses while it is not ticked, and when it is."""
    return {
        "kind": "tick",
        "name": name,
        "label": label,
        "help": explained,
        "chosen": is_ticked,
        "values": values,
    }


def note(name: str, html: str, *, is_alert: bool = False) -> Control:
    """Describe what is said between controls, in HTML."""
    return {"kind": "note", "name": name, "html": html, "alert": is_alert}
