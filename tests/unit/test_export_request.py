"""What an export is asked for: options are read, refused by name, and never ignored."""

import pytest

from queries.errors import ExportError
from queries.export_request import ExportRequest, parse_export
from queries.filters import Filters


def test_all_that_is_asked_is_read_and_written_again() -> None:
    pairs = [
        ("decade", "1940"),
        ("sort", "-title"),
        ("limit", "12"),
        ("bom", "1"),
        ("raw", "1"),
        ("with", "method"),
    ]
    request, errors = parse_export("documents", "csv", pairs)
    asked = Filters(decade=(1940,))
    assert not errors
    assert request == ExportRequest(
        "documents", "csv", asked, "-title", limit=12, bom=True, raw=True, with_method=True
    )
    assert request.to_pairs() == pairs


def test_nothing_is_cut_and_nothing_added_unless_it_is_asked_for() -> None:
    request, errors = parse_export("evidence", "ndjson", [])
    assert (request.limit, request.bom, request.raw, request.with_method, errors) == (
        None,
        False,
        False,
        False,
        (),
    )


@pytest.mark.parametrize(
    ("form", "name", "value"),
    [
        ("csv", "limit", "0"),
        ("csv", "limit", "-5"),
        ("csv", "limit", "ten"),
        ("csv", "limit", "1e3"),
        ("csv", "bom", "yes"),
        ("csv", "with", "joseph-stalin"),
        ("ndjson", "bom", "1"),
        ("xlsx", "raw", "1"),
        ("csv", "page", "2"),
        ("csv", "nonsense", "1"),
    ],
)
def test_an_option_that_cannot_be_met_is_refused_by_name(form: str, name: str, value: str) -> None:
    _, errors = parse_export("documents", form, [("decade", "1940"), (name, value)])
    assert [(error.name, error.value) for error in errors] == [(name, value)]


def test_an_option_given_twice_is_refused() -> None:
    _, (error,) = parse_export("documents", "csv", [("limit", "1"), ("limit", "2")])
    assert (error.name, error.value) == ("limit", "2")


@pytest.mark.parametrize(("table", "form"), [("letters", "csv"), ("people", "ris")])
def test_what_there_is_not_says_what_there_is(table: str, form: str) -> None:
    with pytest.raises(ExportError, match="Tables: documents, timeline"):
        parse_export(table, form, [])
