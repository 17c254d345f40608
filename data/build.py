"""From sources to a new version of a corpus: read, merge by id, write beside, switch."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb

from data.errors import CorpusError, SourceError
from data.manifest import data_version, read_manifest, write_manifest
from data.publishing import publish, workshop
from data.records import Announced, DocumentDate, Finding, Record, Rejected, Warned
from data.reports import Change, ImportReport, SourceReport
from data.staging import Staging, staging
from data.tagging import tagged
from data.versions import current_version, is_corpus, whole_version

Progress = Callable[[str, int], None]
_PROGRESS_STEP = 1_000


@dataclass(frozen=True, slots=True)
class Source:
    """A file to import, the format it is read as, and the collection of what names none."""

    path: str
    format: str
    importer_version: str
    collection: str


@dataclass(frozen=True, slots=True)
class SourceReading:
    """A source and what an importer finds in it, read as it is asked for, once."""

    source: Source
    findings: Iterable[Finding]


@dataclass(slots=True)
class _Tally:
    """What a source was found to hold beside its records."""

    source: Source
    announced: list[Announced] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)
    warnings: list[Warned] = field(default_factory=list)
    doubted: list[DocumentDate] = field(default_factory=list)

    def warn_of_dates(self) -> None:
        """Say how many dates could not be used, and give one of them."""
        if self.doubted:
            first = self.doubted[0]
            self.warnings.append(
                Warned(
                    None,
                    f"{len(self.doubted):,} dates could not be used and count as undated, such as "
                    f"“{first.text}” ({first.flag})",
                )
            )

    def report(self, counts: Mapping[str, int], changes: tuple[Change, ...]) -> SourceReport:
        """Give the report of the source, what became of its records counted."""
        wholes = [announced.of for announced in self.announced if announced.of is not None]
        return SourceReport(
            path=self.source.path,
            format=self.source.format,
            announced=sum(one.count for one in self.announced) if self.announced else None,
            of=max(wholes, default=None),
            rejected=tuple(self.rejected),
            warnings=tuple(self.warnings),
            changes=changes,
            **counts,
        )

    def provenance(self) -> dict[str, str]:
        """Give what the manifest says of the source."""
        return {
            "file": Path(self.source.path).name,
            "format": self.source.format,
            "importer_version": self.source.importer_version,
            "collection": self.source.collection,
        }


def import_sources(
    corpus: Path,
    readings: Iterable[SourceReading],
    *,
    dry_run: bool = False,
    progress: Progress | None = None,
    index: Callable[[Path], None] | None = None,
) -> ImportReport:
    """Add what sources hold to the corpus in the folder `corpus`, making it where there is none.

    Records are merged by id: a new one is added, a different one takes the place of the one
    before it, an equal one changes nothing. `progress` is called now and then with a source's
    path and the number of records read from it. With `dry_run` nothing is written to `corpus`;
    the report, its data version included, is the one that the import would give. A version that
    is new to the corpus is given to `index`, to put into its folder what search needs, before it
    becomes the current one.

    Raises `SourceError` where a source cannot be read to its end and `CorpusError` where the
    corpus cannot be read or written, or is being written; then nothing has changed.
    """
    folder_for_work = TemporaryDirectory() if dry_run else workshop(corpus)
    with _corpus_errors(corpus), folder_for_work as folder:
        base = _sound_version(corpus) if is_corpus(corpus) else None
        held = read_manifest(base)["sources"] if base else []
        made = Path(folder) / "version"
        made.mkdir()
        with staging(Path(folder), base) as stage:
            tallies = [_stage(stage, no, one, progress) for no, one in enumerate(readings)]
            stage.write(made)
            counts, changes = stage.counts(), stage.changes()
        version = write_manifest(made, [*held, *(tally.provenance() for tally in tallies)])
        if not dry_run:
            if index and not whole_version(corpus, version):
                index(made)
            publish(corpus, made, version)
    reports = (
        tally.report(counts.get(no, {}), changes.get(no, ())) for no, tally in enumerate(tallies)
    )
    return ImportReport(version, tuple(reports))


def _sound_version(corpus: Path) -> Path:
    version = current_version(corpus)
    if data_version(version) != version.name:
        raise CorpusError(
            f"The corpus in {corpus} is damaged: its tables are not those that were written.",
            "Restore the folder from a copy, or import its sources again into a new one.",
        )
    return version


def _stage(
    stage: Staging, source_no: int, reading: SourceReading, progress: Progress | None
) -> _Tally:
    tally = _Tally(reading.source)
    read = 0
    for finding in _findings(reading):
        match finding:
            case Record():
                stage.add(source_no, _completed(finding, reading.source))
                if finding.date.flag:
                    tally.doubted.append(finding.date)
            case Announced():
                tally.announced.append(finding)
            case Rejected():
                tally.rejected.append(finding)
            case Warned():
                tally.warnings.append(finding)
        read += isinstance(finding, Record | Rejected)
        if progress and read % _PROGRESS_STEP == 0:
            progress(reading.source.path, read)
    if progress:
        progress(reading.source.path, read)
    tally.warn_of_dates()
    return tally


def _completed(record: Record, source: Source) -> Record:
    return tagged(replace(record, collection=record.collection or source.collection))


def _findings(reading: SourceReading) -> Iterator[Finding]:
    try:
        yield from reading.findings
    except OSError as error:
        raise SourceError(
            Path(reading.source.path),
            None,
            f"cannot be read ({error.strerror or error}).",
            "Check the path, your rights to it and the disk.",
        ) from error


@contextmanager
def _corpus_errors(corpus: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, duckdb.OperationalError) as error:
        raise CorpusError(
            f"The corpus in {corpus} could not be written ({error}); it is as it was.",
            "See that the disk has room and that you may write there, then try again.",
        ) from error
