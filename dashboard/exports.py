"""`/export/{table}.{format}`: everything that matches, streamed; nothing cut, nothing ignored."""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse

from dashboard.cache import served_corpus
from data.errors import FondsError
from queries.errors import ExportError, FilterError
from queries.export import FORMATS
from queries.export_tables import table_chunks
from queries.query_string import parse_query
from queries.spreadsheet import SheetError
from queries.vocabulary import unknown_values

_BAD_REQUEST, _NOT_FOUND, _TOO_LARGE, _UNAVAILABLE = 400, 404, 422, 503


def export(request: Request) -> Response:
    """Answer with one table in one format.

    400 for a bad filter, 404 for no such table or format, 422 for more rows than a sheet holds, 503
    where the corpus cannot be read. An error is JSON; of a filter it names the filter, the value,
    why it is refused, and the valid values. An export holds all pages: it takes `sort`, and
    neither `page` nor `size`.
    """
    table, format_name = request.path_params["table"], request.path_params["format"]
    try:
        corpus = served_corpus()
        filters, page, errors = parse_query(request.query_params.multi_items(), paged=False)
        errors = (*errors, *unknown_values(corpus, filters))
        if errors:
            return JSONResponse({"errors": [_described(error) for error in errors]}, _BAD_REQUEST)
        chunks = table_chunks(corpus, table, format_name, filters, page.sort)
    except FondsError as error:
        return JSONResponse({"errors": [{"why": str(error)}]}, _status(error))
    form = FORMATS[format_name]
    return StreamingResponse(
        chunks,
        media_type=form.media_type,
        headers={"Content-Disposition": f'attachment; filename="{table}.{form.extension}"'},
    )


def _status(error: FondsError) -> int:
    if isinstance(error, ExportError):
        return _NOT_FOUND
    return _TOO_LARGE if isinstance(error, SheetError) else _UNAVAILABLE


def _described(error: FilterError) -> dict[str, object]:
    return {
        "filter": error.name,
        "value": error.value,
        "why": error.why,
        "valid": list(error.valid),
    }
