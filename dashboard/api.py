"""`/api/{table}`: a page of the rows that match, as JSON; described at `/api/openapi.json`.

The functions that answer are plain ones, which FastAPI runs in a worker thread: no query of the
corpus holds up the pages.
"""

import json
from collections.abc import Callable
from datetime import date
from importlib.metadata import version as release_of
from typing import Any

from fastapi import FastAPI, Request, Response
from starlette.exceptions import HTTPException

from dashboard import strings
from dashboard.api_description import parameters, responses, schemas
from dashboard.api_page import ASSETS, api_page, documentation
from dashboard.cache import served_corpus
from dashboard.error_answers import NOT_FOUND, failed, said
from dashboard.freshness import is_held, tag_of
from dashboard.strings import api as api_words
from data.errors import FondsError
from queries.export_tables import TABLES
from queries.filters import MANY_VALUED, Filters
from queries.paging import PAGE_NAMES, PageRequest
from queries.query_string import parse_query, taken_version
from queries.table_pages import table_page
from queries.vocabulary import names_of, unknown_values
from queries.where import words_of

PATH = "/api"
_METHODS = ("GET", "HEAD")
_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False, default=date.isoformat).encode


class Api(FastAPI):
    """The API, and its description as clients see it: whole addresses, and schemas by name."""

    def openapi(self) -> dict[str, Any]:
        """Give the OpenAPI document."""
        if not self.openapi_schema:
            document = super().openapi()
            document["paths"] = {PATH + path: item for path, item in document["paths"].items()}
            document["components"] = {"schemas": schemas()}
        return super().openapi()


def api() -> Api:
    """Make the API, to be mounted at `PATH`: an address a table, and a page that describes them."""
    made = Api(
        title=api_words.API,
        description=api_words.API_EXPLAINED,
        version=release_of("fonds"),
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        root_path_in_servers=False,
        exception_handlers={HTTPException: not_answered},
    )
    for table in TABLES:
        _add(made, table)
    made.add_api_route("/", api_page, include_in_schema=False)
    made.add_api_route("/docs", documentation, include_in_schema=False)
    made.mount("/assets", ASSETS)
    return made


def _add(made: FastAPI, table: str) -> None:
    answers, path = answering(table), f"/{table}"
    made.add_api_route(
        path,
        answers,
        operation_id=table,
        tags=[api_words.API_TABLE],
        summary=api_words.API_TABLES[table],
        responses=responses(table),
        openapi_extra={"parameters": parameters()},
    )
    made.add_api_route(path, answers, methods=["HEAD"], include_in_schema=False)


def answering(table: str) -> Callable[[Request], Response]:
    """Give the function that answers requests for a table."""

    def answers(request: Request) -> Response:
        try:
            return answer(request, table)
        except FondsError as error:
            return failed(error)

    return answers


def answer(request: Request, table: str) -> Response:
    """Answer with a page of the table, or that the client has it (304), or what is refused (400).

    An answer may be kept, and is asked for again by its tag before it is used: another version of
    the corpus has another.
    """
    version, pairs, repeated = taken_version(request.query_params.multi_items())
    corpus = served_corpus(version)
    filters, page, errors = parse_query(pairs)
    errors = (*repeated, *errors, *unknown_values(corpus, filters))
    if errors:
        return failed(*errors)
    query = understood(filters, page)
    tag = tag_of(corpus.data_version, table, query)
    headers = {"ETag": tag, "Cache-Control": "no-cache"}
    if is_held(tag, request.headers.getlist("if-none-match")):
        return Response(status_code=304, headers=headers)
    found = table_page(corpus, table, filters, page)
    content = {
        "data_version": corpus.data_version,
        "query": query,
        "words": words_of(filters, names_of(corpus, filters)) or strings.EVERYTHING,
        "total": found.total,
        "rows": found.rows,
    }
    return Response(_encode(content), headers=headers, media_type="application/json")


def understood(filters: Filters, page: PageRequest) -> dict[str, object]:
    """Give the filters in force as the query string writes them, and the page asked for."""
    texts = {name: filters.texts(name) for name in filters.active()}
    given = {name: list(some) if name in MANY_VALUED else some[0] for name, some in texts.items()}
    return given | {name: getattr(page, name) for name in PAGE_NAMES}


async def not_answered(request: Request, error: HTTPException) -> Response:
    """Answer where there is no such address, or for a method that there is not."""
    if error.status_code == NOT_FOUND:
        why = api_words.no_such_address(request.url.path, TABLES)
        return said([{"why": why}], NOT_FOUND)
    why = api_words.method_not_allowed(request.method)
    return said([{"why": why}], error.status_code, {"Allow": ", ".join(_METHODS)})
