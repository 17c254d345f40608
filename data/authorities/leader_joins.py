"""Which person a leader of Archigos is; README.md says what counts as evidence."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from data.authorities import State
from data.authorities.people_sources import NAMED_WITHIN, Entry, Leader, by_word
from data.authorities.person_names import names_agree, words_of, words_stand_in

_HEAD = re.compile(
    r"(?<!Vice )(?<!Deputy )\b(?:President|Prime Minister|Premier|King|Queen|Emperor|Shah|Sultan"
    r"|Emir|Amir|Chancellor|(?:Head|Chief) of (?:State|Government)|(?:General|First) Secretary"
    r"|Chairman|Regent|Dictator|Taoiseach)\b"
)
_SOMEONE_ELSE = re.compile(
    r"\b(?i:wife|widow|son|daughter|brother|sister|mother|father|nephew|cousin|assistant|advis[eo]r"
    r"|aide|secretary to|ambassador|representative|office of|candidate|opposition)\b"
)

_ADJECTIVES = {
    "Denmark": "Danish",
    "Finland": "Finnish",
    "France": "French",
    "Ireland": "Irish",
    "Laos": "Lao",
    "Netherlands": "Dutch",
    "Poland": "Polish",
    "Spain": "Spanish",
    "Switzerland": "Swiss",
    "United Kingdom": "British",
    "United States": "U\\.?S\\.",
}


def evidence(leader: Leader, entry: Entry, countries: re.Pattern[str]) -> tuple[int, ...]:
    """Weigh what says that `entry` is `leader`: years of life, full name, an office in a remark.

    Empty where anything speaks against it or a surname alone for it: a wrong join is worse than a
    missing one. `countries` finds the leader's states in a remark.
    """
    lives = ((leader.born, entry.born), (leader.died, entry.died))
    gaps = [abs(one - other) for one, other in lives if one and other]
    if max(gaps, default=0) > 1 or not (gaps or _is_of_the_time(leader, entry)):
        return ()
    label, full = words_of(leader.label), leader.full_name or leader.label
    surnames = {*label, words_of(full)[-1]}
    named = any(names_agree(full, s) and surnames & {*words_of(s)} for s in entry.spellings)
    alike = any(words_stand_in(label, words_of(name), initials=False) for name in entry.spellings)
    headed = any(_heads(remark, countries) for remark in entry.remarks)
    if leader.full_name:
        enough = (named and (gaps or headed or entry.years)) or (alike and headed and gaps)
    else:
        enough = alike and (headed or len(gaps) == len(lives))
    return (len(gaps), named, headed) if enough else ()


def _is_of_the_time(leader: Leader, entry: Entry) -> bool:
    first = min(term[1].year for term in leader.terms) - NAMED_WITHIN
    last = max(term[2].year for term in leader.terms) + NAMED_WITHIN
    is_named = not entry.years or any(first <= year <= last for year in entry.years)
    return is_named and ("jr" not in words_of(entry.name) or "jr" in words_of(leader.label))


def _heads(remark: str, countries: re.Pattern[str]) -> bool:
    return any(
        _HEAD.search(clause) and countries.search(clause) and not _SOMEONE_ELSE.search(clause)
        for clause in remark.split(";")
    )


def join(
    leaders: Sequence[Leader], entries: Sequence[Entry], of_code: Mapping[int, Sequence[State]]
) -> tuple[dict[str, Entry], set[str]]:
    """Give the entry of each leader, and the ambiguous leaders, by the leader's number.

    The list made by hand goes first, then the one candidate with the best evidence. Ambiguous are
    equals, and leaders born in different years whom one entry would unite.
    """
    with_word = by_word(entries)
    place_of = {entry.number: place for place, entry in enumerate(entries)}
    joined = {number: entry for entry in entries for number in entry.leaders}
    ambiguous = set[str]()
    for leader in leaders:
        words = {*words_of(leader.label), *words_of(leader.full_name)}
        long = [word for word in words if len(word) > 1]
        near = {place_of[entry.number] for word in long for entry in with_word[word]}
        countries = country_pattern(
            *sorted({state.name for term in leader.terms for state in of_code.get(term[0], ())})
        )
        found = sorted((evidence(leader, entries[place], countries), place) for place in near)
        best = [place for weight, place in found if weight and weight == found[-1][0]]
        if leader.number not in joined and len(best) == 1:
            joined[leader.number] = entries[best[0]]
        elif leader.number not in joined and best:
            ambiguous.add(leader.number)
    united = _united(leaders, joined)
    return {key: value for key, value in joined.items() if key not in united}, ambiguous | united


def _united(leaders: Iterable[Leader], joined: Mapping[str, Entry]) -> set[str]:
    """Give the leaders born in different years who share an entry that no hand gave them."""
    sharing = defaultdict[str, dict[str, int]](dict)
    for leader in leaders:
        if leader.number in joined and not joined[leader.number].leaders and leader.born:
            sharing[joined[leader.number].number][leader.number] = leader.born
    apart = (born for born in sharing.values() if max(born.values()) - min(born.values()) > 1)
    return {number for born in apart for number in born}


@cache
def country_pattern(*names: str) -> re.Pattern[str]:
    """Find a country in a remark: its name, its adjective, or the four letters both begin with."""
    words = [re.escape(name) for name in names]
    words += [_ADJECTIVES[name] for name in names if name in _ADJECTIVES]
    words += [name[:4] for name in names if " " not in name]
    return re.compile(rf"\b(?:{'|'.join(words) or '(?!)'})")
