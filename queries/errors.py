"""Errors of a question asked: part of the hierarchy that starts in `data.errors`."""

from collections.abc import Sequence

from data.errors import FondsError

_SHOWN = 80


class FilterError(FondsError):
    """A filter that cannot be read: names the filter, the value and the valid values."""

    def __init__(self, name: str, value: str, why: str, valid: Sequence[str] = ()) -> None:
        advice = f"Valid: {', '.join(valid)}." if valid else ""
        shown = value if len(value) <= _SHOWN else f"{value[:_SHOWN]}…"
        super().__init__(f"{name}={shown}: {why}", advice)
        self.name = name
        self.value = value
        self.why = why
        self.valid = tuple(valid)


class SearchError(FilterError):
    """Search words that cannot be read: `reason` says why, `span` which characters it is about.

    `span` is the first of them (from 0) and the one behind the last, or None where it is all of
    them; `why` names the first (from 1) in words.
    """

    def __init__(
        self,
        q: str,
        reason: str,
        *,
        span: tuple[int, int] | None = None,
        valid: Sequence[str] = (),
    ) -> None:
        why = f"at character {span[0] + 1}, {reason}" if span else reason
        super().__init__("q", q, why, valid)
        self.reason = reason
        self.span = span


class VersionError(FilterError):
    """A version of the corpus that is not kept whole; `valid` names those that are."""

    def __init__(self, version: str, kept: Sequence[str]) -> None:
        super().__init__("version", version, "the corpus keeps no such version whole.", kept)


class ExportError(FondsError):
    """An export that there is not, or that cannot be written."""
