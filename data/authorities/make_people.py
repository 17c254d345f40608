"""Make people.csv, frus_people.csv and terms.csv from published lists, the same every time.

Run as `python -m data.authorities.make_people SHARED_DIR`, where `SHARED_DIR/authorities` holds
the State Department's people authority (`people_authority*.parquet`) and `archigos.csv`.
README.md describes these sources; people_by_hand.csv adds to them and overrides them.
"""

import csv
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pyarrow.parquet as pq
from slugify import slugify

from data.authorities import State, states
from data.errors import SourceError

Row = dict[str, str]

HERE = Path(__file__).parent
NAMED_WITHIN = 15  # years before and after a term in which documents may name a leader

_RANK = (
    r"Generalissimo|General|Gen\.|Major|Maj\.|Brigadier|Brig\.|Lieutenant|Lieut\.|Lt\.|Colonel"
    r"|Col\.|Captain|Capt\.|Commander|Commodore|Rear|Vice|Admiral|Adm\.|Fleet|Field|Air|Chief"
    r"|Marshal|Ambassador|Senator|Dr\.|Prof\.|Professor|Sir|Mr\.|and|of the (?:Army|Soviet Union)"
)
_RANKS = re.compile(rf"(?<!\w)(?:(?:{_RANK})(?:[\s-]+|$))+")
_BRACKETS = re.compile(r"[(\[]([^()\[\]]*)[)\]]|(?<![\w”])“([^“”]*)”")
_INSIDE_WORD = re.compile(r"(?<=\w)[(\[](\w+)[)\]]")
_SUFFIX = re.compile(r"[JS]r\.?|I{1,3}|IV|2d|3d|[23]rd|2nd")
# Family names come first in China, Korea and Vietnam: "Ham, Tae-yong" is Ham Tae-yong.
_FAMILY_FIRST = re.compile(r"\w+, \w+-(?!ul\b|ud\b)[a-z]+")
_HEAD = re.compile(
    r"(?<!Vice )(?<!Deputy )\b(?:President|Prime Minister|Premier|King|Queen|Emperor|Shah|Sultan"
    r"|Emir|Amir|Chancellor|(?:Head|Chief) of (?:State|Government)|(?:General|First) Secretary"
    r"|Chairman|Regent|Dictator|Taoiseach)\b"
)
_SOMEONE_ELSE = re.compile(
    r"\b(?i:wife|widow|son|daughter|brother|sister|mother|father|nephew|cousin|assistant|advis[eo]r"
    r"|aide|secretary to|ambassador|representative|office of|candidate|opposition)\b"
)
_VISITS = re.compile(r"(?<=Visited U\.S\. once, )\d{4}|(?<=times, )\d{4}")

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


@dataclass(frozen=True, slots=True)
class Entry:
    """A person of the lists. `number` is the State Department's, or the name where it has none.

    `remarks` and `years`, those of the volumes that name the person, serve to tell people apart;
    `leaders` are the numbers of the leaders whom the list made by hand says the person is.
    """

    number: str
    name: str
    sort_name: str
    spellings: tuple[str, ...]
    born: int | None
    died: int | None
    source: str
    remarks: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    leaders: tuple[str, ...] = ()
    keeps_name: bool = False


@dataclass(frozen=True, slots=True)
class Leader:
    """A leader of Archigos. `label` is mostly a surname; `full_name` is empty where not known.

    A term is its Gleditsch-Ward code of a state, first day, last day and Archigos' number of it.
    """

    number: str
    label: str
    full_name: str
    born: int | None
    died: int | None
    terms: tuple[tuple[int, date, date, str], ...]


def name_in_order(printed: str) -> str:
    """Turn a name as lists print it ("Abaydi, Haamid al-") into the order it is spoken in."""
    whole = _plain(_BRACKETS.sub(" ", _BRACKETS.sub(" ", _INSIDE_WORD.sub(r"\1", printed))))
    if _FAMILY_FIRST.fullmatch(whole):
        return whole.replace(",", "")
    last, *others = [part.strip() for part in whole.split(",")]
    words = _RANKS.sub("", " ".join(others)).split()
    suffixes = [word for word in words if _SUFFIX.fullmatch(word)]
    given = " ".join(word for word in words if word not in suffixes)
    last = " ".join([last, *suffixes])
    return f"{given}{last}" if given.endswith(("-", "’")) else f"{given} {last}".strip()


def spellings(printed: str) -> Iterator[str]:
    """Give the names a printed one stands for: in order, by a nickname, and one in brackets."""
    yield name_in_order(printed)
    for found in _BRACKETS.finditer(_INSIDE_WORD.sub(r"\1", printed)):
        inner = re.sub(r"^(?:also|born)\s+", "", _plain(found[1] or found[2] or ""))
        if re.fullmatch(r"[A-Z][\w’-]+(?: [A-Z][\w’-]+)+", inner):
            yield inner
        elif re.fullmatch(r"[A-Z][a-zé]+", inner) and "," in printed[: found.start()]:
            yield name_in_order(f"{printed.split(',')[0]}, {inner}")


def _plain(text: str) -> str:
    tidy = re.sub(r"[\x80-\x9f“”\"]", "", text).replace("–", "-").replace("—", "-")
    return re.sub(r"(?<=\w{4})\.$", "", re.sub(r"\s+", " ", tidy).replace(" ,", ",").strip(" ,;"))

@cache
def _words(name: str) -> tuple[str, ...]:
    return tuple(slugify(name, separator=" ").split())


def _stands_in(words: Sequence[str], name: Sequence[str], *, initials: bool) -> bool:
    """Say whether each of `words`, or what it is an initial of, stands in `name`.

    With `initials`, a word of `words` may also stand there as its initial.
    """
    return bool(words) and all(
        any(
            word == known
            or (word[0] == known[0] and (len(word) == 1 or (initials and len(known) == 1)))
            for known in name
        )
        for word in words
    )


def names_agree(one: str, other: str) -> bool:
    """Say whether two spellings can be of one name: every word or initial of the shorter stands
    in the longer, and two whole words are the same.
    """
    short, long = sorted((_words(one), _words(other)), key=len)
    return len(set(short) & set(long)) > 1 and _stands_in(short, long, initials=True)


def evidence(leader: Leader, entry: Entry, countries: re.Pattern[str]) -> tuple[int, ...]:
    """Weigh what says that `entry` is `leader`: years of life, full name, an office in a remark.

    Empty where anything speaks against it or a surname alone for it: a wrong join is worse than a
    missing one. `countries` finds the leader's states in a remark.
    """
    lives = ((leader.born, entry.born), (leader.died, entry.died))
    gaps = [abs(one - other) for one, other in lives if one and other]
    if max(gaps, default=0) > 1 or not (gaps or _is_of_the_time(leader, entry)):
        return ()
    label, full = _words(leader.label), leader.full_name or leader.label
    surnames = {*label, _words(full)[-1]}
    named = any(names_agree(full, s) and surnames & {*_words(s)} for s in entry.spellings)
    alike = any(_stands_in(label, _words(name), initials=False) for name in entry.spellings)
    headed = any(_heads(remark, countries) for remark in entry.remarks)
    if leader.full_name:
        enough = named and (gaps or headed or entry.years) or (alike and headed and gaps)
    else:
        enough = alike and (headed or len(gaps) == len(lives))
    return (len(gaps), named, headed) if enough else ()


def _is_of_the_time(leader: Leader, entry: Entry) -> bool:
    first = min(term[1].year for term in leader.terms) - NAMED_WITHIN
    last = max(term[2].year for term in leader.terms) + NAMED_WITHIN
    is_named = not entry.years or any(first <= year <= last for year in entry.years)
    return is_named and ("jr" not in _words(entry.name) or "jr" in _words(leader.label))


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
    by_word = defaultdict[str, list[int]](list)
    for place, entry in enumerate(entries):
        for word in {word for name in entry.spellings for word in _words(name)}:
            by_word[word].append(place)
    joined = {number: entry for entry in entries for number in entry.leaders}
    ambiguous = set[str]()
    for leader in leaders:
        words = {*_words(leader.label), *_words(leader.full_name)}
        near = {place for word in words if len(word) > 1 for place in by_word[word]}
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


def terms_in_states(
    term: tuple[int, date, date, str], of_code: Mapping[int, Sequence[State]]
) -> Iterator[tuple[str, date, date]]:
    """Split a term where one state of its code follows another; days in none are left out."""
    code, day, end, _ = term
    while day <= end:
        here = [s for s in of_code.get(code, ()) if _first(s) <= day <= _last(s)]
        later = [_first(s) for s in of_code.get(code, ()) if day < _first(s) <= end]
        if here:
            state = max(here, key=_first)
            yield state.id, day, min(end, _last(state))
            if _last(state) >= end:
                return
            day = _last(state) + timedelta(days=1)
        elif later:
            day = min(later)
        else:
            return


def _first(state: State) -> date:
    return state.valid_from or date.min


def _last(state: State) -> date:
    return state.valid_to or date.max


def read_entries(folder: Path, by_hand: Path) -> list[Entry]:
    """Read the State Department's people as `by_hand` corrects them, then those it adds.

    Raises `SourceError` where `by_hand` names a number that the State Department does not have.
    """
    rows = pq.read_table(folder / "people_authority.parquet").to_pylist()
    entries = {row["person_id"]: _entry(row) for row in rows}
    for line, row in enumerate(_csv_rows(by_hand), start=2):
        if row["person_id"] and row["person_id"] not in entries:
            what = f"the State Department has no person {row['person_id']}."
            raise SourceError(by_hand, line, what, "Correct the number or leave it empty.")
        number = row["person_id"] or row["name"]
        entries[number] = _by_hand(row, entries.get(number))
    return sorted(entries.values(), key=lambda entry: entry.number)


def _entry(row: Mapping[str, Any]) -> Entry:
    return Entry(
        number=row["person_id"],
        name=name_in_order(row["name"]),
        sort_name=_plain(row["name"]),
        spellings=tuple(s for printed in [row["name"], *row["variants"]] for s in spellings(printed)),
        born=_year(row["birth_year"]),
        died=_year(row["death_year"]),
        source=f"State Department people authority {row['person_id']}",
        remarks=tuple(row["remarks"] or ()),
        years=(
            *(year for volume in row["volumes"] for year in _years_of(volume)),
            *(int(year) for remark in row["remarks"] or () for year in _VISITS.findall(remark)),
        ),
    )


def _by_hand(row: Row, known: Entry | None) -> Entry:
    name = row["name"] or (known.name if known else "")
    more = tuple(row["aliases"].split("|")) if row["aliases"] else ()
    sources = [known.source, row["source"]] if known else [row["source"]]
    return Entry(
        number=known.number if known else name,
        name=name,
        sort_name=row["sort_name"] or (known.sort_name if known else name),
        spellings=(name, *(known.spellings if known else ()), *more),
        born=_year(row["born"]) or (known.born if known else None),
        died=_year(row["died"]) or (known.died if known else None),
        source="; ".join(sources),
        remarks=known.remarks if known else (),
        years=known.years if known else (),
        leaders=tuple(row["archigos_leadids"].split("|")) if row["archigos_leadids"] else (),
        keeps_name=bool(row["name"]),
    )


def _year(text: str | None) -> int | None:
    """Archigos writes -777 for a living person and -999 for a year not known."""
    return int(text) if text and text.isdigit() else None


def _years_of(volume: str) -> tuple[int, ...]:
    """Give the first and last year of a volume (frus1958-60v08); none for one of many decades."""
    found = re.match(r"frus(\d\d)(\d\d)(?:-(\d\d))?", volume)
    if not found:
        return ()
    years = (int(found[1] + found[2]), int(found[1] + (found[3] or found[2])))
    return years if years[1] - years[0] < NAMED_WITHIN else ()


def read_leaders(path: Path) -> list[Leader]:
    """Read the leaders of `archigos.csv`, each with all terms of its `leadid`."""
    rows = defaultdict[str, list[Row]](list)
    for row in _csv_rows(path):
        rows[row["leadid"]].append(row)
    return [_leader(number, rows[number]) for number in sorted(rows)]


def _leader(number: str, rows: Sequence[Row]) -> Leader:
    return Leader(
        number=number,
        label=re.sub(r"\(.*?\)", "", rows[0]["leader"]).strip(),
        full_name=next((name for name in map(_dbpedia_name, rows) if name), ""),
        born=_year(rows[0]["yrborn"]),
        died=_year(rows[0]["yrdied"]),
        terms=tuple(
            (
                int(row["ccode"]),
                date.fromisoformat(row["startdate"]),
                date.fromisoformat(row["enddate"]),
                row["obsid"],
            )
            for row in rows
        ),
    )


def _dbpedia_name(row: Row) -> str:
    """Read the name out of an address that a mail filter has encoded: -5F stands for _."""
    found = re.search(r"dbpedia\.org_(?:resource|page)_(.*?)&d=", row["dbpediauri"])
    address = unquote(unquote(re.sub(r"-([0-9A-F]{2})", r"%\1", found[1]))) if found else ""
    return re.sub(r"\s*\(.*\)", "", address.replace("_", " ")).strip()


def _csv_rows(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, strict=True))


def shown_name(entry: Entry, leader: Leader | None) -> tuple[str, str]:
    """Give the name shown and the one to sort by: a leader's is the one commonly known."""
    if leader is None or entry.keeps_name or not leader.full_name:
        return entry.name, entry.sort_name
    surname, comma, _ = entry.sort_name.partition(",")
    given = leader.full_name.removesuffix(surname)
    is_turned = comma and given != leader.full_name
    return leader.full_name, f"{surname}, {given.strip()}" if is_turned else leader.full_name


def ids_of(names: Mapping[str, tuple[str, int | None]], well_known: set[str]) -> dict[str, str]:
    """Give each number an id, whatever the order: the slug of its name.

    Of several with one slug, the only one of `well_known` keeps it; the others add the year of
    birth or, where that does not tell them apart, the number.
    """
    alike = defaultdict[str, list[str]](list)
    for number, (name, _) in names.items():
        alike[slugify(name)].append(number)
    ids = {}
    for slug, numbers in alike.items():
        known = well_known.intersection(numbers)
        plain = known if len(known) == 1 else set(numbers) if len(numbers) == 1 else set()
        years = Counter(names[number][1] for number in numbers if number not in plain)
        for number in numbers:
            born = names[number][1]
            suffix = born if born and years[born] == 1 else number
            ids[number] = slug if number in plain else f"{slug}-{suffix}"
    return ids
