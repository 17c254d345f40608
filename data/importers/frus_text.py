"""The full text of a FRUS document: its words as they were printed, without the editors' notes."""

from lxml import etree
from lxml.etree import _Element

from data.importers.frus_markup import HEAD, NOTE, TEI, fold

_PARAGRAPHS = tuple(
    f"{TEI}{name}"
    for name in ("p", "head", "dateline", "salute", "signed", "item", "label", "row", "l", "div")
)
_SPACES = (f"{TEI}lb", f"{TEI}cell")
_PARAGRAPH_END = "\u2029"  # stands in no volume, and XML admits it


def taken_text_of(document: _Element) -> str:
    """Give the words of `document` below its head, a line a paragraph; its notes go for good.

    Documents within it are documents of their own. To be asked last: what is not wanted is taken
    away, so that the rest can be read at once and not element by element.
    """
    _take_away(document)
    for element in document.iter(*_PARAGRAPHS, *_SPACES):
        parted = " " if element.tag in _SPACES else _PARAGRAPH_END
        element.tail = parted + (element.tail or "")
    text = "".join(map(str, document.itertext()))
    return "\n".join(filter(None, map(fold, text.split(_PARAGRAPH_END))))


def _take_away(document: _Element) -> None:
    head = document.find(HEAD)
    if head is not None:
        head.text = None
        del head[:]
    etree.strip_elements(document, NOTE, with_tail=False)
