"""A file to import, with the importer that reads it."""

from pathlib import Path

from data.build import Source, SourceReading
from data.importers import importer_named, recognise


def read_source(path: str, format_name: str = "auto", collection: str = "") -> SourceReading:
    """Prepare to read the file at `path`.

    `format_name` is an importer's name, or `auto` to go by the file's beginning; `collection`
    takes the place of the importer's own. Raises `SourceError` where the file cannot be opened
    or its format is not recognised, and what `importer_named` raises for a name not known.
    """
    file = Path(path)
    importer = recognise(file) if format_name == "auto" else importer_named(format_name)
    source = Source(path, importer.name, importer.version, collection or importer.collection)
    return SourceReading(source, importer.read(file))
