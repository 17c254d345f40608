"""A file of text → its lines, in whatever encoding it was saved.

UTF-8 and UTF-16 are known by their marks or by being valid. Anything else is recognised by its
letters (chardet, over the lines that are not plain ASCII), which is a guess: it is always said,
with words to check it by, and a mapping file may name the encoding instead.
"""

import codecs
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import chardet

from data.errors import SourceError
from data.importers.source import head_of, open_source
from data.records import Warned

_UTF8_WITH_MARK = "utf-8-sig"  # reads UTF-8 without a mark as well
_MARKS = (
    (codecs.BOM_UTF8, _UTF8_WITH_MARK),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What spreadsheets and databases still save; fewer candidates make fewer wrong guesses.
_CANDIDATES = (
    *("windows-1252", "windows-1250", "windows-1251", "windows-1253", "windows-1254"),
    *("windows-1255", "windows-1256", "windows-1257", "iso-8859-2", "iso-8859-5"),
    *("koi8-r", "koi8-u", "ibm866", "mac_roman", "mac_cyrillic"),
    *("gb18030", "big5", "cp932", "euc-jp", "cp949"),
)
_SAMPLE_SIZE = 200_000
_BEYOND_ASCII = re.compile(r"\w*[^\W\x00-\x7F]\w*")
_EXAMPLES = 3
_EXCERPT = 100
_ADVICE = "Save the file as UTF-8, or name its encoding in a mapping file."


@dataclass(slots=True)
class _Survey:
    """The lines of a file that are not plain ASCII: how many are UTF-8, and a sample of others."""

    valid: int = 0
    invalid: int = 0
    first_invalid: int = 0
    reason: str = ""
    sample: bytes = b""

    def take(self, number: int, line: bytes) -> None:
        try:
            line.decode()
        except UnicodeDecodeError as error:
            if not self.invalid:
                self.first_invalid, self.reason = number, error.reason
            self.invalid += 1
            if len(self.sample) < _SAMPLE_SIZE:
                self.sample += line
        else:
            self.valid += 1


def encoding_of(path: Path) -> tuple[str, Warned | None]:
    """Give the encoding of a file, and what to say of it where it is not UTF-8.

    The whole file is read. Raises `SourceError`, with the line, for a file of UTF-8 in which some
    lines are not, and for one that is no text.
    """
    marked = _marked(head_of(path))
    if marked:
        is_utf8 = marked == _UTF8_WITH_MARK
        return marked, None if is_utf8 else Warned(None, f"read as {marked}, as its mark says")
    survey = _surveyed(path)
    if not survey.invalid:
        return "utf-8", None
    if survey.valid > survey.invalid:
        reason = f"is not valid UTF-8 ({survey.reason})."
        raise SourceError(path, survey.first_invalid, reason, _ADVICE)
    guessed = _guessed(survey.sample)
    if guessed is None:
        raise SourceError(path, survey.first_invalid, "is no text.", "Check what file it is.")
    return guessed, Warned(survey.first_invalid, _guess_in_words(guessed, survey.sample))


def text_lines(path: Path, encoding: str) -> Iterator[str]:
    """Yield the lines of a file with their line ends, which may be those of any system.

    Raises `SourceError`, with the line, where bytes mean nothing in that encoding.
    """
    newline = "\n" if b"\n" in head_of(path) else "\r"
    codec = _UTF8_WITH_MARK if codecs.lookup(encoding).name == "utf-8" else encoding
    with open_source(path) as source, io.TextIOWrapper(source, codec, newline=newline) as text:
        try:
            yield from text
        except UnicodeError as error:
            what = f"is not valid {encoding} ({error})."
            raise SourceError(path, _line_of_fault(path, encoding), what, _ADVICE) from error


def head_text(head: bytes) -> str:
    """Give what a file begins with as text, letters beyond ASCII perhaps wrong."""
    decoder = codecs.getincrementaldecoder(_marked(head) or "latin-1")("replace")
    return decoder.decode(head)


def is_encoding(name: str) -> bool:
    """Say whether Python knows an encoding of text by that name."""
    try:
        io.TextIOWrapper(io.BytesIO(), name).read()
    except (LookupError, ValueError):
        return False
    return True


def _marked(head: bytes) -> str | None:
    return next((name for mark, name in _MARKS if head.startswith(mark)), None)


def _surveyed(path: Path) -> _Survey:
    survey = _Survey()
    with open_source(path) as source:
        for number, line in enumerate(source, start=1):
            if not line.isascii():
                survey.take(number, line)
    return survey


def _guessed(sample: bytes) -> str | None:
    """Give the likeliest encoding; None where the bytes are none of a text."""
    return chardet.detect(
        sample, prefer_superset=True, compat_names=False, include_encodings=_CANDIDATES
    )["encoding"]


def _guess_in_words(encoding: str, sample: bytes) -> str:
    words = _BEYOND_ASCII.findall(sample.decode(encoding, "replace"))[:_EXAMPLES]
    proof = f" ({', '.join(words)[:_EXCERPT]})" if words else ""
    return (
        f"not UTF-8: read as {encoding}, judging by its letters{proof}; where that is wrong, save "
        "the file as UTF-8 or name its encoding in a mapping file"
    )


def _line_of_fault(path: Path, encoding: str) -> int:
    decoder = codecs.getincrementaldecoder(encoding)()
    line = 1
    with open_source(path) as source:
        for raw in source:
            try:
                line += decoder.decode(raw).count("\n")
            except UnicodeError:
                break
    return line
