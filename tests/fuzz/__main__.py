"""`make fuzz`: 10,000 requests that schemathesis makes of the API's own description.

They go to a running server with the embedded corpus. A third fits the description, a third does
not; and as most of what fits it is of people whom nobody knows, a third asks for a few filters at
a time with values that the corpus has. Whatever is asked, the answer must be one that the
description allows, and what does not fit it must be refused.
"""

import random
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from itertools import cycle, islice
from time import perf_counter
from typing import Any

import httpx
import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.strategies import SearchStrategy
from schemathesis import Case, GenerationMode
from schemathesis.checks import positive_data_acceptance
from schemathesis.core.failures import FailureGroup

from data.versions import EMBEDDED_CORPUS
from queries.database import open_corpus
from queries.vocabulary import vocabulary_of
from tests.servers import serving

Document = dict[str, Any]
Round = tuple[Document, str, GenerationMode]

_REQUESTS, _A_ROUND, _FILTERS_AT_A_TIME = 10_000, 100, 2
_VALUES_A_FILTER = 300
_SEARCHES = ("stalin", '"korean war"', "telegram OR letter", "-draft", "negotiat*", "people:mao")
_OF_EVERY_QUERY = ("sort", "page", "size", "If-None-Match")
_WITH_ROWS = "200, with rows"


def main() -> int:
    """Ask, print what was answered, and give 1 where an answer was not one of those allowed."""
    answered, failures, begun = Counter[str](), Counter[str](), perf_counter()
    with serving() as address, requests.Session() as session:
        for document, path, mode in _rounds(httpx.get(f"{address}/api/openapi.json").json()):
            left = _REQUESTS - answered.total()
            if left <= 0:
                break
            schema = schemathesis.openapi.from_dict(document)
            schema.config.update(base_url=address)
            cases = schema[path]["GET"].as_strategy(generation_mode=mode)
            _Asking(session, answered, failures).ask(cases, min(left, _A_ROUND))
            print(f"{answered.total():6,} asked, the last of {path}", flush=True)
    _print(answered, failures, perf_counter() - begun)
    return 1 if failures else 0


class _Asking:
    """Makes requests; counts the answers by status, and by what was wrong with them."""

    def __init__(
        self, session: requests.Session, answered: Counter[str], failures: Counter[str]
    ) -> None:
        self._session, self._answered, self._failures = session, answered, failures

    def ask(self, cases: SearchStrategy[Case[Any]], most: int) -> None:
        """Make up to `most` requests."""
        checked = given(case=cases)(self._one)
        quietly = settings(
            max_examples=most,
            phases=[Phase.generate],
            deadline=None,
            database=None,
            suppress_health_check=list(HealthCheck),
        )
        quietly(checked)()

    def _one(self, case: Case[Any]) -> None:
        answer = case.call(session=self._session)
        status = str(answer.status_code)
        has_rows = status == "200" and answer.json()["rows"]
        self._answered[_WITH_ROWS if has_rows else status] += 1
        try:
            case.validate_response(answer, excluded_checks=[positive_data_acceptance])
        except FailureGroup as group:
            self._failures.update(f"{failure}" for failure in group.exceptions)


def _rounds(document: Document) -> Iterator[Round]:
    """Give, for ever, the description to follow, the table, and whether to follow it."""
    known = _known_values()
    for path in cycle(document["paths"]):
        yield document, path, GenerationMode.POSITIVE
        yield document, path, GenerationMode.NEGATIVE
        yield _narrowed(document, path, known), path, GenerationMode.POSITIVE


def _known_values() -> Mapping[str, Sequence[object]]:
    known = vocabulary_of(open_corpus(EMBEDDED_CORPUS))
    decades = [f"{year}" for year in range(1860, 1990, 10)]
    others = {"q": _SEARCHES, "decade": decades, "page": (1, 2, 3)}
    some = {name: list(islice(values, _VALUES_A_FILTER)) for name, values in known.items()}
    return {**some, **others}


def _narrowed(document: Document, path: str, known: Mapping[str, Sequence[object]]) -> Document:
    """Give the description with a few of its filters, and values that the corpus has."""
    narrowed = deepcopy(document)
    operation = narrowed["paths"][path]["get"]
    names = [one["name"] for one in operation["parameters"] if one["name"] not in _OF_EVERY_QUERY]
    kept = {*random.sample(names, _FILTERS_AT_A_TIME), *_OF_EVERY_QUERY}
    operation["parameters"] = [one for one in operation["parameters"] if one["name"] in kept]
    for one in operation["parameters"]:
        if one["name"] in known:
            schema = one["schema"]
            schema.get("items", schema).update(enum=list(known[one["name"]]))
    return narrowed


def _print(answered: Counter[str], failures: Counter[str], seconds: float) -> None:
    print(f"{answered.total():,} requests in {seconds:,.0f} s, by answer:")
    for status, count in sorted(answered.items()):
        print(f"  {status:16} {count:6,}")
    server_errors = sum(count for status, count in answered.items() if status[0] == "5")
    print(f"{server_errors} server errors, {failures.total()} answers that are not as described")
    for failure, count in failures.most_common(20):
        print(f"\n{count} ×\n{failure}")


if __name__ == "__main__":
    sys.exit(main())
