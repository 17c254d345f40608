"""A mapping file: which columns of somebody's table are which fields of a record.

It is written in TOML and described in docs/importing.md. Whatever it says is checked: a key that is
not known is refused, and the keys that are known are named.
"""

import re
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from data.errors import SourceError
from data.importers.cells import MONTH_DIRECTIVES, SEPARATOR
from data.importers.encodings import is_encoding
from data.importers.source import open_source
from data.records import Role

TEXTS = ("collection", "part_of", "source", "place", "language", "classification")
PEOPLE: Mapping[str, Role] = {
    "authors": "author",
    "recipients": "recipient",
    "participants": "participant",
    "mentioned": "mentioned",
}
SEVERAL = (*PEOPLE, "countries")
DATES = ("date", "date_from", "date_to", "date_precision")
FIELDS = ("id", "title", *DATES, "summary", "type", *TEXTS, "url", *SEVERAL, "text")
_OPTIONS = ("delimiter", "encoding", "date_format", "id_prefix")
_SECTIONS: Mapping[str, Collection[str]] = {
    "columns": FIELDS,
    "several": ("separator", *SEVERAL),
    "defaults": ("type", *TEXTS),
    "types": (),  # any value of their column
}
_DIRECTIVES = frozenset({"%Y", "%d", "%H", "%M", "%S", *MONTH_DIRECTIVES})


@dataclass(frozen=True, slots=True)
class TableMapping:
    """What a mapping file says. `columns` are those of a field: several for people and countries.

    `delimiter` and `encoding` are empty where they are to be found out.
    """

    columns: Mapping[str, tuple[str, ...]]
    several: Mapping[str, str]
    defaults: Mapping[str, str]
    types: Mapping[str, str]
    delimiter: str = ""
    encoding: str = ""
    date_format: str = ""
    id_prefix: str = ""

    def wanted(self) -> frozenset[str]:
        """Give every column that is read."""
        return frozenset(column for columns in self.columns.values() for column in columns)

    def reading(self, *, with_text: bool) -> "TableMapping":
        """Give the mapping with its column of full texts, or else without one."""
        if with_text:
            return self
        columns = {field: named for field, named in self.columns.items() if field != "text"}
        return replace(self, columns=columns)

    def separator(self, field: str) -> str:
        """Give what parts the values of a cell of that field."""
        return self.several.get(field) or self.several.get("separator") or SEPARATOR


def read_mapping(path: Path) -> TableMapping:
    """Read a mapping file.

    Raises `SourceError`, naming the key and those that are known, for whatever it cannot mean.
    """
    given = _parsed(path)
    _refuse_unknown(path, "the mapping", given, (*_OPTIONS, *_SECTIONS))
    mapping = TableMapping(
        columns=_columns(path, _section(path, given, "columns")),
        several=_texts(path, "several", _section(path, given, "several")),
        defaults=_texts(path, "defaults", _section(path, given, "defaults")),
        types=_texts(path, "types", _section(path, given, "types")),
        **{name: _text(path, name, given[name]) for name in _OPTIONS if name in given},
    )
    _check_dates(path, mapping)
    _check_options(path, mapping)
    return mapping


def _parsed(path: Path) -> dict[str, object]:
    try:
        with open_source(path) as file:
            return tomllib.load(file)
    except (ValueError, RecursionError) as error:  # UnicodeDecodeError and TOMLDecodeError too
        raise _fault(path, f"is not valid TOML ({error}).", "See docs/importing.md.") from error


def _section(path: Path, given: Mapping[str, object], name: str) -> dict[str, object]:
    section = given.get(name, {})
    if not isinstance(section, dict):
        raise _fault(path, f"{name} is no table.", f"Write [{name}] on a line of its own.")
    if known := _SECTIONS[name]:
        _refuse_unknown(path, f"[{name}]", section, known)
    return section


def _refuse_unknown(
    path: Path, where: str, given: Mapping[str, object], known: Collection[str]
) -> None:
    unknown = [key for key in given if key not in known]
    if unknown:
        raise _fault(
            path,
            f"{where} has no key {', '.join(unknown)}.",
            f"The keys are {', '.join(known)}.",
        )


def _columns(path: Path, section: Mapping[str, object]) -> dict[str, tuple[str, ...]]:
    if "title" not in section:
        raise _fault(path, "[columns] names no title.", 'Write title = "the column of titles".')
    columns = {}
    for field, value in section.items():
        names = value if isinstance(value, list) and field in SEVERAL else [value]
        columns[field] = tuple(_text(path, f"[columns] {field}", name) for name in names)
    return columns


def _texts(path: Path, section: str, given: Mapping[str, object]) -> dict[str, str]:
    return {key: _text(path, f"[{section}] {key}", value) for key, value in given.items()}


def _text(path: Path, key: str, value: object) -> str:
    if not isinstance(value, str) or not value:
        raise _fault(path, f"{key} is no text: {value!r}.", "Write it between quotes.")
    return value


def _check_dates(path: Path, mapping: TableMapping) -> None:
    columns = mapping.columns
    if "date" in columns and "date_from" in columns:
        raise _fault(path, "[columns] has both date and date_from.", "Keep one of them.")
    if "date_to" in columns and not {"date", "date_from"}.intersection(columns):
        raise _fault(path, "[columns] has date_to without date_from.", "Name date_from too.")
    directives = set(re.findall("%.", mapping.date_format))
    has_no_month = "%d" in directives and directives.isdisjoint(MONTH_DIRECTIVES)
    if mapping.date_format and ("%Y" not in directives or has_no_month or directives - _DIRECTIVES):
        raise _fault(
            path,
            f"date_format {mapping.date_format!r} gives no year, month or day to go by.",
            f"Write it with %Y and others of {', '.join(sorted(_DIRECTIVES))}: %d.%m.%Y.",
        )


def _check_options(path: Path, mapping: TableMapping) -> None:
    if len(mapping.delimiter) > 1 or mapping.delimiter in ('"', "\r", "\n"):
        raise _fault(
            path,
            f"delimiter {mapping.delimiter!r} is not one character.",
            r'Write one, such as ";" or "\t".',
        )
    if mapping.encoding and not is_encoding(mapping.encoding):
        raise _fault(
            path,
            f"encoding {mapping.encoding!r} is not known.",
            "Name it as Python does: utf-8, cp1252, koi8-r, utf-16 …",
        )


def _fault(path: Path, what: str, advice: str) -> SourceError:
    return SourceError(path, None, what, advice)
