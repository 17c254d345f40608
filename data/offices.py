"""An office named in a title without a name, and a day → who held it.

"The Secretary of State to the Ambassador in France (Straus)" is by whoever was Secretary of State
that day. Terms of office (`data.authorities.terms`) say who that was; it is an inference, as
somebody else may have signed for him, and is tagged as one. An office that two people held on the
day, or that no list knows, names nobody.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from data.authorities import Term, terms
from data.records import Role
from data.state_names import folded, words_in

_OF_UNITED_STATES = "united-states"
_OFFICE = re.compile(
    r"(?:^(?:No\. ?\d+\.? )?|\b(?P<from>[Ff]rom|[Bb]y) |\b(?P<to>[Tt]o) )[Tt]he "
    r"(?P<office>(?:(?:Vice )?President|Secretary of (?:State|War|Defense|the \w+)"
    r"|Under Secretary of State|Attorney General)"
    r"|(?:Ambassador|Minister|Minister Resident) (?:in|to) (?:the )?(?P<post>[^()]+?))"
    r"(?=(?P<sends> to )|,? at [A-Z]|[,.;]|$)"
)


@dataclass(frozen=True, slots=True)
class Holder:
    """An office as printed in a title, the role it has there, and the id of who held it."""

    evidence: str
    role: Role
    person: str


def holders_named(title: str, on: date | None) -> Iterator[Holder]:
    """Yield the holders, on a day, of offices that stand as senders or recipients in `title`."""
    for found in _OFFICE.finditer(title) if on else ():
        role = _role(found)
        held = _holders(found["office"], found["post"], on) if role and on else set()
        if role and len(held) == 1:
            yield Holder(found["office"], role, held.pop())


def _role(found: re.Match[str]) -> Role | None:
    if found["to"]:
        return "recipient"
    return "author" if found["from"] or found["sends"] else None


def _holders(office: str, post: str | None, on: date) -> set[str]:
    if post is None:
        return {
            term.person for term in _terms_by_office().get(folded(office), ()) if term.covers(on)
        }
    posts = {state for word in words_in(post) for state in word.at_post.meant(on)}
    at_post = (term for term in _terms_of_officers() if not posts.isdisjoint(term.post))
    return {term.person for term in at_post if term.covers(on)}


@cache
def _terms_of_officers() -> tuple[Term, ...]:
    return tuple(term for term in terms() if term.state == _OF_UNITED_STATES)


@cache
def _terms_by_office() -> Mapping[str, list[Term]]:
    found: dict[str, list[Term]] = defaultdict(list)
    for term in _terms_of_officers():
        found["president" if term.is_reign else folded(term.office)].append(term)
    return found
