"""The form of a value in the query string: how its text is read, and which texts there are."""

from collections.abc import Callable
from dataclasses import dataclass

from queries.errors import FilterError


@dataclass(frozen=True, slots=True)
class Form:
    """How the text of a value is read, and which texts there are as far as can be listed.

    `read` takes the name and the text, and raises `FilterError` for a text of another form. Where
    the values are a closed list, `valid` has them; else every one of them fits the whole of
    `pattern`, a regular expression (which does not know that there is no 30 February).
    """

    read: Callable[[str, str], object]
    valid: tuple[str, ...] = ()
    pattern: str | None = None


def one_of(valid: tuple[str, ...]) -> Form:
    """Give the form of a value from a closed list."""

    def read(name: str, text: str) -> str:
        if text not in valid:
            raise FilterError(name, text, "it is not one of the values offered.", valid)
        return text

    return Form(read, valid)


def any_text(_: str, text: str) -> str:
    """Read a text that may be anything; whether it is known only a corpus can say."""
    return text
