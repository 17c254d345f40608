"""The TEI of *Foreign Relations of the United States*: its names, and text as it was printed.

The encoding is described at https://github.com/HistoryAtState/frus.
"""

from collections.abc import Iterator
from itertools import takewhile
from typing import cast

from lxml.etree import _Element

TEI_NAMESPACE = "http://www.tei-c.org/ns/1.0"
FRUS_NAMESPACE = "http://history.state.gov/frus/ns/1.0"
TEI = f"{{{TEI_NAMESPACE}}}"
FRUS = f"{{{FRUS_NAMESPACE}}}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

DIV = f"{TEI}div"
HEAD = f"{TEI}head"
NOTE = f"{TEI}note"
PERSON = f"{TEI}persName"

_BREAK = f"{TEI}lb"
_OTHER_TEXTS = {
    f"{FRUS}attachment",
    f"{TEI}quote",
    f"{TEI}q",
    f"{TEI}cit",
    f"{TEI}floatingText",
}


def fold(text: str) -> str:
    """Give `text` with every run of white space as one space, and none around it."""
    return " ".join(text.split())


def printed(element: _Element | None) -> str:
    """Give the words of `element` without the notes in it; a line break counts as a space."""
    return "" if element is None else fold("".join(_pieces(element)))


def line_of(element: _Element) -> int | None:
    """Give the line `element` begins on."""
    return cast("int | None", element.sourceline)  # the stubs of lxml leave its type open


def is_document(element: _Element) -> bool:
    """Say whether `element` is a document of the volume."""
    return element.tag == DIV and element.get("type") == "document"


def within_document(element: _Element) -> bool:
    """Say whether `element` lies in a document, at whatever depth."""
    return any(is_document(parent) for parent in element.iterancestors(DIV))


def own(document: _Element, tag: str, kind: str | None = None) -> Iterator[_Element]:
    """Yield the elements `tag` (of `type` `kind`, if given) that belong to `document` itself.

    What lies in an attachment, in a quoted letter or in a document within it is not its own.
    """
    for element in document.iter(tag):
        if (kind is None or element.get("type") == kind) and _belongs(element, document):
            yield element


def outside_notes(element: _Element, tag: str) -> Iterator[_Element]:
    """Yield the elements `tag` within `element`, but for those in a note."""
    for inner in element.iter(tag):
        upwards = takewhile(lambda parent: parent is not element, inner.iterancestors())
        if not any(parent.tag == NOTE for parent in upwards):
            yield inner


def _belongs(element: _Element, document: _Element) -> bool:
    for parent in element.iterancestors():
        if parent is document:
            return True
        if parent.tag in _OTHER_TEXTS or is_document(parent):
            return False
    return False


def _pieces(element: _Element) -> Iterator[str]:
    if element.text:
        yield element.text
    for child in element:
        if child.tag == _BREAK:
            yield " "
        elif child.tag != NOTE:
            yield from _pieces(child)
        if child.tail:
            yield child.tail
