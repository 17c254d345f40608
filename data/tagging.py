"""A record as an importer gives it → the record with the people and states its title names.

What a source says of a person stands, and the title adds to it: whom else it names, in which role,
and who is meant where the source has a name that nobody has identified. Where the two disagree, an
office decides: "Vice President Johnson" of 1962 is Lyndon B. Johnson, whatever the markup says.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from data.authorities import people, terms_of, years_of_volume
from data.identities import identify, identify_holder, unidentified_id
from data.names import Mention, people_named
from data.offices import holders_named
from data.records import Method, PersonTag, Record, StateTag
from data.state_names import folded
from data.states import state_of_place, states_named

_TAKING_PART = ("author", "recipient", "participant")
_SIGNED = "Mr."  # whoever signs by the surname alone is no head of a state


def tagged(record: Record) -> Record:
    """Give `record` with the people and states that its title names, its place and its leaders.

    An importer that has read the title itself (it gave a tag of method `title`) is believed.
    """
    tags = _TagsOfPeople(record)
    if not _has_read_title(record):
        for mention in people_named(record.title):
            tags.add(mention)
        tags.identify_others()
        tags.add_holders()
    named = tuple(_each_part_once(tags.tags))
    return replace(record, people=named, states=_each_once(_states_of(record, named)))


def _has_read_title(record: Record) -> bool:
    methods = {tag.method for tag in record.people} | {tag.method for tag in record.states}
    return "title" in methods


class _TagsOfPeople:
    """The tags of a record's people while its title adds to them."""

    def __init__(self, record: Record) -> None:
        self.tags = list(record.people)
        self._given = len(record.people)  # the tags of the source, which the title may add to
        self._methods = [tag.method for tag in record.people]
        self._in_title: set[int] = set()  # those of them whose names stand in the title
        self._title, self._on = record.title, record.date.start
        self._scope = record.id.partition("/")[0]
        self._around = self._on or _middle_of(self._scope)  # enough to know who was about

    def add(self, mention: Mention) -> None:
        """Add a person whom the title names, or what it says to the tag of that person."""
        given = self.tags[: self._given]
        alike = [place for place, tag in enumerate(given) if _is_same_name(tag, mention)]
        self._in_title.update(alike)
        place = self._same_part(alike, mention)
        person = self._person(mention)
        if place is None:
            self.tags.append(self._tag(mention, person or self._only_known(alike)))
        elif self.tags[place].person in people():
            self._identify(place, self._holder(mention))
        else:
            self._identify(place, person)
        if place is not None and self._is_marked_up(place) and mention.role != "mentioned":
            self.tags[place] = replace(self.tags[place], role=mention.role)

    def identify_others(self) -> None:
        """Say who is meant by names of the markup that do not stand in the title: signatories."""
        for place, tag in enumerate(self.tags[: self._given]):
            is_sender = tag.role in ("author", "recipient") or " " in tag.evidence
            if is_sender and tag.person not in people() and place not in self._in_title:
                person = identify(tag.evidence, self._around, _SIGNED)
                self._identify(place, person, tag.method)

    def add_holders(self) -> None:
        """Add who held an office that the title names, where nobody has that role yet."""
        taken = {tag.role for tag in self.tags}
        for holder in holders_named(self._title, self._on):
            if holder.role not in taken:
                name = people()[holder.person].name
                tag = PersonTag(holder.person, name, holder.role, "inferred", holder.evidence)
                self.tags.append(tag)

    def _identify(self, place: int, person: str | None, method: Method = "title") -> None:
        tag = self.tags[place]
        if person and person != tag.person:
            name = people()[person].name
            self.tags[place] = replace(tag, person=person, name=name, method=method)

    def _is_marked_up(self, place: int) -> bool:
        """Say whether an edition names the person: it marks partners of a talk as from and to."""
        return self._methods[place] == "markup"

    def _same_part(self, alike: list[int], mention: Mention) -> int | None:
        same = (place for place in alike if self.tags[place].role == mention.role)
        part = (place for place in alike if self.tags[place].role in _TAKING_PART)
        return next(same, next(part, None))

    def _only_known(self, alike: list[int]) -> str | None:
        known = {self.tags[place].person for place in alike} & people().keys()
        return known.pop() if len(known) == 1 else None

    def _person(self, mention: Mention) -> str | None:
        found = (identify(name, self._around, mention.before) for name in mention.names)
        return next(filter(None, found), None)

    def _holder(self, mention: Mention) -> str | None:
        return identify_holder(mention.names[0], self._on, mention.before)

    def _tag(self, mention: Mention, person: str | None) -> PersonTag:
        words = mention.names[-1]
        return PersonTag(
            person=person or unidentified_id(words, self._scope),
            name=people()[person].name if person else f"{words} ({self._scope})",
            role=mention.role,
            method="title",
            evidence=mention.evidence,
        )


def _middle_of(volume: str) -> date | None:
    """Give a day in the middle of the years of a FRUS volume, by its name."""
    years = years_of_volume(volume)
    return date(sum(years) // 2, 7, 1) if years else None


def _is_same_name(tag: PersonTag, mention: Mention) -> bool:
    """Say whether a tag is of the mention's surname, with whatever title or forename."""
    surname = _words(mention.names[0])[-1:]
    return bool(surname) and surname[0] in (*_words(tag.evidence)[-1:], *_words(tag.name)[-1:])


def _words(name: str) -> list[str]:
    return folded(name.partition(",")[0].partition("(")[0]).strip(" .").split(" ")


def _each_part_once(tags: Iterable[PersonTag]) -> Iterator[PersonTag]:
    """Yield each person once in a role; who has a part is not mentioned besides."""
    listed = list(tags)
    with_a_part = {tag.person for tag in listed if tag.role in _TAKING_PART}
    seen = set()
    for tag in listed:
        is_idle = tag.role == "mentioned" and tag.person in with_a_part
        if not is_idle and (tag.person, tag.role) not in seen:
            seen.add((tag.person, tag.role))
            yield tag


def _states_of(record: Record, named: Iterable[PersonTag]) -> Iterator[StateTag]:
    on = record.date.start
    yield from record.states
    if not _has_read_title(record):
        yield from states_named(record.title, on)
        yield from filter(None, [state_of_place(record.place, on)])
    yield from _states_led(named, on)


def _each_once(tags: Iterable[StateTag]) -> tuple[StateTag, ...]:
    """Give the first tag of each state and basis."""
    return tuple({(tag.state, tag.basis): tag for tag in reversed([*tags])}.values())[::-1]


def _states_led(tags: Iterable[PersonTag], on: date | None) -> Iterator[StateTag]:
    """Yield the states whose leader takes part, on the day."""
    for tag in tags:
        if tag.role in _TAKING_PART and on:
            for term in terms_of(tag.person):
                if term.is_reign and term.covers(on):
                    yield StateTag(term.state, "person", "inferred", tag.evidence or tag.name)
