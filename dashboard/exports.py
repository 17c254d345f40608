"""`/export/{table}.{format}`: everything that matches, streamed; nothing cut, nothing ignored."""

import asyncio
import os
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from dashboard.cache import served_corpus
from dashboard.error_answers import failed
from data.errors import FondsError
from queries.export_request import ExportRequest, parse_export
from queries.file_names import file_name
from queries.query_string import taken_version
from queries.taking import Export
from queries.vocabulary import unknown_values

_ZIP = "application/zip"

# Exports share as many threads as leave a processor to the pages, however many are under way.
_workers = ThreadPoolExecutor(max(1, (os.cpu_count() or 1) - 1), thread_name_prefix="export")


async def export(request: Request) -> Response:
    """Answer with one table in one format.

    Errors are those of `dashboard.error_answers`. An export holds all pages: it takes `sort`,
    `version` and the options of `queries.export_request`, and neither `page` nor `size`.
    """
    return await run_in_threadpool(_answer, request)


def _answer(request: Request) -> Response:
    table, format_name = request.path_params["table"], request.path_params["format"]
    try:
        version, pairs, repeated = taken_version(request.query_params.multi_items())
        corpus = served_corpus(version)
        wanted, errors = parse_export(table, format_name, pairs)
        errors = (*repeated, *errors, *unknown_values(corpus, wanted.filters))
        if errors:
            return failed(*errors)
        if request.method == "HEAD":
            return Response(headers=_headers(wanted))
        return StreamingResponse(_sent(Export(corpus, wanted)), headers=_headers(wanted))
    except FondsError as error:
        return failed(error)


async def _sent(export: Export) -> AsyncIterator[bytes]:
    """Give each chunk while the next is made; a client that leaves ends the query."""
    loop, chunks = asyncio.get_running_loop(), iter(export)
    making = loop.run_in_executor(_workers, next, chunks, None)
    try:
        while (chunk := await making) is not None:
            making = loop.run_in_executor(_workers, next, chunks, None)
            yield chunk
    finally:
        making.cancel()
        export.stop()


def _headers(wanted: ExportRequest) -> dict[str, str]:
    extension = "zip" if wanted.with_method else wanted.form.extension
    name = file_name(wanted.table, extension, wanted.filters)
    return {
        "Content-Type": _ZIP if wanted.with_method else wanted.form.media_type,
        "Content-Disposition": f'attachment; filename="{name}"',
    }
