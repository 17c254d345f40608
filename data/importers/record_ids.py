"""Ids of documents whose source gives them none: made of date and title, so that they last.

A document that a page of results lists and a row of another export describes gets the same id from
both, and is one record.
"""

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import replace

from slugify import slugify

from data.records import DocumentDate, Finding, Record

# every kind of apostrophe, quote and dash, as a typewriter has it
PLAIN_MARKS = str.maketrans("’‘ʼ`´“”„‐‑–—", "'''''\"\"\"----")
_SLUG_LENGTH = 60
_DIGEST_LENGTH = 6
_DATE_LENGTHS = {"day": 10, "month": 7, "year": 4}


def record_id(date: DocumentDate, title: str, archive: str = "wilson") -> str:
    """Make an id that white space and the kind of quotes and dashes do not change."""
    plain = unicodedata.normalize("NFKC", title.translate(PLAIN_MARKS)).casefold()
    words = " ".join(plain.split())
    when = _date_slug(date)
    digest = hashlib.sha256(f"{when} {words}".encode()).hexdigest()[:_DIGEST_LENGTH]
    slug = slugify(
        words,
        max_length=_SLUG_LENGTH,
        word_boundary=True,
        save_order=True,
        backend="text-unidecode",
    )
    return f"{archive}/{when}/{slug}-{digest}" if slug else f"{archive}/{when}/{digest}"


def told_apart(
    findings: Iterable[Finding], mark: Callable[[Record], Hashable]
) -> Iterator[Finding]:
    """Number documents that share date and title, and so an id, but differ by their `mark`.

    Hashes stand for ids and marks, so that little is held of each document.
    """
    numbers: dict[int, int] = {}
    counts: Counter[int] = Counter()
    for finding in findings:
        if not isinstance(finding, Record):
            yield finding
            continue
        alike, same = hash(finding.id), hash((finding.id, mark(finding)))
        if same not in numbers:
            counts[alike] += 1
            numbers[same] = counts[alike]
        number = numbers[same]
        yield replace(finding, id=f"{finding.id}-{number}") if number > 1 else finding


def _date_slug(date: DocumentDate) -> str:
    match date.precision:
        case "day" | "month" | "year":
            return str(date.start)[: _DATE_LENGTHS[date.precision]]
        case "undated":
            return slugify(date.text, backend="text-unidecode") if date.flag else "undated"
        case _:
            return f"{date.start}--{date.end}"
