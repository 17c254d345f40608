"""The one hierarchy of errors a user may meet: what happened, and what to do about it."""

from pathlib import Path


class FondsError(Exception):
    """Anything that went wrong and that a user can act upon.

    `what` says what happened, `advice` what to do about it; `str()` gives both.
    """

    def __init__(self, what: str, advice: str) -> None:
        super().__init__(what, advice)
        self.what = what
        self.advice = advice

    def __str__(self) -> str:
        return f"{self.what} {self.advice}".strip()


class SourceError(FondsError):
    """A file to import could not be read; `line` counts from 1 and is None where none applies."""

    def __init__(self, path: Path, line: int | None, what: str, advice: str) -> None:
        place = f"{path}, line {line}" if line else f"{path}"
        super().__init__(f"{place}: {what}", advice)
        self.path = path
        self.line = line


class CorpusError(FondsError):
    """A corpus is missing, damaged or could not be written."""
