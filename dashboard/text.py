"""What a record holds is shown as it is: never read as Markdown, HTML or an icon."""

import re
from collections.abc import Iterable
from html import escape

_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
_WORD_JOINER = "\u2060"


def literal(text: str) -> str:
    """Give Markdown that shows `text` as it is, for labels of widgets, which all read Markdown.

    Every ASCII punctuation mark is escaped (CommonMark 0.31, 2.4), and a colon is parted from
    what follows by an invisible joiner, as Streamlit looks for `:icons:` in what is left.
    """
    escaped = _PUNCTUATION.sub(r"\\\1", " ".join(text.split()))
    return escaped.replace(r"\:", rf"\:{_WORD_JOINER}")


def as_html(text: str) -> str:
    """Give HTML that shows `text` as it is."""
    return escape(text)


def as_marked_html(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Give HTML that shows `text` as it is, with its `spans` (start, end; in order) marked."""
    parts, shown = [], 0
    for start, end in spans:
        parts += [escape(text[shown:start]), f"<mark>{escape(text[start:end])}</mark>"]
        shown = end
    return "".join([*parts, escape(text[shown:])])
