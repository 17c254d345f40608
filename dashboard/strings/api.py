"""Words of the API."""

from collections.abc import Iterable

API = "Fonds: the API"
API_EXPLAINED = (
    "The tables behind the dashboard, a page of rows at a time, under the filters that the "
    "dashboard’s own address has. A repeated name means “or”, different names mean “and”. What "
    "cannot be applied is refused, never ignored. For all rows at once there is `/export`."
)
API_TABLE = "Tables"
API_TABLES = {
    "documents": "Documents, each with its people and countries",
    "timeline": "How many documents of each year, and of none",
    "people": "People, the most frequent first, with how often in which role",
    "countries": "Countries, the most frequent first",
    "correspondence": "Who wrote to whom, how often, and from when to when",
    "evidence": "Why documents are tagged with people and countries",
}
API_ANSWER = "A page of the rows that match"
API_NOT_MODIFIED = "The answer is the one that `If-None-Match` names"
API_REFUSED = "A filter that cannot be applied, with the values that can, or the nearest of them"
API_UNAVAILABLE = "The corpus cannot be read"
API_IF_NONE_MATCH = "Tags of answers that the client holds, as `ETag` gave them."
API_TAG = "Names this answer: it changes with the corpus, the table and the query."
API_DATA_VERSION = "Version of the corpus that answers"
API_QUERY = "What was understood: the filters in force, and the page"
API_WORDS = "The query in words"
API_TOTAL = "How many rows all pages have together"
API_ROWS = "The rows of this page, as the export of the table has them"
API_ERROR_FILTER = "The name that is refused; absent where no filter is at fault"
API_ERROR_VALUE = "Its value"
API_ERROR_WHY = "Why, and what to do about it"
API_ERROR_VALID = "Values that are valid, or the nearest of them"


def no_such_address(path: str, tables: Iterable[str]) -> str:
    """Say that the API has no such address, and which it has."""
    return f"There is no {path}. Tables: {', '.join(tables)}. Described: /api/docs."


def method_not_allowed(method: str) -> str:
    """Say that the API is for reading."""
    return f"{method} is not offered: the API is for reading. Use GET or HEAD."
