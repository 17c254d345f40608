"""The lists that people and leaders are read from, and what a row of them becomes.

They are the State Department's people authority, people_by_hand.csv, which adds to it and
overrides it, and Archigos; README.md describes them.
"""

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pyarrow.parquet as pq

from data.authorities.person_names import name_in_order, plain_name, spellings, words_of
from data.errors import SourceError

Row = dict[str, str]

POCOM = "POCOM "  # begins the numbers of officers, to tell them from the people authority's
NAMED_WITHIN = 15  # years before and after a term in which documents may name a leader

_OFFICER = re.compile(r"/departmenthistory/people/(\S+)")
_VISITS = re.compile(r"(?<=Visited U\.S\. once, )\d{4}|(?<=times, )\d{4}")


@dataclass(frozen=True, slots=True)
class Entry:
    """A person. `number` is the State Department's, or the name where it has none.

    `numbers` are all it has for the person; `spellings` have the source of each. `remarks` and
    `years`, those of the volumes that name the person, serve to tell people apart. `leaders` and
    `officers` are the numbers of those the person is: of leaders as a hand says, of officers as the
    list itself or a hand says. `id` is empty but where a hand keeps the one of another name.
    """

    number: str
    name: str
    sort_name: str
    spellings: Mapping[str, str]
    born: int | None
    died: int | None
    sources: tuple[str, ...]
    remarks: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    leaders: tuple[str, ...] = ()
    officers: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    keeps_name: bool = False
    id: str = ""


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


def by_word(entries: Iterable[Entry]) -> Mapping[str, Sequence[Entry]]:
    """Give the entries by each word of their spellings."""
    found = defaultdict[str, list[Entry]](list)
    for entry in entries:
        for word in {word for name in entry.spellings for word in words_of(name)}:
            found[word].append(entry)
    return found


def _entry(row: Mapping[str, Any]) -> Entry:
    source = f"State Department people authority {row['person_id']}"
    return Entry(
        number=row["person_id"],
        numbers=(row["person_id"],),
        name=name_in_order(row["name"]),
        sort_name=plain_name(row["name"]),
        spellings={
            s: source for printed in [row["name"], *row["variants"]] for s in spellings(printed)
        },
        born=_year(row["birth_year"]),
        died=_year(row["death_year"]),
        sources=(source,),
        remarks=tuple(row["remarks"] or ()),
        officers=tuple(f"{POCOM}{of}" for of in _OFFICER.findall(" ".join(row["source_urls"]))),
        years=(
            *(year for volume in row["volumes"] for year in _years_of(volume)),
            *(int(year) for remark in row["remarks"] or () for year in _VISITS.findall(remark)),
        ),
    )


def _by_hand(row: Row, known: Sequence[Entry]) -> Entry:
    first = known[0] if known else None
    name = row["name"] or (first.name if first else "")
    source = f"people_by_hand.csv: {row['source']}"
    listed = {s: of for entry in reversed(known) for s, of in entry.spellings.items()}
    return Entry(
        number=first.number if first else name,
        name=name,
        sort_name=row["sort_name"] or (first.sort_name if first else name),
        spellings={**dict.fromkeys((name, *_several(row["aliases"])), source), **listed},
        born=_year(row["born"]) or next((entry.born for entry in known if entry.born), None),
        died=_year(row["died"]) or next((entry.died for entry in known if entry.died), None),
        sources=(*(of for entry in known for of in entry.sources), source),
        remarks=tuple(remark for entry in known for remark in entry.remarks),
        years=tuple(year for entry in known for year in entry.years),
        leaders=_several(row["archigos_leadids"]),
        officers=(
            *(number for entry in known for number in entry.officers),
            *(f"{POCOM}{number}" for number in _several(row["pocom_ids"])),
        ),
        keeps_name=bool(row["name"]),
        id=row["id"],
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
