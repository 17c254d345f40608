"""Volumes of *Foreign Relations of the United States* in TEI XML, plain or gzipped.

Source and terms: Office of the Historian, United States Department of State,
https://github.com/HistoryAtState/frus, public domain. A volume is read as a stream: each document
is let go of once it has been read, so that memory does not grow with the volume.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from lxml import etree
from lxml.etree import _Element

from data.document_types import document_type
from data.errors import SourceError
from data.importers.frus_dates import Span, date_of, doubt_dates, place_of, span_of
from data.importers.frus_markup import (
    DIV,
    HEAD,
    TEI,
    TEI_NAMESPACE,
    XML_ID,
    XML_LANG,
    fold,
    is_document,
    line_of,
    printed,
    within_document,
)
from data.importers.frus_people import VolumePeople, people_of
from data.importers.frus_sources import SourceNote, source_note_of, summary_of
from data.importers.frus_text import taken_text_of
from data.importers.source import open_source
from data.records import Finding, Record, Rejected, Warned

_HEADER = f"{TEI}teiHeader"
_ROOT = re.compile(rb"<(?:\w+:)?TEI[\s>]")
_SIGNS = (b"history.state.gov/frus/ns/", b'type="frus"', b"type='frus'")
_EDITORIAL_NOTE = re.compile(r"(?:\d+\.\s*)?\[?editorial note\b", re.IGNORECASE)
_UNTITLED = "[Untitled]"  # as the volumes themselves put it
_EXCERPT = 200
_BLOCK = 64 * 1024


@dataclass(frozen=True, slots=True)
class _Volume:
    id: str
    title: str
    span: Span | None
    people: VolumePeople
    warnings: tuple[Warned, ...]
    with_text: bool


class FrusTei:
    """Reads a volume; every `div` of type `document` in it is one record."""

    name = "frus-tei"
    version = "1"
    collection = "Foreign Relations of the United States"

    def recognises(self, head: bytes) -> bool:
        """Say whether `head` opens a TEI document that bears the marks of a FRUS volume."""
        return (
            _ROOT.search(head) is not None
            and TEI_NAMESPACE.encode() in head
            and any(sign in head for sign in _SIGNS)
        )

    def read(self, path: Path, *, with_text: bool = False) -> Iterator[Finding]:
        """Yield the documents of the volume at `path`, an inner document before its outer one.

        A document without an id, or with one that the volume has used before, is rejected.
        Raises `SourceError` with file and line where the XML breaks off, is not well-formed, is
        no FRUS volume, or declares entities of its own.
        """
        with open_source(path) as source:
            elements = _elements(path, source)
            volume = _volume(path, elements, with_text=with_text)
            yield from volume.warnings
            yield from doubt_dates(self._documents(elements, volume), volume.span)

    def _documents(self, elements: Iterator[_Element], volume: _Volume) -> Iterator[Finding]:
        seen: set[str] = set()
        empty = True
        for element in elements:
            if is_document(element):
                empty = False
                yield self._checked(element, volume, seen)
                _release(element)
            elif not within_document(element):
                volume.people.add_list(element)
                _release(element)
        if empty:
            yield Warned(None, f"{volume.id} holds no documents: it is a placeholder.")

    def _checked(self, document: _Element, volume: _Volume, seen: set[str]) -> Finding:
        local = document.get(XML_ID)
        if not local:
            reason = "the document has no xml:id"
        elif local in seen:
            reason = f"the xml:id {local} is used by an earlier document"
        else:
            seen.add(local)
            return self._record(document, local, volume)
        return Rejected(line_of(document), reason, printed(document.find(HEAD))[:_EXCERPT])

    def _record(self, document: _Element, local: str, volume: _Volume) -> Record:
        title = printed(document.find(HEAD)) or _UNTITLED
        note = source_note_of(document)
        return Record(
            id=f"{volume.id}/{local}",
            title=title,
            date=date_of(document),
            summary=summary_of(document),
            type=_type_of(document, title, note),
            collection=self.collection,
            part_of=volume.title,
            source=note.reference,
            place=place_of(document),
            language=document.get(XML_LANG, ""),
            classification=note.classification,
            url=f"https://history.state.gov/historicaldocuments/{volume.id}/{local}",
            people=people_of(document, volume.people),
            text=taken_text_of(document) if volume.with_text else "",  # the last to be read
        )


FRUS_TEI = FrusTei()


def _elements(path: Path, source: BinaryIO) -> Iterator[_Element]:
    """Yield the header and the divisions, each when it is complete."""
    # Nothing is fetched and no entity resolved; lxml's own limits on size and depth stay on.
    # `etree.iterparse` cannot be told to let an id be used twice, which a report is to say.
    parser = etree.XMLPullParser(
        ("end",),
        tag=(_HEADER, DIV),
        collect_ids=False,
        no_network=True,
        remove_comments=True,
        remove_pis=True,
        resolve_entities=False,
    )
    try:
        while block := source.read(_BLOCK):
            parser.feed(block)
            for _, element in parser.read_events():
                if isinstance(element, _Element):  # as all are; namespaces are not asked for
                    yield element
        parser.close()
    except etree.XMLSyntaxError as error:
        what = f"the XML is damaged or cut short ({error.msg})."
        raise SourceError(path, error.lineno, what, "Fetch the volume again.") from error


def _volume(path: Path, elements: Iterator[_Element], *, with_text: bool) -> _Volume:
    header = next(elements, None)
    if header is None or header.tag != _HEADER:
        line = None if header is None else line_of(header)
        what = "no teiHeader stands before the first division: this is no FRUS volume."
        raise SourceError(path, line, what, "Give a volume in the TEI of history.state.gov.")
    _refuse_entities(path, header)
    ids = _ids(path, header)
    volume = ids[0]
    titles = [(e.get("type"), printed(e)) for e in header.iterfind(f".//{TEI}titleStmt/{TEI}title")]
    title = next((words for kind, words in titles if kind == "complete"), "")
    return _Volume(
        id=volume,
        title=title or ", ".join(words for _, words in titles if words),
        span=span_of([volume, *(words for _, words in titles)]),
        people=VolumePeople(volume),
        warnings=_disagreement(ids),
        with_text=with_text,
    )


def _refuse_entities(path: Path, header: _Element) -> None:
    """Refuse a document type: the entities it may declare are not read, so text would be lost."""
    if header.getroottree().docinfo.internalDTD is not None:
        what = "it has a document type declaration (DOCTYPE), which volumes do not need."
        raise SourceError(path, None, what, "Expand its entities and leave it out.")


def _ids(path: Path, header: _Element) -> list[str]:
    """Give the volume's ids, the most trusted first: that of the root, the header's, the file's."""
    root = header.getroottree().getroot().get(XML_ID, "")
    numbers = (e for e in header.iter(f"{TEI}idno") if e.get("type") == "frus")
    file_name = path.name.removesuffix(".gz").removesuffix(".xml")
    return [name for name in (fold(root), printed(next(numbers, None)), file_name) if name]


def _disagreement(ids: list[str]) -> tuple[Warned, ...]:
    if len(set(ids)) == 1:
        return ()
    others = ", ".join(dict.fromkeys(name for name in ids if name != ids[0]))
    return (Warned(None, f"The volume is called {ids[0]}, but also {others}; the first is used."),)


def _type_of(document: _Element, title: str, note: SourceNote) -> str:
    if document.get("subtype") == "editorial-note" or _EDITORIAL_NOTE.match(title):
        return "Editorial note"
    kind = document_type(title)
    return document_type(note.kind) if kind == "Other" and note.kind else kind


def _release(element: _Element) -> None:
    """Let go of what has been read: of `element`, and of all that stands before it.

    A document within another only becomes an empty division, as the outer one is still needed.
    """
    inner = within_document(element)
    element.clear()
    if inner:
        return
    for place in (element, *element.iterancestors()):
        parent = place.getparent()
        while parent is not None and place.getprevious() is not None:
            del parent[0]
