"""Headings that gave no tag, counted, so that the report of an import can say so once."""

from collections import Counter
from collections.abc import Iterator

from data.records import Warned

_MOST_NAMED = 10


class Leftovers:
    """Counts the headings of a source that are left over; `why` says it in words."""

    def __init__(self, why: str) -> None:
        self._why = why
        self._counts: Counter[str] = Counter()

    def add(self, heading: str) -> None:
        """Count a heading."""
        self._counts[heading] += 1

    def warnings(self) -> Iterator[Warned]:
        """Say how many were left over, and the most frequent of them; nothing where none was."""
        if not self._counts:
            return
        named = [f"{name} ({count:,})" for name, count in self._counts.most_common(_MOST_NAMED)]
        others = len(self._counts) - len(named)
        more = f" and {others:,} more" if others else ""
        listed = "; ".join(named)
        yield Warned(None, f"{self._counts.total():,} left out, {self._why}: {listed}{more}")
