"""A corpus of any size for measuring: `python -m data.grow --documents 10000000 DIR`.

Each document is modelled on one drawn from a real corpus, so that years, precision, types, people,
roles and states are spread as they are there.
"""

import argparse
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from data.errors import CorpusError, FondsError
from data.manifest import read_manifest, write_manifest
from data.publishing import publish, workshop
from data.tables import open_database, statement, view_tables, write_hashes, write_table
from data.versions import EMBEDDED_CORPUS, current_version

_GROWN = ("documents", "participations", "localities", "texts")
_KEPT = ("people", "terms", "states")
_VERSION = "1"


def grow_corpus(
    corpus: Path, documents: int, *, seed: int = 1, model: Path = EMBEDDED_CORPUS
) -> Path:
    """Make the corpus in `corpus` one of so many `documents`; give the folder of its version.

    A document takes its year, precision, type, collection and place from one drawn from the
    corpus `model`, people and states from another of that year, and its title from two of that
    type. The same seed gives the same bytes. Raises `CorpusError` where `model` cannot be read
    or is empty, or `corpus` cannot be written.
    """
    base = current_version(model)
    if not read_manifest(base)["rows"]["documents"]:
        raise CorpusError(f"The corpus in {model} holds no document to go by.", "Choose another.")
    with workshop(corpus) as folder:
        made = folder / "version"
        made.mkdir()
        _write_tables(base, folder, made, {"documents": documents, "seed": seed})
        provenance = {
            "file": base.name,
            "format": "grown",
            "importer_version": _VERSION,
            "collection": "",
            "seed": seed,
        }
        publish(corpus, made, write_manifest(made, [provenance]))
    return current_version(corpus)


def _write_tables(base: Path, folder: Path, made: Path, wanted: dict[str, int]) -> None:
    with open_database(folder) as connection:
        view_tables(connection, base, prefix="base_")
        connection.execute(statement("grown_titles"))
        connection.execute(statement("grown_plan"), wanted)
        for table in _GROWN:
            write_table(connection, table, statement(f"grown_{table}"), made)
        for table in _KEPT:
            shutil.copyfile(base / f"{table}.parquet", made / f"{table}.parquet")
        write_hashes(connection, made)


def main(arguments: Sequence[str] | None = None) -> int:
    """Grow the corpus that the command line names; give the exit status, 1 where that failed."""
    parser = argparse.ArgumentParser(prog="python -m data.grow", description=__doc__)
    parser.add_argument("folder", type=Path, help="the corpus to make")
    parser.add_argument("--documents", type=int, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--corpus", type=Path, default=EMBEDDED_CORPUS, help="the corpus to go by")
    given = parser.parse_args(arguments)
    if given.documents < 1:
        parser.error(f"--documents {given.documents}: give 1 or more.")
    try:
        version = grow_corpus(given.folder, given.documents, seed=given.seed, model=given.corpus)
    except FondsError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    sys.stdout.write(f"{version}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
