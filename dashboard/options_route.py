"""`/options/{list}`: what can be chosen of a list, for one that is opened."""

from collections.abc import Callable, Mapping

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from dashboard.cache import answer_from
from dashboard.error_answers import NOT_FOUND, failed, said
from dashboard.options import OFFERED
from dashboard.questions import PAIRS_OFFERED, PEOPLE_OFFERED
from dashboard.state import Asked
from dashboard.strings import filters as filters_words
from data.errors import FondsError
from queries.filters import parse_filters
from queries.query_string import taken_version

_FIND = "find"
_PARTS: Mapping[str, tuple[int, Callable[[int], str]]] = {
    "person": (PEOPLE_OFFERED, filters_words.people_listed),
    "pair": (PAIRS_OFFERED, filters_words.pairs_listed),
}
"""Lists that offer a part: of how many at most, and how that is said."""


def offered(request: Request) -> Response:
    """Answer with the `options` of one list: `[value, name, documents]` each.

    The query string holds filters (of which that of the list itself does not count), a `version`
    and, of people, in `find` the name that is looked for among all of them. `said` tells how those
    are chosen that are offered, where it is a part.
    Errors are those of `dashboard.error_answers`; but a value that this version of the corpus does
    not know is none, as a page keeps it where another version does: nothing is of it.
    """
    name = request.path_params["list"]
    if name not in OFFERED:
        return said([{"why": filters_words.no_such_list(name, OFFERED)}], NOT_FOUND)
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
    found = OFFERED[name](Asked(filters, view={_FIND: find}))
    kept_nowhere = {"Cache-Control": "no-store"}
    return JSONResponse(
        {"options": found, "said": _part(name, len(found), find)}, headers=kept_nowhere
    )


def _part(name: str, count: int, find: str) -> str:
    if name not in _PARTS:
        return ""
    if name == "person" and find:
        return filters_words.people_found(find)
    most, words = _PARTS[name]
    return words(count) if count >= most else ""
