"""What an export is asked for: a table, a format, filters, and how it is to be written."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from queries.errors import ExportError, FilterError
from queries.export import FORMATS, Format
from queries.export_tables import TABLES
from queries.filters import NO_FILTERS, Filters
from queries.query_string import parse_query

OPTION_NAMES = ("limit", "bom", "raw", "with")
"""Names beside the filters and `sort`: the most rows, how CSV is written, and what goes beside."""

_LIMIT = re.compile(r"[1-9]\d{0,17}", re.ASCII)
_SWITCH = ("1", "0")
_BESIDE = ("method",)


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """One table of the documents that match, in one format.

    `limit` keeps so many rows, and only where it is asked for; `bom` and `raw` are those of
    `queries.export.csv_chunks`; `with_method` puts the method beside it, in a ZIP.
    """

    table: str
    format: str
    filters: Filters = NO_FILTERS
    sort: str = "date"
    limit: int | None = None
    bom: bool = False
    raw: bool = False
    with_method: bool = False

    @property
    def form(self) -> Format:
        """The format it is written in."""
        return FORMATS[self.format]

    def to_pairs(self) -> list[tuple[str, str]]:
        """Give the names and values of the query string; what is at its default is left out."""
        options = {
            "sort": self.sort if self.sort != "date" else "",
            "limit": str(self.limit or ""),
            "bom": "1" if self.bom else "",
            "raw": "1" if self.raw else "",
            "with": "method" if self.with_method else "",
        }
        return [*self.filters.to_pairs(), *((name, text) for name, text in options.items() if text)]


def parse_export(
    table: str, format_name: str, pairs: Iterable[tuple[str, str]]
) -> tuple[ExportRequest, tuple[FilterError, ...]]:
    """Read an export from its names and values: what could be read, and an error for the rest.

    An export holds all pages, so it takes neither `page` nor `size`. Raises `ExportError` where
    there is no such table or format, or none of that table.
    """
    form = FORMATS.get(format_name)
    if table not in TABLES or form is None or table not in (form.tables or TABLES):
        offered = [one.name for one in FORMATS.values() if table in (one.tables or TABLES)]
        raise ExportError(
            f"There is no export {table}.{format_name}.",
            f"Tables: {', '.join(TABLES)}. Formats: {', '.join(offered or FORMATS)}.",
        )
    pairs = list(pairs)
    filters, page, errors = parse_query(
        (pair for pair in pairs if pair[0] not in OPTION_NAMES), paged=False
    )
    request = ExportRequest(table, format_name, filters, page.sort)
    return _with_options(request, [pair for pair in pairs if pair[0] in OPTION_NAMES], errors)


def _with_options(
    request: ExportRequest, pairs: Iterable[tuple[str, str]], errors: tuple[FilterError, ...]
) -> tuple[ExportRequest, tuple[FilterError, ...]]:
    given = dict[str, str]()
    for name, text in pairs:
        try:
            if given.setdefault(name, text) != text:
                raise FilterError(name, text, f"{name} takes one value and has {given[name]}.")  # noqa: TRY301 - collected with the others
            request = _with_option(request, name, text)
        except FilterError as error:
            errors = (*errors, error)
    return request, errors


def _with_option(request: ExportRequest, name: str, text: str) -> ExportRequest:
    if name == "limit":
        return replace(request, limit=_limit(text))
    if name == "with":
        return replace(request, with_method=_one_of(_BESIDE, name, text) == "method")
    if request.format != "csv":
        raise FilterError(name, text, f"it goes with csv alone, not with {request.format}.")
    is_on = _one_of(_SWITCH, name, text) == "1"
    return replace(request, bom=is_on) if name == "bom" else replace(request, raw=is_on)


def _limit(text: str) -> int:
    if not _LIMIT.fullmatch(text):
        raise FilterError("limit", text, "it is no number of rows.", ("a whole number from 1",))
    return int(text)


def _one_of(valid: tuple[str, ...], name: str, text: str) -> str:
    if text not in valid:
        raise FilterError(name, text, "it is not one of the values offered.", valid)
    return text
