"""What an import did, in words on the terminal; the report as a file holds all of it."""

from collections.abc import Iterator, Sequence
from textwrap import shorten

from rich.console import Console

from data.reports import Change, ImportReport, Value

_CHANGES_SAID, _WORDS_SAID = 5, 120


def say_imported(report: ImportReport, *, dry_run: bool) -> None:
    """Say on standard error what became of each source, and which version the corpus has."""
    console = Console(stderr=True, markup=False, highlight=False)
    for source in report.sources:
        console.print(
            f"{source.path} ({source.format}): {source.read:,} read, {source.added:,} added, "
            f"{source.changed:,} changed, {source.unchanged:,} unchanged, "
            f"{len(source.rejected):,} rejected, {source.duplicates:,} near-duplicates"
        )
        for one in source.rejected:
            console.print(f"  {_place(one.line)}rejected: {one.reason}")
        for warning in source.warnings:
            console.print(f"  {_place(warning.line)}{warning.reason}")
        for line in _change_lines(source.changes):
            console.print(f"  {line}")
    would_be = "would be " if dry_run else ""
    console.print(f"The corpus {would_be or 'is '}version {report.data_version}.")


def _place(line: int | None) -> str:
    return f"line {line}: " if line else ""


def _change_lines(changes: Sequence[Change]) -> Iterator[str]:
    """Say of the first changed records what they were and are, and how many more there are."""
    for change in changes[:_CHANGES_SAID]:
        yield f"changed: {change.id}"
        for name, (was, is_now) in change.fields.items():
            yield f"  {name}: {_value_words(was)} → {_value_words(is_now)}"
    if len(changes) > _CHANGES_SAID:
        more = len(changes) - _CHANGES_SAID
        yield f"{more:,} more changed; --report FILE.json writes them all"


def _value_words(value: Value) -> str:
    words = "; ".join(value) if isinstance(value, list) else value
    return shorten(words, _WORDS_SAID, placeholder=" …") if words else "nothing"
