"""The manifest of a version: what it holds and where that came from.

It says nothing that would differ when the same corpus is made again: no clock, no path.
"""

import csv
import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import duckdb
import pyarrow.parquet as pq

from data.errors import CorpusError
from data.publishing import sync
from data.schema import SCHEMA_VERSION, TABLES
from data.tables import statement
from data.versions import MANIFEST

_VERSION_LENGTH = 16


def data_version(folder: Path) -> str:
    """Give the name of the version whose tables are in `folder`: a hash of their bytes."""
    digest = hashlib.sha256()
    for table in TABLES:
        with (folder / f"{table}.parquet").open("rb") as file:
            digest.update(hashlib.file_digest(file, "sha256").digest())
    return digest.hexdigest()[:_VERSION_LENGTH]


def write_manifest(folder: Path, sources: Iterable[Mapping[str, object]]) -> str:
    """Write the manifest beside the tables in `folder`; give the data version.

    `sources` are those of the whole corpus, in any order and with repetitions.
    """
    version = data_version(folder)
    manifest = {
        "schema_version": SCHEMA_VERSION,
        "data_version": version,
        "rows": {table: _row_count(folder, table) for table in TABLES},
        "collections": _collections(folder),
        "sources": _once_each(sources),
    }
    text = json.dumps(manifest, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
    (folder / MANIFEST).write_text(text, encoding="utf-8")
    sync(folder / MANIFEST)
    sync(folder)
    return version


def read_manifest(version: Path) -> dict[str, Any]:
    """Read the manifest of the version in a folder; raises `CorpusError` where that fails."""
    try:
        manifest = json.loads((version / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise CorpusError(
            f"The manifest in {version} cannot be read ({error}).",
            "Restore the corpus from a copy, or import its sources again into a new folder.",
        ) from error
    if not isinstance(manifest, dict) or manifest.get("schema_version") != SCHEMA_VERSION:
        raise CorpusError(
            f"The corpus in {version} is of another make than this program reads.",
            "Import its sources again into a new folder.",
        )
    return manifest


def _row_count(folder: Path, table: str) -> int:
    count: int = pq.read_metadata(folder / f"{table}.parquet").num_rows
    return count


def _collections(folder: Path) -> list[dict[str, object]]:
    with duckdb.connect() as connection:
        connection.read_parquet(str(folder / "documents.parquet")).create_view("documents")
        found = connection.execute(statement("collections")).fetchall()
    columns = ("name", "documents", "undated", "first", "last")
    return [dict(zip(columns, row, strict=True)) | _terms_of_use(row[0]) for row in found]


def _terms_of_use(collection: str) -> dict[str, object]:
    known = _known_collections().get(collection, {})
    return {"terms": known.get("terms", ""), "address": known.get("address", "")}


@cache
def _known_collections() -> Mapping[str, Mapping[str, str]]:
    path = files("data") / "authorities" / "collections.csv"
    with path.open(encoding="utf-8") as lines:
        return {row["name"]: row for row in csv.DictReader(lines, strict=True)}


def _once_each(sources: Iterable[Mapping[str, object]]) -> Sequence[object]:
    texts = {json.dumps(source, ensure_ascii=False, sort_keys=True) for source in sources}
    return [json.loads(text) for text in sorted(texts)]
