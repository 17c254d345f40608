"""A title → the people it names, each in a role, with the words that say so.

A title is read once, from left to right. Prepositions and the kind of document before them give the
role of the names that follow: whom a telegram is "from" is its author, who talks "with" somebody
takes part, whom a report is "about" is mentioned.

Whether words with a capital are a name depends on where they stand. Certain are those after an
honorific or a rank ("Mr. Fish", "Cde. Stalin"), after initials, in brackets after an office ("The
Ambassador in France (Straus)"), and names of the authorities (`data.name_runs`); others count only
where a name must stand, as between "from" and "to". Who a name belongs to is for `data.identities`.
"""

import re
from dataclasses import dataclass, replace
from functools import cache

from data.name_runs import Run, is_surname, run_at
from data.records import Role
from data.title_tokens import Token, tokens_of
from data.title_words import words_of_kind

_FIRST_OF_NAME = "hrinop"
_OFFICE_WORDS = "rosOhwAGLTqp,n"  # kinds of tokens that an office is made of
_IN_BRACKETS = "hrnoipxA,q"
_LIST_GOES_ON = re.compile(r"(?:,[hrpionx]+)*,?[AT]")
_TO_PLACE = re.compile(r"w?s+(?![hrinos(])")  # "to Moscow, …", not "to Polish Ambassador …"
_TO_NAME = re.compile(r"w?[hr]*[hrin]")
_POST_AND_NAME = re.compile(r"w?s+,?[hrin]")
_AFTER_OFFICE = ("o", "n", "r", "(", "s", "G", "O")
_WORDS_TO_KIND = 5
_ABBREVIATION = 3


@dataclass(frozen=True, slots=True)
class Mention:
    """A person named in a title, and the role.

    `evidence` are the words as printed, without ranks. `names` are the spellings to look for, the
    best first: of "Filipov [Stalin]" these are "Filipov Stalin", "Stalin" and "Filipov". `before`
    is what stands before the name in the same part of the title: an office, if any.
    """

    evidence: str
    names: tuple[str, ...]
    role: Role
    before: str = ""


def people_named(title: str) -> tuple[Mention, ...]:
    """Give the people that `title` names, in its order."""
    reading = _Reading(title)
    reading.read()
    return tuple(reading.found)


class _Reading:
    """A title while it is read: the part of it that the next name would stand in."""

    def __init__(self, title: str) -> None:
        self.title = title
        self.tokens = tokens_of(title)
        self.signature = "".join(token.kind for token in self.tokens)
        self.found: list[Mention] = []
        self.unsure: list[int] = []  # of those found, whose role is not known yet
        self.role: Role | None = None
        self.link = -1  # the token that gave the role
        self.name_end = -1  # the token after the last name
        self.kind = ""  # of the document named last: "letter" or "talk"
        self.has_letter = self.has_talk = self.is_quoted = False
        self.is_over = False  # the first sentence: what follows it is a description

    def read(self) -> None:
        """Read the title to its end."""
        place = 0
        while place < len(self.tokens):
            run = self._name_at(place)
            if run:
                place = self._take(run)
            else:
                self._pass(place)
                place += 1
            self.is_over = self.is_over or self._ends_sentence(place - 1)
        self._settle("participant" if self.has_talk else "mentioned")

    # Where a name stands

    def _name_at(self, place: int) -> Run | None:
        if self.signature[place] not in _FIRST_OF_NAME:
            return None
        in_brackets = self._is_in_brackets(place)
        run = run_at(self.tokens, place, in_brackets=in_brackets)
        if run is None and self._ends_office(place):
            return Run(place, place, place + 1, is_certain=True)
        if run and (run.is_certain or in_brackets or self._must_be_name(run)):
            return run
        return None

    def _is_in_brackets(self, place: int) -> bool:
        """Say whether only names stand in the brackets around `place`, and an office before."""
        opens, closes = self.signature.rfind("(", 0, place), self.signature.find(")", place)
        if opens < 0 or closes < 0:
            return False
        follows = self.role is not None or "r" in self.signature[:opens]
        return follows and not self.signature[opens + 1 : closes].strip(_IN_BRACKETS)

    def _ends_office(self, place: int) -> bool:
        """Say whether an ordinary word must be the name that an office ends with.

        So it is in "Secretary of Defense Brown to", but not in "Secretary of Defense to".
        """
        return (
            self.signature[place - 1 : place + 1] == "oo"
            and self.signature[place + 1 : place + 2] not in _AFTER_OFFICE
            and is_surname(self.tokens[place])
            and self._follows_office(place)
        )

    def _must_be_name(self, run: Run) -> bool:
        """Say whether what looks like a name stands where one must."""
        if run.first and self.tokens[run.first - 1].plain == "the":
            return False
        if self._at(run.end) == "q":
            owns = self._kind_ahead(run.end) or self._at(run.first - 1) == "o"
            return bool(owns) and is_surname(self.tokens[run.end - 1])
        return self._goes_on_as_list(run) or self._follows_link(run)

    def _goes_on_as_list(self, run: Run) -> bool:
        """Say whether a name stands before "to", or with others in a list of names."""
        follows = _LIST_GOES_ON.match(self.signature, run.end)
        if follows is None or self._at(run.first - 1) not in ("", ",", "w", ")", '"'):
            return False
        return follows[0].endswith("T") or self.name_end == run.first - 1

    def _follows_link(self, run: Run) -> bool:
        """Say whether a name stands after "from", "and", "about" and their like."""
        match self._at(run.first - 1):
            case "F" | "T" | "B" | "W" | "M" | "V":
                return self.role is not None
            case "O":
                owns = bool(self._kind_at(run.first - 2)) or self._follows_office(run.first)
                return owns or (self.role == "mentioned" and is_surname(self.tokens[run.end - 1]))
            case "A":
                return self.signature[self.name_end : run.first] in ("A", ",A", "),A", ")A")
            case "G":
                return is_surname(self.tokens[run.end - 1])
        return self._follows_office(run.first)

    def _follows_office(self, place: int) -> bool:
        return self.role is not None and self._is_office(place)

    def _is_office(self, place: int) -> bool:
        """Say whether the words before `place`, from what gives the role on, name an office."""
        words = self.signature[self.link + 1 : place]
        return self._is_open() and "r" in words and not words.strip(_OFFICE_WORDS)

    def _is_open(self) -> bool:
        """Say whether no name stands yet in the present part."""
        return self.name_end <= self.link or not self.found

    # What a name adds

    def _take(self, run: Run) -> int:
        """Take in a name; give the place after it."""
        if self._is_alias(run):
            return self._add_alias(run)
        honorific = self.signature.find("h", run.first, run.body)
        start = self.tokens[honorific if honorific >= 0 else run.body].start
        role = self._role_of(run)
        if role is None:
            self.unsure.append(len(self.found))
        evidence = self.title[start : self.tokens[run.end - 1].end]
        self.found.append(
            Mention(evidence, (self._words(run),), role or "mentioned", self._before(run))
        )
        self.name_end = run.end
        return run.end

    def _words(self, run: Run) -> str:
        first = run.body
        while first > run.first and self.tokens[first - 1].plain in words_of_kind("consort"):
            first -= 1  # "Madame Chiang" is not Chiang
        return self.title[self.tokens[first].start : self.tokens[run.end - 1].end]

    def _before(self, run: Run) -> str:
        first = max(self.link + 1, self.name_end, 0)
        words = self.title[self.tokens[first].start : self.tokens[run.body].start]
        return words.strip(" ([").rpartition(" and the ")[2]

    def _is_alias(self, run: Run) -> bool:
        """Say whether a name in brackets follows another one: "Filipov [Stalin]"."""
        fills = self._at(run.first - 1) + self._at(run.end) == "()"
        return fills and bool(self.found) and self.name_end == run.first - 1

    def _add_alias(self, run: Run) -> int:
        last = self.found[-1]
        closes = self.tokens[run.end]
        between = self.title[self.tokens[run.first - 2].end : closes.end]
        inner, outer = self._words(run), last.names[0]
        names = (f"{outer} {inner}", inner, *last.names)  # "Mao [Zedong]", "Filipov [Stalin]"
        self.found[-1] = replace(last, evidence=last.evidence + between, names=names)
        self.name_end = run.end + 1
        return self.name_end

    def _role_of(self, run: Run) -> Role | None:
        """Give the role of a name; None where only what follows can say it."""
        explains = self._at(run.first - 1) == "(" and not self._is_open()  # whose office was named
        if self.is_over or self.is_quoted or explains or self._stands_apart(run.first):
            return "mentioned"
        if self._at(run.end) == "q":
            return self._role_of_owner(run.end)
        if self.role is None and self._begins_work(run.end):
            return "author"
        return self.role

    def _stands_apart(self, place: int) -> bool:
        """Say whether other words part a name from those that its role was given to."""
        if self.role is None or self._is_open() or self._at(place - 1) in (",", "A"):
            return False
        return bool(self.signature[self.name_end : place].strip("),(A"))

    def _ends_sentence(self, place: int) -> bool:
        """Say whether a full stop after a token ends the sentence that says what the document is.

        Not so the one after "No. 11", with which a title begins, or after "Amb." and "Messrs.".
        """
        token = self.tokens[place]
        is_word = token.kind not in "hri" and (
            len(token.plain) > _ABBREVIATION or token.kind == "w"
        )
        stop = self.title.find(". ", token.end - 1, token.end + 2) >= 0
        ends = stop and is_word and token.kind not in "hri" and "." not in token.plain
        return ends and bool(self.kind or self.found)

    def _begins_work(self, place: int) -> bool:
        """Say whether a work follows its author: "J. V. Stalin, '…'", "Hugh Dalton Diary Entry"."""
        return self.signature.startswith(',"', place) or self._kind_at(place) == "letter"

    def _role_of_owner(self, place: int) -> Role:
        """Give the role of whose letter or talk is named: "Bierut's Notes"."""
        kind = self._kind_ahead(place)
        if kind == "letter":
            return "recipient" if self.role == "recipient" else "author"  # a reply to it
        return "participant" if kind == "talk" else "mentioned"

    # What other words do

    def _pass(self, place: int) -> None:
        """Take in a word that is no name."""
        self._notice_kind(place)
        if role := self._role_after(place):
            self._begin(role, place)
            return
        match self.signature[place]:
            case "T":
                self._pass_to(place)
            case "G":
                self._pass_about(place)
            case "A" if self._joins_names(place):
                self.link = place
            case "," if self._joins_offices(place):
                self.link = place
            case '"':
                start = self.tokens[place].start
                self.is_quoted = start == 0 or self.title[start - 1] in " (["

    def _role_after(self, place: int) -> Role | None:
        """Give the role that a word gives to the names after it, if it is one that does."""
        kind = self.signature[place]
        is_of_kind = self._kind_at(place - 1) and not self._kind_at(place + 1)
        if kind == "F" or (kind == "O" and is_of_kind):
            return "participant" if self.kind == "talk" else "author"
        if kind == "W" and not self.has_talk and self._is_office(place):
            return None  # "Commission for Relations with Foreign Parties"
        if kind in "WM":
            takes_part = self.has_talk if kind == "W" else self.kind
            return "participant" if takes_part else "mentioned"
        return {"B": "author", "V": "mentioned"}.get(kind)  # type: ignore[return-value] # both are roles

    def _begin(self, role: Role, place: int) -> None:
        self.role, self.link = role, place

    def _notice_kind(self, place: int) -> None:
        kind = self._kind_at(place)
        if kind and self.signature[place] in "ow":
            self.kind = kind
            self.has_letter = self.has_letter or kind == "letter"
            self.has_talk = self.has_talk or kind == "talk"

    def _pass_to(self, place: int) -> None:
        if self._is_to_of_office(place):
            return
        before = self.signature[:place]
        has_sender = self.found or "r" in before or "h" in before or self.tokens[0].plain == "the"
        ahead = _TO_PLACE.match(self.signature, place + 1)
        if has_sender or self.has_letter or _TO_NAME.match(self.signature, place + 1):
            self._settle("author")
            if not ahead:
                self._begin("recipient", place)

    def _is_to_of_office(self, place: int) -> bool:
        """Say whether "to" belongs to an office, as in "the Assistant to the Secretary (Reed)"."""
        before = self.tokens[place - 1].plain.partition("-")[0] if place else ""
        if self.name_end == place or before not in words_of_kind("accredited"):
            return False
        rest = self.signature[place + 1 :]
        is_post = _POST_AND_NAME.match(rest) is not None  # "Ambassador to China N. V. Roshchin"
        return is_post or "T" in rest or ("(" in rest and self.role == "author")

    def _pass_about(self, place: int) -> None:
        follows_kind = bool(self._kind_at(place - 1))
        is_for = self.tokens[place].plain == "for"
        follows_name = self.signature[self.name_end : place] in ("", ",")
        if is_for and (follows_kind or (self.found and follows_name)):
            self._begin("recipient", place)  # "Memorandum for President Johnson"
        elif self._at(place - 1) not in ("r", "o") or not self._is_office(place):
            self._begin("mentioned", place)

    def _joins_names(self, place: int) -> bool:
        if not self.found or self.tokens[place].plain == "or":
            return False
        between = self.signature[self.name_end : place]
        return not between.strip("),") or self.role == "participant"

    def _joins_offices(self, place: int) -> bool:
        """Say whether a comma parts two of several: "Vice President Mondale, Secretary …, and"."""
        rest, _, _ = self.signature[place + 1 :].partition("T")
        after_name = not self.signature[self.name_end : place].strip(")")
        return bool(self.found) and after_name and rest.lstrip("w").startswith("r") and "A" in rest

    def _settle(self, role: Role) -> None:
        """Give the names whose role was not known the role that has turned out."""
        for index in self.unsure:
            self.found[index] = replace(self.found[index], role=role)
        self.unsure.clear()

    # What stands where

    def _at(self, place: int) -> str:
        return self.signature[place] if 0 <= place < len(self.signature) else ""

    def _kind_at(self, place: int) -> str:
        return _kind_of_document(self.tokens[place]) if 0 <= place < len(self.tokens) else ""

    def _kind_ahead(self, place: int) -> str:
        """Give the kind of document named within the next words, unless something else is."""
        for token in self.tokens[place + 1 : place + _WORDS_TO_KIND]:
            if kind := _kind_of_document(token):
                return kind
            if token.kind not in "osw)":
                break
        return ""


def _kind_of_document(token: Token) -> str:
    return _kinds_of_document().get(token.plain, "")


@cache
def _kinds_of_document() -> dict[str, str]:
    return {word: kind for kind in ("letter", "talk") for word in words_of_kind(kind)}
