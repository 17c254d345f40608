"""Which spellings of a person's name are worth keeping as aliases."""

import re
from collections.abc import Mapping

from data.authorities.person_names import words_of
from data.state_names import words_in
from data.title_words import ordinary_words

# Offices and ranks before a name; a title that goes with the name ("Lord", "King") is part of it.
_OFFICE = re.compile(
    r"(?:(?:Acting|Interim|Deputy|Vice|Rt\.|Right|The)[ -])*(?:"
    r"President(?:[- ][Ee]lect)?|(?:Prime|Foreign|First) Minister|Premier|Minister|Chancellor"
    r"|Chairman(?: of the Presidency)?|Chief of State|(?:General|First) Secretary|Special Adviser"
    r"|Under Secretary of State|Counselor|Member|Spokesman|Representative|Senator"
    r"|Governor(?: General)?|Hon(?:\.|orable)|Section Officer|(?:Warrant|Petty) Officer"
    r"|(?:First|Second|Third|Fourth|Junior)(?: (?:Class|Grade|Rank))?|Technician|Yeoman|Steward"
    r"|Cook|Corporal|Private|(?:(?:Staff|Master|Technical|First) )?Sergeant"
    r"|Général(?: d(?:e Brigade|e Division|’Armée))?|[Oo]f [Tt]he Army|Army|[Oo]f Aviation|Wing"
    r")\.? +(?:(?:and|&) )?"
)


def aliases_of(spellings: Mapping[str, str], name: str, sort_name: str) -> dict[str, str]:
    """Give the aliases among `spellings`, which have the source of each, in alphabetic order.

    Offices before them are left out, and so is what is no other name: the surname alone, a part
    of the name, an ordinary word or the name of a state.
    """
    found = {_without_office(spelling): source for spelling, source in spellings.items()}
    found = {**found, **{spelling: of for spelling, of in spellings.items() if spelling in found}}
    return {s: found[s] for s in sorted(found) if s != name and _is_telling(s, name, sort_name)}


def _without_office(spelling: str) -> str:
    rest = spelling
    while found := _OFFICE.match(rest):
        rest = rest[found.end() :]
    return rest


def _is_telling(alias: str, name: str, sort_name: str) -> bool:
    words = words_of(alias.replace("'", "’"))
    surname = words_of(sort_name.partition(",")[0]) if "," in sort_name else ()
    if len(words) != 1:
        return bool(words) and words != surname
    # Nguyen Van Thieu is called Thieu, and Maurice Couve de Murville Murville.
    called = (surname or words_of(name))[-1:] if len(surname) != 1 else ()
    is_part = words[0] in {*words_of(name), *surname} and words[0] not in called
    return len(alias) > 1 and not is_part and not _is_word(alias)


def _is_word(text: str) -> bool:
    names_state = any(found.word.kind == "name" for found in words_in(text))
    return names_state or text.casefold() in ordinary_words()
