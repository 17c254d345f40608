"""Words of what a chart shows, for those who do not see it."""

from collections.abc import Sequence

from dashboard.strings import all_of_them, and_more, documents, number

_EQUALS_NAMED = 3


def most_in_time(total: int, undated: int, times: Sequence[str], most: int) -> str:
    """Say how many documents there are, when are most of them, and how many are undated."""
    each = " each" if len(times) > 1 else ""
    dated = f"most in {_several(times)} ({number(most)}{each})" if times else ""
    beside = f"{number(undated)} undated" if undated else ""
    return ", ".join(filter(None, (documents(total), dated, beside)))


def most_of_names(rows: int, names: Sequence[str], most: int) -> str:
    """Say of how many names which have the most documents."""
    each = " each" if len(names) > 1 else ""
    return f"most {_several(names)} ({documents(most)}{each}), of {number(rows)}"


def _several(names: Sequence[str]) -> str:
    """Name the first few of several, and say how many more there are."""
    more = len(names) - _EQUALS_NAMED
    return and_more(names[:_EQUALS_NAMED], more) if more > 0 else all_of_them(names)
