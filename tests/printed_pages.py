"""Pages of results as two archive sites print them, made of entries of one's own."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from data.dates import parse_printed_date
from data.importers.results_page import RESULTS_PAGE
from data.records import UNDATED, DocumentDate, Finding, Record


@dataclass(frozen=True)
class Entry:
    """A document as a page lists it; an undated one has no date."""

    date: str
    title: str
    summary: tuple[str, ...]

    def parsed_date(self) -> DocumentDate:
        return (self.date and parse_printed_date(self.date)) or UNDATED


Layout = Callable[[list[Entry]], str]


def read_bytes(content: bytes) -> list[Finding]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "page.txt"
        path.write_bytes(content)
        return list(RESULTS_PAGE.read(path))


def read(text: str) -> list[Finding]:
    return read_bytes(text.encode())


def records(findings: list[Finding]) -> list[Record]:
    return [finding for finding in findings if isinstance(finding, Record)]


def only(text: str) -> Record:
    (record,) = records(read(text))
    return record


def blocks(entries: list[Entry]) -> str:
    """Print entries as the present site does: an undated one has an empty line for its date."""
    lines = [(entry.date, "", entry.title, "", *spaced(entry.summary)) for entry in entries]
    return "\n".join("\n".join(block if block[0] else block[1:]) for block in lines)


def spaced(paragraphs: tuple[str, ...]) -> Iterator[str]:
    for paragraph in paragraphs:
        yield from (paragraph, "")


def new_page(entries: list[Entry]) -> str:
    count = len(entries)
    head = f"Skip to content\n\nResults:\n\n1 - {count} of {count + 386}\n\nDocuments\n\n"
    return f"{head}{blocks(entries)}\nPagination"


def page_without_headings(entries: list[Entry]) -> str:
    return f"Skip to content\n\n\n1 - {len(entries)} of {len(entries)}\n\n\n{blocks(entries)}"


def old_page(bullet: str) -> Layout:
    def printed(entries: list[Entry]) -> str:
        head = "Search in\n\nDigital Archive International History Declassified\n\n\n"
        listed = (
            "\n\n".join(
                [
                    f"  {bullet} {entry.date or entry.title}",
                    *([f"    {entry.title}"] if entry.date else []),
                    *(f"    {paragraph}" for paragraph in entry.summary),
                ]
            )
            for entry in entries
        )
        return head + "\n\n".join(listed) + "\n"

    return printed


NEW_LAYOUTS = (new_page, page_without_headings)
LAYOUTS = (*NEW_LAYOUTS, old_page("•"), old_page("-"), old_page("–"))
