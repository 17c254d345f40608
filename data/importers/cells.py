"""What a cell holds → a text, several texts, or a date.

A cell that cannot be used raises `ValueError` with the reason in words.
"""

import json
import re
from calendar import month_name, monthrange
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from math import isnan

from data.dates import document_date, parse_printed_date
from data.records import UNDATED, DocumentDate

SEPARATOR = ";"
MONTH_DIRECTIVES = ("%m", "%b", "%B")
_ISO_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])")
_ISO_TIME = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d.*")
_DECEMBER = 12


def text_of(value: object) -> str:
    """Give a value as text, white space folded: a time as its day, a whole number without point."""
    match value:
        case None:
            text = ""
        case str():
            text = " ".join(value.split())
        case bytes():
            text = " ".join(value.decode().split())
        case datetime():
            text = value.date().isoformat()
        case float() if isnan(value):  # how pandas holds an empty cell
            text = ""
        case float() if value.is_integer():
            text = str(int(value))
        case bool() | int() | float() | Decimal() | date():
            text = str(value)
        case list():
            text = f"{SEPARATOR} ".join(texts_of(value))
        case _:
            raise ValueError("holds an object instead of a text")
    return _whole(text)


def paragraphs_of(value: object) -> str:
    """Give a value as text, its paragraphs parted by a blank line."""
    return lines_of(value).replace("\n", "\n\n")


def lines_of(value: object) -> str:
    """Give a value as text, a line a paragraph."""
    if not isinstance(value, str):
        return text_of(value)
    return "\n".join(filter(None, map(text_of, value.splitlines())))


def texts_of(value: object, separator: str = SEPARATOR) -> list[str]:
    """Give the texts of a cell that holds several: a list, a JSON list, or separated."""
    if isinstance(value, list):
        return list(filter(None, map(text_of, value)))
    text = text_of(value)
    if text.startswith('["'):
        return json_texts_of(text)
    if text.startswith("["):  # a list of numbers, or a name in brackets
        with suppress(ValueError):
            return json_texts_of(text)
    return list(filter(None, (part.strip() for part in text.split(separator))))


def json_texts_of(text: str) -> list[str]:
    """Give the texts of a cell that is a JSON list; none where it is empty."""
    if not text.strip():
        return []
    try:
        listed = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ValueError(f"is no JSON list ({error})") from error
    if not isinstance(listed, list):
        raise ValueError("is no JSON list")  # noqa: TRY004 - the one error of a cell
    return texts_of(listed)


def date_of(text: str, date_format: str = "") -> DocumentDate:
    """Read a cell's text as a date: in `date_format`, as ISO 8601 has it or documents print it.

    What cannot be read is kept as text and flagged.
    """
    if not text:
        return UNDATED
    found = _formatted(text, date_format) if date_format else None
    found = found or parse_printed_date(_iso_in_words(text))
    if found is None:
        return DocumentDate(text=text, flag="unreadable date")
    return found if found.text == text else replace(found, text=text)


def interval_of(first: DocumentDate, last: DocumentDate) -> DocumentDate:
    """Give the time from the beginning of `first` to the end of `last`, which may be missing."""
    if last == UNDATED:
        return first
    text = first.text if first.text == last.text else f"{first.text}–{last.text}"
    if first.flag or last.flag:
        return DocumentDate(text=text, flag=first.flag or last.flag)
    if first.start is None or last.end is None:
        return DocumentDate(text=text, flag="has an end and no beginning")
    whole = document_date(first.start, last.end, text)
    return first if (whole.start, whole.end) == (first.start, first.end) else whole


def _whole(text: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise ValueError("holds half a character (a lone surrogate)") from error
    return text


def _formatted(text: str, date_format: str) -> DocumentDate | None:
    try:
        day = datetime.strptime(text, date_format).date()  # noqa: DTZ007 - a day has no time zone
    except ValueError:
        return None
    if "%d" in date_format:
        return document_date(day, day, text)
    month = day.month if any(name in date_format for name in MONTH_DIRECTIVES) else _DECEMBER
    last = day.replace(month=month, day=monthrange(day.year, month)[1])
    return document_date(day, last, text)


def _iso_in_words(text: str) -> str:
    """Give a month (1950-06) in words, as a dash in print means a range, and a time as its day."""
    if month := _ISO_MONTH.fullmatch(text):
        return f"{month_name[int(month[2])]} {month[1]}"
    time = _ISO_TIME.fullmatch(text)
    return time[1] if time else text
