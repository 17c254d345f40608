"""A file to import, with the importer that reads it."""

from pathlib import Path

from data.build import Source, SourceReading
from data.errors import FondsError
from data.importers import importer_named, recognise
from data.importers.mapping import read_mapping
from data.importers.table import TABLE, Table
from data.records import Importer

AUTO = "auto"


def read_source(
    path: str,
    format_name: str = AUTO,
    collection: str = "",
    mapping: Path | None = None,
    *,
    with_text: bool = False,
) -> SourceReading:
    """Prepare to read the file at `path`.

    `format_name` is an importer's name, or `auto` to go by the file's beginning; a table may have
    a `mapping` file. Full texts are read `with_text` only. `collection` takes the place of the
    importer's own; where neither names one, the file's name does. Raises `SourceError` where the
    file or the mapping cannot be read or the format is not recognised, and `FondsError` for a name
    that is not known or takes no mapping.
    """
    file = Path(path)
    importer = _importer(file, format_name, mapping)
    collection = collection or importer.collection or file.name.partition(".")[0]
    source = Source(path, importer.name, importer.version, collection)
    return SourceReading(source, importer.read(file, with_text=with_text))


def _importer(file: Path, format_name: str, mapping: Path | None) -> Importer:
    if mapping is None:
        return recognise(file) if format_name == AUTO else importer_named(format_name)
    if format_name not in (AUTO, TABLE.name):
        raise FondsError(
            f"The format {format_name} takes no mapping file.",
            f"Leave --mapping out, or name the format {TABLE.name}.",
        )
    return Table(read_mapping(mapping))
