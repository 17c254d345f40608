"""The method beside an export: what was asked for, of which data, and what the columns mean."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from stat import S_IFREG
from typing import Any
from urllib.parse import urlencode

from stream_zip import ZIP_64, stream_zip

from queries.database import Corpus
from queries.export_columns import COLUMNS
from queries.export_request import ExportRequest
from queries.file_names import file_name
from queries.filters import FILTER_NAMES
from queries.paging import SORT_WORDS
from queries.vocabulary import names_of
from queries.where import words_of

# The same link gives the same bytes, so no file in it tells when it was made: the earliest time
# that a ZIP can hold stands for that.
_NO_TIME = datetime(1980, 1, 1)  # noqa: DTZ001 - a ZIP knows no zones
_MODE = S_IFREG | 0o644

_EVERYTHING = "all documents of the corpus"
_AS_WRITTEN = (
    "Text cells that a spreadsheet would take for a formula (they begin with =, +, -, @, a tab or "
    "a carriage return) have an apostrophe in front; take one away to have the text."
)


def zipped(
    corpus: Corpus, request: ExportRequest, data: Iterable[bytes], rows: Callable[[], int]
) -> Iterator[bytes]:
    """Give a ZIP of an export's `data`, a README.txt and a method.json, chunk by chunk.

    `rows` is asked for the number of rows when all data have been taken.
    """
    form = request.form
    name = file_name(request.table, form.extension, request.filters)

    def files() -> Iterator[tuple[str, Iterable[bytes]]]:
        yield name, data
        method = method_of(corpus, request, rows())
        yield "README.txt", [readme_of(method, name).encode()]
        yield "method.json", [(json.dumps(method, ensure_ascii=False, indent=2) + "\n").encode()]

    return iter(stream_zip((path, _NO_TIME, _MODE, ZIP_64, content) for path, content in files()))


def method_of(corpus: Corpus, request: ExportRequest, rows: int) -> Mapping[str, Any]:
    """Give the method of an export as what JSON can hold; `rows` is how many rows it has."""
    filters = request.filters
    return {
        "table": request.table,
        "format": request.format,
        "rows": rows,
        "words": words_of(filters, names_of(corpus, filters)) or _EVERYTHING,
        "filters": {
            name: list(filters.texts(name)) for name in FILTER_NAMES if filters.texts(name)
        },
        "sort": request.sort,
        "limit": request.limit,
        "address": _address(request),
        "data_version": corpus.data_version,
        "columns": dict(COLUMNS[request.table]),
        "collections": [_collection(one) for one in corpus.manifest["collections"]],
    }


def readme_of(method: Mapping[str, Any], name: str) -> str:
    """Say a method in plain text, beside a file of that `name`."""
    paragraphs = [
        f"{name}\n{'=' * len(name)}",
        f"{method['rows']:,} rows of the table “{method['table']}”: {method['words']}.",
        "\n".join(_how(method)),
        "What is in the columns\n----------------------\n" + _listed(method["columns"]),
        "Where it comes from\n-------------------\n" + "\n".join(_sources(method["collections"])),
        f"How to cite it\n--------------\n{_cited(method)}",
    ]
    return "\n\n".join(paragraphs) + "\n"


def _how(method: Mapping[str, Any]) -> Iterator[str]:
    for name, values in method["filters"].items():
        yield f"Filter {name}: {' or '.join(values)}"
    if method["table"] == "documents":
        yield f"Order: {SORT_WORDS[method['sort']]}"
    if method["limit"]:
        yield f"Limit asked for: the first {method['limit']:,} rows"
    yield f"Data version: {method['data_version']}"
    yield f"Asked for again by: {method['address']}"
    if method["format"] == "csv" and "raw=1" not in method["address"]:
        yield _AS_WRITTEN


def _listed(columns: Mapping[str, str]) -> str:
    return "\n".join(f"{name}: {meaning}" for name, meaning in columns.items())


def _sources(collections: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    for one in collections:
        details = ". ".join(filter(None, (one["terms"].rstrip("."), one["address"])))
        yield f"{one['name']}, {one['documents']:,} documents{details and f'. {details}'}"


def _cited(method: Mapping[str, Any]) -> str:
    names = "; ".join(one["name"] for one in method["collections"])
    return (
        f"{names}: {method['words']}, {method['rows']:,} rows of “{method['table']}”. "
        f"Fonds, data version {method['data_version']}, {method['address']}."
    )


def _collection(one: Mapping[str, Any]) -> Mapping[str, Any]:
    return {name: one[name] for name in ("name", "documents", "terms", "address")}


def _address(request: ExportRequest) -> str:
    pairs = [pair for pair in request.to_pairs() if pair[0] != "with"]
    query = urlencode(pairs)
    return f"/export/{request.table}.{request.format}{query and f'?{query}'}"
