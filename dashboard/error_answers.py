"""What went wrong, as JSON: one answer for `/export` and `/api`."""

from collections.abc import Iterable, Mapping

from starlette.responses import JSONResponse, Response

from data.errors import FondsError
from queries.errors import ExportError, FilterError
from queries.spreadsheet import SheetError

BAD_REQUEST, NOT_FOUND, TOO_LARGE, UNAVAILABLE = 400, 404, 422, 503


def failed(*errors: FondsError) -> Response:
    """Answer with the errors, and the status that the first of them has.

    400 for a bad filter or option, 404 for no such table or format, 422 for more rows than a sheet
    holds, 503 where the corpus cannot be read. Of a filter it names the filter, the value, why it
    is refused, and the valid values, or the nearest of them.
    """
    return said(map(_described, errors), _status(errors[0]))


def said(
    errors: Iterable[Mapping[str, object]], status: int, headers: Mapping[str, str] | None = None
) -> Response:
    """Answer with errors that are described already; none is kept by a cache."""
    kept_nowhere = {"Cache-Control": "no-store", **(headers or {})}
    return JSONResponse({"errors": list(errors)}, status, kept_nowhere)


def _status(error: FondsError) -> int:
    match error:
        case FilterError():
            return BAD_REQUEST
        case ExportError():
            return NOT_FOUND
        case SheetError():
            return TOO_LARGE
        case _:
            return UNAVAILABLE


def _described(error: FondsError) -> dict[str, object]:
    if not isinstance(error, FilterError):
        return {"why": str(error)}
    return {
        "filter": error.name,
        "value": error.value,
        "why": error.why,
        "valid": list(error.valid),
    }
