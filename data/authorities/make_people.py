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
from dataclasses import replace
from datetime import date, timedelta
from itertools import zip_longest
from pathlib import Path

import pyarrow.parquet as pq
from slugify import slugify

from data.authorities import State, states
from data.authorities.leader_joins import join
from data.authorities.people_sources import Entry, Leader, Row, read_entries, read_leaders
from data.authorities.person_names import words_of

HERE = Path(__file__).parent


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
    surname = words_of(re.split(r"[\s,]", listed)[0])
    starts = [place for place, part in enumerate(parts) if words_of(part) == surname]
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
