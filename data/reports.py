"""What an import did, source by source."""

import json
from dataclasses import asdict, dataclass

from data.records import Rejected, Warned


@dataclass(frozen=True, slots=True)
class SourceReport:
    """What became of the records of one source.

    `announced` is how many records the source says it holds and `of` of how many; None where it
    says nothing.
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
