"""Names, states and kinds read off titles, against labels made by hand; every miss is printed.

The labels are those of `shared/gold`, or of the folder that `FONDS_GOLD` names: files of JSON
lines, described in that folder's README.
"""

import json
import os
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from data.authorities import people, states
from data.authorities.person_names import names_agree
from data.dates import parse_printed_date
from data.document_types import document_type
from data.importers.frus_tei import FRUS_TEI
from data.records import DocumentDate, PersonTag, Record
from data.tagging import tagged

SHARED = Path(__file__).parents[3] / "shared"
GOLD = Path(os.environ.get("FONDS_GOLD", SHARED / "gold"))
_PLAIN = str.maketrans("’‘ʼ`´", "'" * 5)
_TITLES_TIMED = 20_000


@dataclass(frozen=True, slots=True)
class Label:
    """A title with what a reader found in it: `gold` is the line of the file."""

    gold: Mapping[str, Any]
    record: Record


def labels_of(path: Path) -> Iterator[Label]:
    """Yield the labels of a file of JSON lines, each with the record that the title makes."""
    for line in path.read_text(encoding="utf-8").splitlines():
        gold = json.loads(line)
        when = parse_printed_date(gold["date"] or "") or DocumentDate()
        record = Record(id=f"gold/{gold['key']}", title=gold["title"], date=when)
        yield Label(gold, tagged(record))


def measure_titles() -> None:
    """Print the figures of each file of labels, and how many titles a second are read."""
    files = sorted(GOLD.glob("*.jsonl"))
    if not files:
        print("The labels made by hand are not at hand; titles are not measured.")
        return
    for path in files:
        labels = list(labels_of(path))
        print(f"{path.stem}: {len(labels)} titles")
        for figure in (words_figure, roles_figure, persons_figure, states_figure, types_figure):
            figure(labels)
    _measure_speed()


def words_figure(labels: Iterable[Label]) -> None:
    """People by the words printed."""
    pairs = [(label, _printed(label), _found(label)) for label in labels]
    _print_scores("people, by the words", [(a, set(b), set(c)) for a, b, c in pairs], 0.97, 0.95)


def roles_figure(labels: Iterable[Label]) -> None:
    """People by the words and the role."""
    pairs = [
        (
            label,
            {(_plain(p["as_printed"]), p["role"]) for p in label.gold["persons"]},
            {(_plain(t.evidence), t.role) for t in _named(label)},
        )
        for label in labels
    ]
    hits, found, wanted = (sum(len(one) for one in sets) for sets in (
        [w & f for _, w, f in pairs], [f for _, _, f in pairs], [w for _, w, _ in pairs],
    ))  # fmt: skip
    for label, wanted_here, found_here in pairs:
        _print_misses(label, wanted_here, found_here)
    print(f"  with the role: F1 {2 * hits / (found + wanted):.3f} (asked: 0.92)")


def persons_figure(labels: Iterable[Label]) -> None:
    """Of the people found whom the label names: right, wrong, left unresolved."""
    outcomes = Counter[str]()
    for label in labels:
        names = {_plain(p["as_printed"]): p["name"] for p in label.gold["persons"]}
        for tag in _named(label):
            wanted = names.get(_plain(tag.evidence))
            if wanted:
                outcome = _outcome(tag, wanted)
                outcomes[outcome] += 1
                if outcome != "right":
                    print(f"    {outcome}: {tag.evidence} is {wanted}, found {tag.person} "
                          f"({label.gold['date']}, {label.gold['title'][:80]})")  # fmt: skip
    whole = sum(outcomes.values()) or 1
    shares = ", ".join(f"{name} {outcomes[name] / whole:.3f}" for name in ("right", "wrong"))
    print(f"  the person: {shares} of {whole} (asked: right 0.95 Wilson, 0.85 FRUS; wrong 0.02)")


def states_figure(labels: Iterable[Label]) -> None:
    """States that the title names, without those of basis `person`."""
    rows = []
    for label in labels:
        wanted = {state["name"] for state in label.gold["states"]}
        found = {states()[t.state].name for t in label.record.states if t.basis != "person"}
        rows.append((label, wanted, found))
        _print_misses(label, wanted, found)
    _print_scores("states", rows, 0.96, 0.93)


def types_figure(labels: Iterable[Label]) -> None:
    """Kinds of document."""
    rows = [(label, document_type(label.record.title)) for label in labels]
    for label, kind in rows:
        if kind != label.gold["doc_type"]:
            print(f"    {kind}, not {label.gold['doc_type']}: {label.record.title[:100]}")
    right = sum(kind == label.gold["doc_type"] for label, kind in rows)
    print(f"  kind of document: {right / len(rows):.3f} (asked: 0.95)")


def _named(label: Label) -> list[PersonTag]:
    return [tag for tag in label.record.people if tag.method == "title"]


def _printed(label: Label) -> set[str]:
    return {_plain(person["as_printed"]) for person in label.gold["persons"]}


def _found(label: Label) -> set[str]:
    return {_plain(tag.evidence) for tag in _named(label)}


def _plain(words: str) -> str:
    return words.translate(_PLAIN).strip(" .")


def _outcome(tag: PersonTag, wanted: str) -> str:
    person = people().get(tag.person)
    if person is None:
        return "unresolved"
    spellings = (person.name, *person.aliases)
    agrees = wanted in spellings or any(names_agree(wanted, name) for name in spellings)
    return "right" if agrees else "wrong"


def _print_scores(
    what: str, rows: Iterable[tuple[Label, set[str], set[str]]], precision: float, recall: float
) -> None:
    listed = list(rows)
    hits = sum(len(wanted & found) for _, wanted, found in listed)
    found_count = sum(len(found) for _, _, found in listed) or 1
    wanted_count = sum(len(wanted) for _, wanted, _ in listed) or 1
    print(f"  {what}: precision {hits / found_count:.3f} (asked: {precision}), "
          f"recall {hits / wanted_count:.3f} (asked: {recall})")  # fmt: skip


def _print_misses(label: Label, wanted: set[Any], found: set[Any]) -> None:
    for word, lost in (("missed", wanted - found), ("too much", found - wanted)):
        for one in sorted(lost):
            print(f"    {word}: {one} ({label.gold['date']}, {label.gold['title'][:110]})")


def _measure_speed() -> None:
    titles = [finding for volume in sorted((SHARED / "frus").glob("*.xml.gz"))[::6]
              for finding in FRUS_TEI.read(volume) if isinstance(finding, Record)]  # fmt: skip
    bare = [Record(id=one.id, title=one.title, date=one.date) for one in titles[:_TITLES_TIMED]]
    tagged(bare[0])
    begun = time.process_time()
    for record in bare:
        tagged(record)
        document_type(record.title)
    seconds = time.process_time() - begun
    print(f"Titles: {len(bare) / seconds:,.0f} a second on one core (asked: 5,000)")
