"""`/export/{table}.{format}`: everything that matches, streamed; nothing cut, nothing ignored."""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse

from dashboard.cache import served_corpus
from queries.errors import FilterError
from queries.export import FORMATS, stream
from queries.export_tables import TABLES, table_rows
from queries.query_string import parse_query
from queries.vocabulary import unknown_values

_BAD_REQUEST, _NOT_FOUND = 400, 404


def export(request: Request) -> Response:
    """Answer with one table in one format; 400 for a bad filter, 404 for no such table or format.

    An error is JSON that names the filter, the value, why it is refused, and the valid values.
    """
    table, format_name = request.path_params["table"], request.path_params["format"]
    if table not in TABLES or format_name not in FORMATS:
        return _no_such_export(table, format_name)
    form = FORMATS[format_name]
    if table not in (form.tables or TABLES):
        return _no_such_export(table, format_name)
    corpus = served_corpus()
    filters, page, errors = parse_query(request.query_params.multi_items())
    errors = (*errors, *unknown_values(corpus, filters))
    if errors:
        return JSONResponse({"errors": [_described(error) for error in errors]}, _BAD_REQUEST)
    rows = table_rows(corpus, table, filters, page.sort)
    return StreamingResponse(
        stream(rows, format_name),
        media_type=form.media_type,
        headers={"Content-Disposition": f'attachment; filename="{table}.{form.extension}"'},
    )


def _described(error: FilterError) -> dict[str, object]:
    return {
        "filter": error.name,
        "value": error.value,
        "why": error.why,
        "valid": list(error.valid),
    }


def _no_such_export(table: str, format_name: str) -> Response:
    why = f"There is no export {table}.{format_name}."
    body = {"why": why, "tables": list(TABLES), "formats": list(FORMATS)}
    return JSONResponse({"errors": [body]}, _NOT_FOUND)
