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
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from itertools import zip_longest
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
    r"|Marshal|Chairman|Ambassador|Senator|Dr\.|Prof\.|Professor|Sir|Mr\.|and"
    r"|of the (?:Army|Soviet Union)"
)
_RANKS = re.compile(rf"(?<!\w)(?:(?:{_RANK})(?:[\s-]+|$))+")
_BRACKETS = re.compile(r"[(\[]([^()\[\]]*)[)\]]|(?<![\w”])“([^“”]*)”")
_NAMES = re.compile(r"[A-Z][\w’-]+(?: [A-Z][\w’-]+)+")
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
    """A person. `number` is the State Department's, or the name where it has none.

    `numbers` are all it has for the person. `remarks` and `years`, those of the volumes that name
    the person, serve to tell people apart; `leaders` are the leaders a hand says the person is.
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
    numbers: tuple[str, ...] = ()
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
    """Give the names a printed one stands for: in order, then with what stands in brackets."""
    yield name_in_order(printed)
    for found in _BRACKETS.finditer(_INSIDE_WORD.sub(r"\1", printed)):
        inner = re.sub(r"^(?:also|born)\s+", "", _plain(found[1] or found[2] or ""))
        last, comma, _ = printed[: found.start()].partition(",")
        is_whole = not comma or last in inner
        if is_whole and _NAMES.fullmatch(inner):
            yield inner
        elif not is_whole and (_NAMES.fullmatch(inner) or re.fullmatch(r"[A-Z][a-zé]+", inner)):
            yield name_in_order(f"{last}, {inner}")


def _plain(text: str) -> str:
    """Leave out quotation marks, control characters, years of life and stray marks at the ends."""
    tidy = re.sub(r"[\x80-\x9f“”\"]|,?\s*\d{4}-(?:\d{4})?$", "", text)
    tidy = re.sub(r"\s+", " ", re.sub("[–—]", "-", tidy)).replace(" ,", ",").strip(" ,;")
    return re.sub(r"(?<=[a-z]{3})\.$", "", tidy)


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
    """Say whether two spellings can be of one name.

    They can where every word or initial of the shorter one stands in the longer one, and two
    whole words are the same.
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
        enough = (named and (gaps or headed or entry.years)) or (alike and headed and gaps)
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
    """Split a term where one state of its code follows another; days in none are left out.

    So is a part of one day: terms end on the day the next begins, and so do some states.
    """
    code, first, last, _ = term
    whole = sorted(of_code.get(code, ()), key=_first)
    for state, after in zip_longest(whole, whole[1:]):
        replaced = _first(after) - timedelta(days=1) if after else date.max
        start, end = max(first, _first(state)), min(last, _last(state), replaced)
        if start < end or start == first == end == last:
            yield state.id, start, end


def _first(state: State) -> date:
    return state.valid_from or date.min


def _last(state: State) -> date:
    return state.valid_to or date.max


def read_entries(folder: Path, by_hand: Path) -> list[Entry]:
    """Read the State Department's people as `by_hand` corrects and unites them, and those it adds.

    Raises `SourceError` where `by_hand` names a number that the State Department does not have.
    """
    rows = pq.read_table(folder / "people_authority.parquet").to_pylist()
    entries = {row["person_id"]: _entry(row) for row in rows}
    for line, row in enumerate(_csv_rows(by_hand), start=2):
        numbers = _several(row["person_id"])
        if missing := [number for number in numbers if number not in entries]:
            what = f"the State Department has no person {missing[0]}."
            raise SourceError(by_hand, line, what, "Correct the number, or leave the cell empty.")
        entry = _by_hand(row, [entries.pop(number) for number in numbers])
        entries[entry.number] = entry
    return sorted(entries.values(), key=lambda entry: entry.number)


def _entry(row: Mapping[str, Any]) -> Entry:
    return Entry(
        number=row["person_id"],
        numbers=(row["person_id"],),
        name=name_in_order(row["name"]),
        sort_name=_plain(row["name"]),
        spellings=tuple(
            s for printed in [row["name"], *row["variants"]] for s in spellings(printed)
        ),
        born=_year(row["birth_year"]),
        died=_year(row["death_year"]),
        source=f"State Department people authority {row['person_id']}",
        remarks=tuple(row["remarks"] or ()),
        years=(
            *(year for volume in row["volumes"] for year in _years_of(volume)),
            *(int(year) for remark in row["remarks"] or () for year in _VISITS.findall(remark)),
        ),
    )


def _by_hand(row: Row, known: Sequence[Entry]) -> Entry:
    first = known[0] if known else None
    name = row["name"] or (first.name if first else "")
    return Entry(
        number=first.number if first else name,
        name=name,
        sort_name=row["sort_name"] or (first.sort_name if first else name),
        spellings=(
            name,
            *(s for entry in known for s in entry.spellings),
            *_several(row["aliases"]),
        ),
        born=_year(row["born"]) or next((entry.born for entry in known if entry.born), None),
        died=_year(row["died"]) or next((entry.died for entry in known if entry.died), None),
        source="; ".join([*(entry.source for entry in known), row["source"]]),
        remarks=tuple(remark for entry in known for remark in entry.remarks),
        years=tuple(year for entry in known for year in entry.years),
        leaders=_several(row["archigos_leadids"]),
        keeps_name=bool(row["name"]),
        numbers=tuple(entry.number for entry in known),
    )


def _several(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()


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


def people_rows(entries: Iterable[Entry], joined: Mapping[str, Leader]) -> dict[str, Row]:
    """Give the row of each entry by its number; `joined` has the leaders by the entry's number."""
    shown = {e.number: _shown(e, joined.get(e.number)) for e in entries}
    ids = ids_of({e.number: e for e in shown.values()}, {*joined})
    return {number: _person_row(entry, ids[number]) for number, entry in shown.items()}


def _shown(entry: Entry, leader: Leader | None) -> Entry:
    """Add a leader's years, and the name commonly known where no hand gave one."""
    if leader is None:
        return entry
    entry = replace(entry, born=entry.born or leader.born, died=entry.died or leader.died)
    if entry.keeps_name or not leader.full_name:
        return entry
    return replace(
        entry, name=leader.full_name, sort_name=_sort_name(leader.full_name, entry.sort_name)
    )


def _sort_name(name: str, listed: str) -> str:
    """Put first the part of `name` that begins as `listed` does: "Allende, Salvador"."""
    parts = name.split()
    surname = _words(re.split(r"[\s,]", listed)[0])
    starts = [place for place, part in enumerate(parts) if _words(part) == surname]
    place = starts[0] if starts else len(parts) - 1 if "," in listed else 0
    return f"{' '.join(parts[place:])}, {' '.join(parts[:place])}" if place else name


def _person_row(entry: Entry, person: str) -> Row:
    others = dict.fromkeys(s for s in entry.spellings if len(s) > 1)
    return {
        "id": person,
        "name": entry.name,
        "sort_name": entry.sort_name,
        "aliases": "|".join(sorted(s for s in others if s != entry.name)),
        "born": str(entry.born or ""),
        "died": str(entry.died or ""),
        "note": "",
        "source": entry.source,
    }


def ids_of(entries: Mapping[str, Entry], well_known: set[str]) -> dict[str, str]:
    """Give each number an id, whatever the order: the slug of the name.

    Of several with one slug, the only one of `well_known` keeps it; the others add the year of
    birth or, where that does not tell them apart, the number.
    """
    alike = defaultdict[str, list[Entry]](list)
    for entry in entries.values():
        alike[slugify(entry.name)].append(entry)
    ids = {}
    for slug, group in alike.items():
        known = [entry.number for entry in group if entry.number in well_known]
        plain = known[0] if len(known) == 1 else group[0].number if len(group) == 1 else ""
        years = Counter(entry.born for entry in group if entry.number != plain)
        for entry in group:
            suffix = entry.born if entry.born and years[entry.born] == 1 else entry.number
            ids[entry.number] = slug if entry.number == plain else f"{slug}-{suffix}"
    return ids


def term_rows(
    leaders: Iterable[Leader], person: Mapping[str, str], of_code: Mapping[int, Sequence[State]]
) -> Iterator[Row]:
    """Give the rows of terms of the leaders in `person`, which has their people's ids."""
    for leader in leaders:
        for term in leader.terms if leader.number in person else ():
            for state, start, end in terms_in_states(term, of_code):
                yield {
                    "person": person[leader.number],
                    "state": state,
                    "office": "effective leader",
                    "start": start.isoformat(),
                    "end": end.isoformat(),
                    "source": f"Archigos 4.1 {term[3]}",
                }


def make(shared: Path, out: Path) -> str:
    """Write the three files into `out`; give the counts of what was joined, in words."""
    folder = shared / "authorities"
    entries = read_entries(folder, HERE / "people_by_hand.csv")
    leaders = read_leaders(folder / "archigos.csv")
    of_code = defaultdict[int, list[State]](list)
    for state in states().values():
        if state.gw_code is not None:
            of_code[state.gw_code].append(state)
    joined, ambiguous = join(leaders, entries, of_code)
    by_entry = {joined[one.number].number: one for one in leaders if one.number in joined}
    rows = people_rows(entries, by_entry)
    person = {leader: rows[entry.number]["id"] for leader, entry in joined.items()}
    terms = list(term_rows(leaders, person, of_code))
    mapped = {number: rows[entry.number]["id"] for entry in entries for number in entry.numbers}
    _write(out / "people.csv", sorted(rows.values(), key=lambda row: row["id"]))
    _write(out / "frus_people.csv", _frus_rows(folder / "people_authority_map.parquet", mapped))
    _write(
        out / "terms.csv",
        sorted(terms, key=lambda row: (row["person"], row["start"], row["state"])),
    )
    counts = f"{len(joined)} of {len(leaders)} leaders joined, {len(ambiguous)} ambiguous"
    return f"{len(rows)} people, {len(terms)} terms; {counts}"


def _frus_rows(path: Path, mapped: Mapping[str, str]) -> list[Row]:
    places = defaultdict[str, set[str]](set)
    for row in pq.read_table(path).to_pylist():
        places[mapped[row["person_id"]]].add(f"{row['volume']}:{row['local_id']}")
    return [{"person": key, "frus_ids": "|".join(sorted(places[key]))} for key in sorted(places)]


def _write(path: Path, rows: Sequence[Row]) -> None:
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


if __name__ == "__main__":
    match sys.argv[1:]:
        case [shared]:
            sys.stdout.write(make(Path(shared), HERE) + "\n")
        case _:
            sys.exit("usage: python -m data.authorities.make_people SHARED_DIR")
