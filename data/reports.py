"""What an import did, source by source."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from data.records import Rejected, Warned

Value = str | list[str] | None
"""What a field holds: a text, texts (of people and states, a text a tag), or nothing."""


@dataclass(frozen=True, slots=True)
class Change:
    """A record that took the place of another one of its id.

    `fields` has, by their names in `documents`, those that differ, each as it was and as it is. Of
    `people` and `states` these are the tags that went and those that came, as texts such as
    `joseph-stalin, author (title: Cde. Stalin)`; of `text` its size and a checksum.
    """

    id: str
    fields: Mapping[str, tuple[Value, Value]]

    def as_json(self) -> dict[str, object]:
        """Give the change as `json` takes it."""
        fields = {name: {"from": was, "to": is_now} for name, (was, is_now) in self.fields.items()}
        return {"id": self.id, "fields": fields}


def change_of(ident: str, before: Mapping[str, Value], after: Mapping[str, Value]) -> Change:
    """Give what differs between two records of one id, both with the same fields."""
    differences = {name: _difference(was, after[name]) for name, was in before.items()}
    return Change(ident, {name: two for name, two in differences.items() if two[0] != two[1]})


def _difference(was: Value, is_now: Value) -> tuple[Value, Value]:
    if isinstance(was, list) and isinstance(is_now, list):
        return sorted(set(was) - set(is_now)), sorted(set(is_now) - set(was))
    return was, is_now


@dataclass(frozen=True, slots=True)
class SourceReport:
    """What became of the records of one source.

    `announced` is how many records the source says it holds and `of` of how many; None where it
    says nothing. `duplicates` are the records that are nearly the same as a document that was
    there, or was read, before them.
    """

    path: str
    format: str
    announced: int | None = None
    of: int | None = None
    added: int = 0
    changed: int = 0
    unchanged: int = 0
    rejected: tuple[Rejected, ...] = ()
    warnings: tuple[Warned, ...] = ()
    changes: tuple[Change, ...] = ()
    duplicates: int = 0

    @property
    def read(self) -> int:
        """How many records the source turned out to hold, rejected ones included."""
        return self.added + self.changed + self.unchanged + len(self.rejected)

    def as_json(self) -> dict[str, object]:
        """Give the report as `json` takes it, its keys in the order of the contract."""
        return {
            "path": self.path,
            "format": self.format,
            "announced": self.announced,
            "of": self.of,
            "read": self.read,
            "added": self.added,
            "changed": self.changed,
            "unchanged": self.unchanged,
            "rejected": [asdict(rejected) for rejected in self.rejected],
            "warnings": [asdict(warned) for warned in self.warnings],
            "changes": [change.as_json() for change in self.changes],
            "duplicates": self.duplicates,
        }


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did; `data_version` is the version that the corpus then has."""

    data_version: str
    sources: tuple[SourceReport, ...]

    def to_json(self) -> str:
        """Give the report as the text of a JSON file."""
        report = {
            "data_version": self.data_version,
            "sources": [source.as_json() for source in self.sources],
        }
        return json.dumps(report, ensure_ascii=False, indent=2) + "\n"
