"""The embedded corpus, made anew from its sources: `python -m data.embedded SHARED_DIR`.

The same sources give the same bytes: nothing of an earlier corpus is taken over.
"""

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from data.build import SourceReading, import_sources
from data.catalogue import wilson_record
from data.corpus_readme import corpus_readme
from data.errors import CorpusError, FondsError
from data.manifest import read_manifest
from data.reading import read_source
from data.records import Finding, Record
from data.reports import ImportReport
from data.versions import CURRENT, EMBEDDED_CORPUS, VERSIONS, current_version

_README = "README.md"
_TEMPLATE = "new_document_page__node_89832.txt"  # the layout of a page, without a document


def make_embedded_corpus(shared: Path, corpus: Path) -> ImportReport:
    """Make the corpus in the folder `corpus` of the sources in `shared`, in place of any before it.

    Raises `SourceError` where a source cannot be read, and `CorpusError` where `shared` holds
    none, a Wilson Center document is not in the catalogue, or the corpus cannot be written; then
    `corpus` is as it was.
    """
    corpus.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=".embedded-", dir=corpus.parent) as folder:
        made = Path(folder) / corpus.name
        report = import_sources(made, _readings(shared))
        text = corpus_readme(read_manifest(current_version(made)))
        (made / _README).write_text(text, encoding="utf-8")
        _put_in_place(made, corpus, Path(folder) / "before")
    return report


def _readings(shared: Path) -> Iterator[SourceReading]:
    volumes = _files(shared / "frus", "*.xml.gz")
    pages = _files(shared / "wilson" / "pages", "*.txt")
    pages += _files(shared / "seed", "results-page.txt")
    for volume in volumes:
        yield read_source(str(volume), "frus-tei")
    for page in pages:
        if page.name != _TEMPLATE:
            yield _catalogued(read_source(str(page), "results-page"))


def _files(folder: Path, pattern: str) -> list[Path]:
    found = sorted(folder.glob(pattern))
    if not found:
        raise CorpusError(f"There is no {pattern} in {folder}.", "Check the path of the sources.")
    return found


def _catalogued(reading: SourceReading) -> SourceReading:
    return replace(reading, findings=_own_words(reading.findings))


def _own_words(findings: Iterable[Finding]) -> Iterator[Finding]:
    for finding in findings:
        yield wilson_record(finding) if isinstance(finding, Record) else finding


def _put_in_place(made: Path, corpus: Path, before: Path) -> None:
    corpus.mkdir(exist_ok=True)
    if (corpus / VERSIONS).exists():
        (corpus / VERSIONS).rename(before)
    for name in (VERSIONS, CURRENT, _README):
        (made / name).replace(corpus / name)


def main(arguments: Sequence[str] | None = None) -> int:
    """Make the corpus that the command line names; give the exit status, 1 where that failed."""
    parser = argparse.ArgumentParser(prog="python -m data.embedded", description=__doc__)
    parser.add_argument("shared", type=Path, help="folder with frus/, seed/ and wilson/pages/")
    parser.add_argument("--corpus", type=Path, default=EMBEDDED_CORPUS)
    given = parser.parse_args(arguments)
    try:
        report = make_embedded_corpus(given.shared, given.corpus)
    except FondsError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    sys.stdout.write(report.to_json())
    return 0


if __name__ == "__main__":
    sys.exit(main())
