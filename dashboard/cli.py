"""The command line: fonds serve · import · export · info · check."""

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from io import BytesIO
from pathlib import Path
from typing import IO, Any

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn

from dashboard.cache import CORPUS_VARIABLE
from dashboard.import_words import say_imported
from dashboard.whole_file import whole_file
from data.build import import_sources
from data.check import check_corpus
from data.errors import FondsError
from data.importers import IMPORTERS
from data.importers.table import TABLE
from data.manifest import read_manifest
from data.reading import AUTO, read_source
from data.versions import EMBEDDED_CORPUS, current_version
from queries.database import open_corpus
from queries.errors import ExportError
from queries.export import FORMATS
from queries.export_request import OPTION_NAMES, parse_export
from queries.export_tables import TABLES
from queries.filters import FILTER_NAMES
from queries.search import index_version
from queries.taking import Export
from queries.vocabulary import unknown_values

_PROJECT = Path(__file__).resolve().parent.parent
_SUCCESS, _FAILURE = 0, 1
_EXPORT_OPTIONS = (*FILTER_NAMES, "sort", *OPTION_NAMES)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; give 0 for success, 1 for a failure said on standard error, 2 for usage."""
    given = sys.argv[1:] if arguments is None else arguments
    chosen = _parser().parse_args(list(_joined(given)))
    try:
        status: int = chosen.run(chosen)
    except FondsError as error:
        sys.stderr.write(f"fonds: {error}\n")
        return _FAILURE
    return status


def serve(chosen: argparse.Namespace) -> int:
    """Serve the dashboard; this process becomes the server."""
    corpus = chosen.corpus.resolve()
    read_manifest(current_version(corpus))
    os.environ[CORPUS_VARIABLE] = str(corpus)
    os.chdir(_PROJECT)  # where Streamlit looks for .streamlit/config.toml
    # what must hold wherever the configuration file is: nobody else is asked, nothing is leaked
    options = {
        "server.address": chosen.host,
        "server.port": str(chosen.port),
        "server.headless": "true",
        "browser.gatherUsageStats": "false",
        "client.showErrorDetails": "none",
        "client.showErrorLinks": "false",
    }
    flags = [part for name, value in options.items() for part in (f"--{name}", value)]
    server = str(_PROJECT / "dashboard" / "server.py")
    os.execv(sys.executable, [sys.executable, "-m", "streamlit", "run", server, *flags])  # noqa: S606 - our own server, no shell


def import_(chosen: argparse.Namespace) -> int:
    """Import sources, and say what became of every record."""
    if chosen.mapping and chosen.format not in (AUTO, TABLE.name):
        chosen.command.error(f"argument --mapping: goes with --format {TABLE.name} alone")
    readings = (
        read_source(
            path, chosen.format, chosen.collection, chosen.mapping, with_text=chosen.with_text
        )
        for path in chosen.source
    )
    with _report_file(chosen.report, chosen.source) as file, _progress() as progress:
        task = progress.add_task("", total=None)
        report = import_sources(
            chosen.corpus,
            readings,
            dry_run=chosen.dry_run,
            progress=lambda path, read: progress.update(task, description=path, completed=read),
            index=index_version,
        )
        file.write(report.to_json().encode())
    say_imported(report, dry_run=chosen.dry_run)
    return _SUCCESS


def export(chosen: argparse.Namespace) -> int:
    """Write what `/export` gives into a file or to standard output."""
    corpus = open_corpus(chosen.corpus, chosen.version)
    wanted, errors = parse_export(chosen.table, chosen.format, _pairs(chosen))
    errors = (*errors, *unknown_values(corpus, wanted.filters))
    if errors:
        raise ExportError("\n".join(str(error) for error in errors), "")
    try:
        _write(chosen.out, Export(corpus, wanted))
    except OSError as error:
        raise ExportError(
            f"{chosen.out} cannot be written: {error}.", "Choose another file, or make room."
        ) from error
    return _SUCCESS


def info(chosen: argparse.Namespace) -> int:
    """Say what a corpus holds."""
    manifest = read_manifest(current_version(chosen.corpus))
    if chosen.json:
        sys.stdout.write(json.dumps(manifest, ensure_ascii=False, indent=2) + "\n")
        return _SUCCESS
    lines = [f"{chosen.corpus}: version {manifest['data_version']}"]
    lines += [f"  {name}: {rows:,} rows" for name, rows in manifest["rows"].items()]
    lines += [_collection_line(one) for one in manifest["collections"]]
    sys.stdout.write("\n".join(lines) + "\n")
    return _SUCCESS


def check(chosen: argparse.Namespace) -> int:
    """Say whether a corpus is sound; every fault is a line, and any makes the command fail."""
    version = current_version(chosen.corpus)
    faults = check_corpus(version)
    sys.stdout.write("".join(f"{fault}\n" for fault in faults) or f"{version.name} is sound.\n")
    return _FAILURE if faults else _SUCCESS


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="fonds", description="See a whole archive at once.", allow_abbrev=False
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _serve_arguments(_command(commands, "serve", "serve the dashboard"))
    _import_arguments(_command(commands, "import", "add sources to a corpus"))
    _export_arguments(_command(commands, "export", "write a table to a file"))
    info_command = _command(commands, "info", "say what a corpus holds")
    info_command.add_argument("--json", action="store_true", help="the manifest, as JSON")
    _corpus_argument(info_command, info)
    _corpus_argument(_command(commands, "check", "say whether a corpus is sound"), check)
    return parser


def _command(commands: Any, name: str, words: str) -> argparse.ArgumentParser:  # noqa: ANN401 - argparse names no such type
    command: argparse.ArgumentParser = commands.add_parser(name, help=words, allow_abbrev=False)
    return command


def _corpus_argument(command: argparse.ArgumentParser, run: Callable[..., int]) -> None:
    command.set_defaults(run=run)
    command.add_argument(
        "--corpus",
        type=Path,
        default=EMBEDDED_CORPUS,
        metavar="DIR",
        help="folder of the corpus (default: the embedded one)",
    )


def _serve_arguments(command: argparse.ArgumentParser) -> None:
    _corpus_argument(command, serve)
    command.add_argument("--host", default="127.0.0.1", help="address to listen on")
    command.add_argument("--port", type=int, default=8501)


def _import_arguments(command: argparse.ArgumentParser) -> None:
    formats = [AUTO, *(importer.name for importer in IMPORTERS)]
    command.set_defaults(run=import_, command=command)
    command.add_argument("source", nargs="+", metavar="SOURCE", help="file to import")
    command.add_argument("--corpus", type=Path, required=True, metavar="DIR")
    command.add_argument("--collection", default="", metavar="NAME")
    command.add_argument("--format", choices=formats, default=AUTO)
    command.add_argument(
        "--mapping", type=Path, metavar="FILE.toml", help="what the columns of a table are"
    )
    command.add_argument(
        "--with-text", action="store_true", help="hold full texts too, where a source has them"
    )
    command.add_argument("--dry-run", action="store_true", help="report, and write nothing")
    command.add_argument("--report", type=Path, metavar="FILE.json", help="write the report here")


def _export_arguments(command: argparse.ArgumentParser) -> None:
    _corpus_argument(command, export)
    command.add_argument("table", choices=TABLES, metavar=f"TABLE ({', '.join(TABLES)})")
    command.add_argument("--format", choices=list(FORMATS), required=True)
    command.add_argument("--out", required=True, metavar="FILE", help="- is standard output")
    command.add_argument(
        "--version", default="", metavar="DATA_VERSION", help="rows as they were in that version"
    )
    for name in _EXPORT_OPTIONS:
        command.add_argument(
            f"--{name}", dest=f"filter_{name}", action="append", default=[], metavar="VALUE"
        )


def _pairs(chosen: argparse.Namespace) -> list[tuple[str, str]]:
    values = vars(chosen)
    return [(name, value) for name in _EXPORT_OPTIONS for value in values[f"filter_{name}"]]


def _joined(arguments: Sequence[str]) -> Iterator[str]:
    """Join a filter and its value, as a value may begin with a dash: `--sort -date`."""
    rest = iter(arguments)
    for argument in rest:
        if argument.startswith("--") and argument[2:] in _EXPORT_OPTIONS:
            value = next(rest, None)
            yield argument if value is None else f"{argument}={value}"
        else:
            yield argument


def _write(out: str, chunks: Iterable[bytes]) -> None:
    if out != "-":
        with whole_file(Path(out)) as file:
            file.writelines(chunks)
        return
    with suppress(BrokenPipeError):  # whoever reads has read enough
        sys.stdout.buffer.writelines(chunks)
        sys.stdout.buffer.flush()
        return
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # for Python's own last flush


@contextmanager
def _report_file(path: Path | None, sources: Iterable[str]) -> Iterator[IO[bytes]]:
    """Open the file of the report before anything is imported, so that it cannot fail after."""
    if path is None:
        yield BytesIO()
        return
    if any(path.exists() and Path(source).exists() and path.samefile(source) for source in sources):
        raise ExportError(f"The report would overwrite the source {path}.", "Name another file.")
    with ExitStack() as stack:
        try:
            file = stack.enter_context(whole_file(path))
        except OSError as error:
            raise ExportError(
                f"The report {path} cannot be written: {error}.", "Nothing was imported."
            ) from error
        yield file


def _progress() -> Progress:
    return Progress(
        SpinnerColumn(),
        TextColumn("{task.description}", markup=False),
        TextColumn("{task.completed:,} records"),
        console=Console(stderr=True),
        disable=not sys.stderr.isatty(),
    )


def _collection_line(collection: Mapping[str, object]) -> str:
    return (
        f"  {collection['name']}: {collection['documents']:,} documents, "
        f"{collection['first']}–{collection['last']}, {collection['undated']:,} undated"
    )


if __name__ == "__main__":
    sys.exit(main())
