"""Make people.csv, frus_people.csv and terms.csv from published lists, the same every time.

Run as `python -m data.authorities.make_people SHARED_DIR`, where `SHARED_DIR/authorities` holds
the State Department's people authority (`people_authority*.parquet`) and `archigos.csv`.
README.md describes these sources; people_by_hand.csv adds to them and overrides them.
"""

import csv
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import zip_longest
from pathlib import Path

import pyarrow.parquet as pq
from slugify import slugify

from data.authorities import State, states
from data.authorities.aliases import aliases_of
from data.authorities.leader_joins import join
from data.authorities.officers import Officer, read_officers
from data.authorities.people_sources import (
    POCOM,
    Entry,
    Leader,
    Row,
    read_entries,
    read_leaders,
)
from data.authorities.person_names import name_in_order, plain_name, spellings, words_of
from data.errors import SourceError

HERE = Path(__file__).parent
_ARCHIGOS = "Archigos 4.1"


def people_rows(entries: Iterable[Entry], joined: Mapping[str, Leader]) -> dict[str, Row]:
    """Give the row of each entry by its number; `joined` has the leaders by the entry's number."""
    shown = {e.number: _shown(e, joined.get(e.number)) for e in entries}
    ids = ids_of({e.number: e for e in shown.values()}, {*joined})
    return {number: _person_row(entry, ids[number]) for number, entry in shown.items()}


def _shown(entry: Entry, leader: Leader | None) -> Entry:
    """Add a leader's years and name, and show the name where no hand gave one."""
    if leader is None:
        return entry
    entry = replace(
        entry,
        born=entry.born or leader.born,
        died=entry.died or leader.died,
        spellings={leader.full_name: _ARCHIGOS, **entry.spellings},
        sources=(*entry.sources, _ARCHIGOS),
    )
    if entry.keeps_name or not leader.full_name:
        return entry
    return replace(
        entry, name=leader.full_name, sort_name=_sort_name(leader.full_name, entry.sort_name)
    )


def _sort_name(name: str, listed: str) -> str:
    """Put first the part of `name` that begins as `listed` does: "Allende, Salvador"."""
    parts = name.split()
    surname = words_of(re.split(r"[\s,]", listed)[0])
    starts = [place for place, part in enumerate(parts) if words_of(part) == surname]
    place = starts[0] if starts else len(parts) - 1 if "," in listed else 0
    return f"{' '.join(parts[place:])}, {' '.join(parts[:place])}" if place else name


def _person_row(entry: Entry, person: str) -> Row:
    """Give the row; `alias_sources` are places in its `source`, counted from 1."""
    aliases = aliases_of(entry.spellings, entry.name, entry.sort_name)
    sources = list(dict.fromkeys(entry.sources))
    return {
        "id": person,
        "name": entry.name,
        "sort_name": entry.sort_name,
        "aliases": "|".join(aliases),
        "alias_sources": "|".join(str(sources.index(of) + 1) for of in aliases.values()),
        "born": str(entry.born or ""),
        "died": str(entry.died or ""),
        "note": "",
        "source": "|".join(sources),
    }


def ids_of(entries: Mapping[str, Entry], well_known: set[str]) -> dict[str, str]:
    """Give each number an id, whatever the order: the slug of the name.

    Of several with one slug, the only one of `well_known` keeps it; the others add the year of
    birth or, where that does not tell them apart, the number. Officers whom the State Department's
    people authority leaves out give way to those it lists, and all to an id kept by hand.
    """
    ids = {entry.number: entry.id for entry in entries.values() if entry.id}
    alike = defaultdict[str, list[Entry]](list)
    for entry in entries.values():
        if not entry.id:
            alike[slugify(entry.name)].append(entry)
    for slug, group in alike.items():
        listed = [entry.number for entry in group if not entry.number.startswith(POCOM)]
        known = [entry.number for entry in group if entry.number in well_known]
        known = known if len(known) == 1 else listed if len(listed) == 1 else []
        plain = known[0] if known else group[0].number if len(group) == 1 else ""
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
                    "post": "",
                    "source": f"{_ARCHIGOS} {term[3]}",
                }


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


def hand_rows(path: Path, known: Container[str]) -> Iterator[Row]:
    """Give the rows of terms made by hand; SourceError where one names a person not in `known`."""
    with path.open(encoding="utf-8", newline="") as lines:
        for line, row in enumerate(csv.DictReader(lines, strict=True), start=2):
            if row["person"] not in known:
                what = f"there is no person {row['person']} in people.csv."
                raise SourceError(path, line, what, "Correct the id.")
            yield row


def with_officers(
    entries: Iterable[Entry], officers: Iterable[Officer]
) -> tuple[dict[str, Entry], dict[str, str]]:
    """Give the entries by number, officers in none of them added, and each officer's number there.

    Who an officer is, the people authority itself says, or a hand.
    """
    known = {entry.number: entry for entry in entries}
    number_of = {officer: entry.number for entry in known.values() for officer in entry.officers}
    for officer in officers:
        number = number_of.setdefault(officer.number, officer.number)
        known[number] = _completed(
            known[number] if number in known else _unlisted(officer), officer
        )
    return known, number_of


def officer_rows(
    officers: Iterable[Officer], person: Mapping[str, str], by_hand: Iterable[Row]
) -> Iterator[Row]:
    """Give the rows of terms of officers, but for those that a row made by hand corrects.

    `person` has their people's ids; a correction names the same appointment as its source.
    """
    corrected = {row["source"] for row in by_hand}
    for officer in officers:
        for term in officer.terms:
            if term["source"] not in corrected:
                yield {"person": person[officer.number], **term}


def _unlisted(officer: Officer) -> Entry:
    name, sort_name = name_in_order(officer.printed), plain_name(officer.printed)
    return Entry(officer.number, name, sort_name, {}, officer.born, officer.died, ())


def _completed(entry: Entry, officer: Officer) -> Entry:
    """Add the years, and the name as a spelling, that the list of officers has."""
    return replace(
        entry,
        spellings={**dict.fromkeys(spellings(officer.printed), officer.number), **entry.spellings},
        born=entry.born or officer.born,
        died=entry.died or officer.died,
        sources=(*entry.sources, officer.number),
    )


def _first(state: State) -> date:
    return state.valid_from or date.min


def _last(state: State) -> date:
    return state.valid_to or date.max


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
    officers = read_officers(folder, HERE / "offices_by_hand.csv")
    known, number_of = with_officers(entries, officers)
    by_entry = {joined[one.number].number: one for one in leaders if one.number in joined}
    rows = people_rows(known.values(), by_entry)
    ids = {number: row["id"] for number, row in rows.items()}
    person = {leader: ids[entry.number] for leader, entry in joined.items()}
    by_hand = list(hand_rows(HERE / "terms_by_hand.csv", set(ids.values())))
    terms = [
        *term_rows(leaders, person, of_code),
        *officer_rows(officers, {o: ids[number] for o, number in number_of.items()}, by_hand),
        *by_hand,
    ]
    mapped = {number: ids[entry.number] for entry in entries for number in entry.numbers}
    _write(out / "people.csv", sorted(rows.values(), key=lambda row: row["id"]))
    _write(out / "frus_people.csv", _frus_rows(folder / "people_authority_map.parquet", mapped))
    _write(out / "terms.csv", sorted(terms, key=_by_person_and_day))
    new = sum(number.startswith(POCOM) for number in rows)
    return (
        f"{len(rows)} people, {len(terms)} terms; {len(joined)} of {len(leaders)} leaders joined, "
        f"{len(ambiguous)} ambiguous; {len(officers)} officers, {new} of them in no other list"
    )


def _by_person_and_day(row: Row) -> list[str]:
    return [row[column] for column in ("person", "start", "state", "office", "post", "source")]


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
