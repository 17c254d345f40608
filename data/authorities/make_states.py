"""Make `states.csv`: `python -m data.authorities.make_states SHARED_DIR`.

`states_by_hand.csv` says which states there are: a state, or a dependency documents are about,
while its land bore its name, so Algeria is one row from before 1830 until today and the Gold
Coast and Ghana are two. This program adds what other lists know: the dates of independent states
(Gleditsch and Ward, `gwstates.csv`, where the hand list says `gw`), the coordinates of capitals
(`gsh_locales.parquet`, by the id of the city), and, from the predecessors, the successors.

An empty date is one not known or, at the beginning, before 1816, at the end, still open.
"""

import csv
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import pyarrow.parquet

from data.errors import SourceError

BY_HAND = "states_by_hand.csv"
COLUMNS = (
    "id",
    "name",
    "valid_from",
    "valid_to",
    "predecessors",
    "successors",
    "iso_a3",
    "latitude",
    "longitude",
    "gw_code",
    "source",
)
OPEN_END = "9999-12-31"

Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Sources:
    """What the lists of others say: dates by Gleditsch-Ward code, coordinates by city."""

    dates: Mapping[str, tuple[str, str]]
    coordinates: Mapping[str, tuple[str, str]]


def main(arguments: Sequence[str]) -> int:
    """Write `states.csv` beside this module; give the exit code."""
    if len(arguments) != 1:
        sys.stderr.write("usage: python -m data.authorities.make_states SHARED_DIR\n")
        return 2
    here = Path(str(files(__package__)))
    sources = read_sources(Path(arguments[0]) / "authorities")
    with (here / "states.csv").open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(state_rows(here / BY_HAND, sources))
    return 0


def state_rows(by_hand: Path, sources: Sources) -> list[Row]:
    """Give the rows of `states.csv`, in the order of the hand list.

    Raises `SourceError`, with the line, where a row names a city, code or state nobody knows.
    """
    with by_hand.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, strict=True))
    successors = _successors(rows)
    unknown = successors.keys() - {row["id"] for row in rows}
    if unknown:
        raise SourceError(by_hand, None, f"no such states: {sorted(unknown)}.", "Correct them.")
    return [
        _state(row, successors.get(row["id"], []), sources, by_hand, line)
        for line, row in enumerate(rows, start=2)
    ]


def _state(row: Row, successors: Iterable[str], sources: Sources, path: Path, line: int) -> Row:
    try:
        valid_from, valid_to = _dates(row, sources)
        latitude, longitude = _coordinates(row, sources)
    except KeyError as unknown:
        advice = "Name a code of gwstates.csv, a city of gsh_locales.parquet, or give the value."
        raise SourceError(path, line, f"{unknown} is not known.", advice) from unknown
    kept = {name: row[name] for name in ("id", "name", "predecessors", "iso_a3", "gw_code")}
    return kept | {
        "valid_from": valid_from,
        "valid_to": valid_to,
        "successors": "|".join(successors),
        "latitude": latitude,
        "longitude": longitude,
        "source": _source(row),
    }


def _dates(row: Row, sources: Sources) -> tuple[str, str]:
    first, last = row["valid_from"], row["valid_to"]
    if "gw" in (first, last):
        known = sources.dates[row["gw_code"]]
        first = known[0] if first == "gw" else first
        last = known[1] if last == "gw" else last
    return first, "" if last == OPEN_END else last


def _coordinates(row: Row, sources: Sources) -> tuple[str, str]:
    if row["latitude"]:
        return row["latitude"], row["longitude"]
    return sources.coordinates[row["capital"]]


def _source(row: Row) -> str:
    dates = "gwstates.csv" if "gw" in (row["valid_from"], row["valid_to"]) else ""
    cities = "" if row["latitude"] else "gsh_locales.parquet"
    return "|".join(part for part in (BY_HAND, dates, cities) if part)


def _successors(rows: Iterable[Row]) -> dict[str, list[str]]:
    successors: dict[str, list[str]] = {}
    for row in rows:
        for predecessor in filter(None, row["predecessors"].split("|")):
            successors.setdefault(predecessor, []).append(row["id"])
    return successors


def read_sources(folder: Path) -> Sources:
    """Read dates and coordinates from the lists in `folder` (`SHARED_DIR/authorities`)."""
    dates: dict[str, tuple[str, str]] = {}
    with (folder / "gwstates.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            first = dates.get(row["gwcode"], (row["start"], ""))[0]
            dates[row["gwcode"]] = (first, row["end"])
    cities = pyarrow.parquet.read_table(folder / "gsh_locales.parquet").to_pylist()
    return Sources(
        dates=dates,
        coordinates={
            city["locale_id"]: (f"{city['lat']:.4f}", f"{city['lon']:.4f}") for city in cities
        },
    )


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
