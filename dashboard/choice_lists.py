"""Lists to choose from by typing, several or one: controls of our own, light for long lists.

Streamlit's own builds all of its options anew at each change, even while it is closed, and knows no
accents. Ours holds what is chosen; what can be, it asks for when it is opened
(`dashboard.options_route`).
"""

from dataclasses import replace

from dashboard import state
from dashboard.controls import Control
from dashboard.links import options_address
from dashboard.options import Option, chosen_options
from dashboard.strings import filters as filters_words


def choice_list(name: str, asked: state.Asked) -> Control:
    """Describe a list of what can be chosen of the filter `name` under the others that are `asked`.

    Of people a part is offered, and others are found by name.
    """
    label, hint, explained = filters_words.LISTS[name]
    others = replace(asked, filters=asked.filters.without(name))
    return {
        "kind": "list",
        "name": name,
        "label": label,
        "hint": hint,
        "help": explained,
        "options": options_address(others, name),
        "chosen": chosen_options(asked, name),
        **(_found(asked.view.get("find", "")) if name == "person" else {}),
    }


def _found(find: str) -> Control:
    return {"find": find, "found": filters_words.people_found(find) if find else ""}


def single_choice(name: str, asked: state.Asked, chosen: Option, *, label: str) -> Control:
    """Describe a list of which one is always chosen.

    What can be chosen is that of the list `name` under all that is `asked`; the `label` is for
    those who do not see where the list stands.
    """
    return {
        "kind": "list",
        "name": name,
        "label": label,
        "options": options_address(asked, name),
        "chosen": [chosen],
        "single": True,
    }
