"""What the source note of a FRUS document says: the archival reference and the classification.

Since 1955 a note reads "Source: Department of State, Central Files, 762.0221/1–958. Confidential;
Priority. Drafted by …", in some volumes after a paragraph "Summary: …"; before, "711.90H/49:
Telegram"; in the nineteenth century "No. 228.]" or "[Translation.]". The supplements on microfiche
say it all in the head: "… Secret. 5 pp. CIA, …".
"""

import re
from dataclasses import dataclass

from lxml.etree import _Element

from data.importers.frus_markup import HEAD, NOTE, TEI, own, printed

_PARAGRAPH = f"{TEI}p"
_CLASSIFICATIONS = (
    "Top Secret",
    "Secret",
    "Confidential",
    "Restricted",
    "Limited Official Use",
    "Official Use Only",
    "For Official Use Only",
    "Administratively Confidential",
    "Personal and Confidential",
    "Unclassified",
    "No classification marking",
)
_ANY = "|".join(_CLASSIFICATIONS)
# Where the full stop before it is missing ("POL 27 S VIET Secret; Priority"), one must follow.
_CLASSIFICATION = re.compile(
    rf"(?:(?<=[.;,\])])\s*|^)(?P<first>{_ANY})(?=[.;,\s]|$)|\s(?P<late>{_ANY})(?=[.;])",
)
# What editors say after a reference, where no classification parts them: a sentence with a verb.
_REMARK = re.compile(
    r"""(?<=[\w)\]”])(?<!\b[A-Z])\.\s+(?=[A-Z][\w’'–-]*\s+[a-z]|(?:Priority|Niact|Nodis|Exdis|Immediate
    |Operational|Routine|Eyes\sOnly|Sent|Received|Drafted|Repeated|Transcribed|No\s|According)\b)""",
    re.VERBOSE,
)
_PAGES_IN_HEAD = re.compile(r"\.\s+\d+\s+pp?\.\s+(?P<reference>\S.*)$")
_SUMMARY = "Summary:"
_PREFIX = re.compile(r"Sources?\s*:?\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class SourceNote:
    """An archival reference, a classification, and the kind of document a note speaks of."""

    reference: str = ""
    classification: str = ""
    kind: str = ""


def source_note_of(document: _Element) -> SourceNote:
    """Read the source notes of `document`; where it has none, the end of its head."""
    notes = [words for words in _paragraphs(document) if not words.startswith(_SUMMARY)]
    if not notes:
        return _of_head(printed(document.find(HEAD)))
    return SourceNote(*_parted(_reference_note(notes)), kind=" ".join(map(_kind, notes)).strip())


def summary_of(document: _Element) -> str:
    """Give the editors' summary of `document`, or nothing."""
    notes = [printed(note) for note in own(document, NOTE, "summary")]
    begun = (words for words in _paragraphs(document) if words.startswith(_SUMMARY))
    return " ".join([*notes, *(words.removeprefix(_SUMMARY).strip() for words in begun)])


def without_reference(head: str) -> str:
    """Give the words of a head before the pages and the file that it names in a supplement."""
    return _PAGES_IN_HEAD.sub("", head)


def _paragraphs(document: _Element) -> list[str]:
    """Give the words of the source notes; of those made of paragraphs, of each of these."""
    notes = own(document, NOTE, "source")
    parts = [part for note in notes for part in (_parts(note) or [note])]
    return [words for words in map(printed, parts) if words]


def _parts(note: _Element) -> list[_Element]:
    return [] if (note.text or "").strip() else list(note.iterchildren(_PARAGRAPH))


def _reference_note(notes: list[str]) -> str:
    """Choose the note that refers to a file, rather than "[Extract.]" or "[Translation.]"."""
    named = (note for note in notes if note.startswith("Source"))
    free = (note for note in notes if not note.startswith("["))
    numbered = (note for note in notes if re.search(r"\d", note))
    return next(named, next(free, next(numbered, "")))


def _parted(note: str) -> tuple[str, str]:
    """Part a note into the reference and the classification that follows it."""
    words = _PREFIX.sub("", note, count=1) if note.startswith("Source") else note.strip("[] ")
    reference, classification = _at_classification(words)
    return _REMARK.split(reference)[0].strip(" .;,"), classification


def _at_classification(words: str) -> tuple[str, str]:
    found = _CLASSIFICATION.search(words)
    return (words[: found.start()], found["first"] or found["late"]) if found else (words, "")


def _kind(note: str) -> str:
    """Give "Telegram" of "711.90H/49: Telegram" and of "[Telegram.]"."""
    if note.startswith("Source"):
        return ""
    return note.strip("[]. ") if note.startswith("[") else note.partition(": ")[2]


def _of_head(head: str) -> SourceNote:
    pages = _PAGES_IN_HEAD.search(head)
    if not pages:
        return SourceNote()
    return SourceNote(pages["reference"].rstrip(" ."), _at_classification(head)[1])
