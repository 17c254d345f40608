"""The registry of parameters says of values what their readers do."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from queries.database import open_corpus
from queries.filters import FILTER_NAMES, MANY_VALUED, parse_filters
from queries.paging import PAGE_NAMES
from queries.parameters import PARAMETERS, Parameter
from queries.query_string import VERSION, parse_query
from tests.known_filters import any_filters

WITH_A_PATTERN = [one for one in PARAMETERS.values() if one.pattern]
WITH_A_LIST = [one for one in PARAMETERS.values() if one.valid]


def test_every_name_of_the_query_string_is_described() -> None:
    assert list(PARAMETERS) == [*FILTER_NAMES, *PAGE_NAMES, VERSION]
    assert all(one.meaning.endswith(".") for one in PARAMETERS.values())
    assert {name for name, one in PARAMETERS.items() if one.is_repeatable} == {*MANY_VALUED}


@pytest.mark.parametrize("parameter", WITH_A_LIST, ids=lambda one: one.name)
def test_every_value_listed_can_be_asked_for(parameter: Parameter) -> None:
    for value in parameter.valid:
        *_, errors = parse_query([("q", "stalin"), (parameter.name, str(value))])
        assert not errors


@pytest.mark.parametrize("parameter", WITH_A_LIST, ids=lambda one: one.name)
@given(st.text())
def test_no_other_value_can(parameter: Parameter, text: str) -> None:
    *_, errors = parse_query([(parameter.name, text)])
    assert bool(errors) == (text not in map(str, parameter.valid)) or text == "relevance"


@pytest.mark.parametrize("parameter", WITH_A_PATTERN, ids=lambda one: one.name)
@given(st.text() | st.text("0123456789-none", max_size=10))
def test_a_value_that_does_not_fit_the_pattern_is_refused(parameter: Parameter, text: str) -> None:
    _, errors = parse_filters([(parameter.name, text)])
    assert errors or re.fullmatch(parameter.pattern or "", text, re.ASCII)


@settings(deadline=None)
@given(st.data())
def test_what_filters_write_fits_what_is_said_of_it(tiny_corpus: Path, data: st.DataObject) -> None:
    asked = data.draw(any_filters(open_corpus(tiny_corpus)))
    for name, text in asked.to_pairs():
        parameter = PARAMETERS[name]
        assert text in parameter.valid or not parameter.valid
        assert re.fullmatch(parameter.pattern or ".*", text)


@pytest.mark.parametrize("name", ["dates", "succession", "duplicates", "sort", "page", "size"])
def test_the_default_is_what_holds_where_none_is_given(name: str) -> None:
    nothing = parse_query([])
    assert parse_query([(name, str(PARAMETERS[name].default))]) == nothing
