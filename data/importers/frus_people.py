"""Who wrote, received, attended or is mentioned in a FRUS document, as its markup says.

A `persName` points (`corresp="#p_HGHI1"`) into its volume's list of persons, which the State
Department has joined across volumes (`data.authorities.person_of_frus`). Whom that does not know
stays a person of this one volume, so that no two persons of different volumes become one.
"""

import re
from collections.abc import Iterator
from itertools import takewhile

from lxml.etree import _Element
from slugify import slugify

from data.authorities import people, person_of_frus
from data.importers.frus_markup import HEAD, PERSON, TEI, XML_ID, outside_notes, own, printed
from data.records import PersonTag, Role

_CLOSER = f"{TEI}closer"
_LIST = f"{TEI}list"
_PARAGRAPH = f"{TEI}p"
_SIGNED = f"{TEI}signed"
_EVIDENCE_LENGTH = 200
_NAME_LENGTH = 60
_ATTENDANT_LENGTH = 150
_ATTENDANCE = re.compile(r"participants\b|present(?=:|$| were\b| at\b)", re.IGNORECASE)
_ROLE_OF_TYPE: dict[str, Role] = {"from": "author", "to": "recipient"}
_TITLE = re.compile(r"(?:Mr|Messrs)\.?\s+")
# In the older volumes the markup of senders and recipients also holds offices and descriptions.
# So do names of several at once, and names withheld.
_NO_PERSON = re.compile(
    r"""^(?:the|her|his)\b|^(?:president|governor|charg[ée]|ambassador|minister|consul)$
    |\b(?:secretary|department|embass(?:y|ies)|legation|consul(?:ate|ar)s?|consuls|consul\sgeneral
    |ministers|minister\sof|commissioners|government|representatives|admiralty|missions?
    |delegation|letters?|note|decision|affidavit|memorandum|and|to|upon|not\sdeclassified)\b""",
    re.IGNORECASE | re.VERBOSE,
)


class VolumePeople:
    """The people of one volume: its own list, and who they are across volumes."""

    def __init__(self, volume: str) -> None:
        self.volume = volume
        self._listed: dict[str, tuple[str, str]] = {}

    def add_list(self, section: _Element) -> None:
        """Take in the list of persons that `section` may hold."""
        taken = {person for person, _ in self._listed.values()}
        for element in section.iter(PERSON):
            local, name = element.get(XML_ID), given_name_first(printed(element))
            if local and name and local not in self._listed:
                person = f"{slugify(name)}-{self.volume}"
                # Two persons of one list may bear one name.
                person = f"{slugify(local)}-{person}" if person in taken else person
                taken.add(person)
                self._listed[local] = person, f"{name} ({self.volume})"

    def identify(self, element: _Element) -> tuple[str, str] | None:
        """Give the id and the name of whom `element` names; None where it is nobody's name."""
        words = printed(element)
        reference = element.get("corresp", "")
        if not words:
            return None
        if not reference:
            return self._printed_only(words)
        volume, _, local = reference.rpartition("#")
        volume = volume.removesuffix(".xml") or self.volume
        known = person_of_frus(volume, local)
        if known:
            return known, people()[known].name
        if volume == self.volume and local in self._listed:
            return self._listed[local]
        return f"{slugify(local)}-{volume}", f"{words} ({volume})"

    def _printed_only(self, words: str) -> tuple[str, str] | None:
        name = _TITLE.sub("", words, count=1).strip(" ,.;:")
        slug = slugify(name)
        if not slug or len(name) > _NAME_LENGTH or _NO_PERSON.search(name):
            return None
        return f"{slug}-{self.volume}", f"{name} ({self.volume})"


def given_name_first(name: str) -> str:
    """Turn "Stoessel, Walter J., Jr." into "Walter J. Stoessel, Jr."."""
    last, *rest = [part.strip() for part in name.strip(" ,;:").split(",") if part.strip()] or [""]
    return ", ".join([" ".join([*rest[:1], last]), *rest[1:]])


def people_of(document: _Element, volume: VolumePeople) -> tuple[PersonTag, ...]:
    """Tag the people of `document`, once in each role; who has a part is not also mentioned.

    Who signed is the author where the head names none.
    """
    tags: dict[tuple[str, Role], PersonTag] = {}
    for element, role in _people_with_a_part(document):
        _tag(tags, volume, element, role)
    with_a_part = {person for person, _ in tags}
    for element in _mentions(document):
        _tag(tags, volume, element, "mentioned", with_a_part)
    return tuple(tags.values())


def _tag(
    tags: dict[tuple[str, Role], PersonTag],
    volume: VolumePeople,
    element: _Element,
    role: Role,
    others: set[str] | frozenset[str] = frozenset(),
) -> None:
    identity = volume.identify(element)
    if identity and identity[0] not in others and (identity[0], role) not in tags:
        person, name = identity
        evidence = printed(element)[:_EVIDENCE_LENGTH]
        tags[person, role] = PersonTag(person, name, role, "markup", evidence)


def _people_with_a_part(document: _Element) -> Iterator[tuple[_Element, Role]]:
    head = document.find(HEAD)
    named = [] if head is None else list(outside_notes(head, PERSON))
    correspondents = [
        (p, _ROLE_OF_TYPE[kind]) for p in named if (kind := p.get("type", "")) in _ROLE_OF_TYPE
    ]
    yield from correspondents
    if not any(role == "author" for _, role in correspondents):
        yield from ((person, "author") for person in _signatories(document))
    for group in _attendance(document):
        yield from ((person, "participant") for person in outside_notes(group, PERSON))


def _mentions(document: _Element) -> Iterator[_Element]:
    """Yield the first place where each person of the volume's list is named."""
    met: set[str] = set()
    for element in document.iter(PERSON):
        reference = element.get("corresp", "")
        if reference and reference not in met:
            met.add(reference)
            yield element


def _signatories(document: _Element) -> Iterator[_Element]:
    for closer in own(document, _CLOSER):
        for signed in closer.iter(_SIGNED):
            yield from outside_notes(signed, PERSON)


def _attendance(document: _Element) -> Iterator[_Element]:
    """Yield the lists and paragraphs that say who took part in a conversation or meeting."""
    yield from own(document, _LIST, "participants")
    for paragraph in document.iterchildren(_PARAGRAPH):
        heading = _ATTENDANCE.match((paragraph.text or "").lstrip())
        if heading:
            yield paragraph
            yield from takewhile(_is_attendant, paragraph.itersiblings())


def _is_attendant(element: _Element) -> bool:
    """Say whether a paragraph below "PARTICIPANTS:" is a line of its list, or a list of its own."""
    if element.tag == _LIST:
        return element.get("type") is None
    named = element.tag == _PARAGRAPH and element.find(f".//{PERSON}") is not None
    return named and len(printed(element)) <= _ATTENDANT_LENGTH
