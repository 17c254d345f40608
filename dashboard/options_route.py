"""`/options/{filter}`: what can be chosen of a filter, for a list that is opened."""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from dashboard import strings
from dashboard.cache import answer_from
from dashboard.error_answers import NOT_FOUND, failed, said
from dashboard.options import LISTED, options
from dashboard.questions import PEOPLE_OFFERED
from dashboard.state import Asked
from data.errors import FondsError
from queries.filters import parse_filters
from queries.query_string import taken_version

_FIND = "find"


def offered(request: Request) -> Response:
    """Answer with the `options` of one filter under the others: `[value, name, documents]` each.

    The query string holds filters, a `version` and, of people, in `find` the name that is looked
    for among all of them. `said` tells how those are chosen that are offered, where it is a part.
    Errors are those of `dashboard.error_answers`; but a value that this version of the corpus does
    not know is none, as a page keeps it where another version does: nothing is of it.
    """
    name = request.path_params["filter"]
    if name not in LISTED:
        return said([{"why": strings.no_such_list(name, LISTED)}], NOT_FOUND)
    try:
        return _answer(request, name)
    except FondsError as error:
        return failed(error)


def _answer(request: Request, name: str) -> Response:
    version, pairs, repeated = taken_version(request.query_params.multi_items())
    answer_from(version)
    filters, errors = parse_filters(pair for pair in pairs if pair[0] != _FIND)
    if errors := (*repeated, *errors):
        return failed(*errors)
    find = request.query_params.get(_FIND, "")
    found = options(Asked(filters, view={_FIND: find}), name)
    kept_nowhere = {"Cache-Control": "no-store"}
    return JSONResponse(
        {"options": found, "said": _part(name, len(found), find)}, headers=kept_nowhere
    )


def _part(name: str, count: int, find: str) -> str:
    if name != "person":
        return ""
    if find:
        return strings.people_found(find)
    return strings.people_listed(count) if count >= PEOPLE_OFFERED else ""
