"""A mark of a chart: HTML of what can be clicked to choose filters, and how many rows it opens."""

from collections.abc import Callable
from functools import lru_cache
from html import escape
from urllib.parse import urlencode

_CHOICES_KEPT = 10_000

IsChosen = Callable[[str], bool]
"""Says whether a choice is in force."""


@lru_cache(_CHOICES_KEPT)
def choice(*pairs: tuple[str, object]) -> str:
    """Write a choice of filters' names and values; a value of None takes its filter away."""
    return urlencode([(name, "" if value is None else value) for name, value in pairs])


def mark(
    choice: str,
    inner: str,
    *,
    count: int,
    words: str = "",
    chosen: bool = False,
    kind: str = "",
    style: str = "",
    tag: str = "a",
) -> str:
    """Give HTML of a mark that holds `inner` (HTML) and chooses `choice` when clicked.

    `count` is the number of documents it opens, `words` what is said of it, `chosen` whether its
    choice is in force; `kind` are CSS classes. The `tag` is a link, or, where marks are so many
    that each would be a stop for the keyboard, another element.
    """
    attributes = {
        "class": f"fonds-mark {kind}".strip(),
        "data-choice": choice,
        "data-count": str(count),
        "title": words,
        "aria-current": "true" if chosen else "",
        "style": style,
    }
    said = "".join(f' {name}="{escape(text)}"' for name, text in attributes.items() if text)
    return f"<{tag}{said}>{inner}</{tag}>"
