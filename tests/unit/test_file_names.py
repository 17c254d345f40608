"""A file's name says what is in it, and can be written anywhere."""

import re

import pytest
from hypothesis import given

from queries.file_names import file_name
from queries.filters import Day, Filters
from tests.filter_strategies import filters

IDS = ["joseph-stalin", "Сталин", "a/b", "..", "x" * 90]
ANY_FILTERS = filters(
    people=IDS, leaders=IDS, countries=IDS, types=IDS, collections=IDS, searches=['"../a" OR b*']
)


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        (Filters(), "documents.csv"),
        (
            Filters(leader=("joseph-stalin",), decade=(1940,)),
            "documents_joseph-stalin_1940s.csv",
        ),
        (
            Filters(q="cold war", from_=Day(1945), to=Day(1953, 3), dates="certain"),
            "documents_cold-war_from-1945_to-1953-03_certain-dated.csv",
        ),
        (Filters(undated=True), "documents_undated.csv"),
    ],
)
def test_a_name_says_who_where_and_when(asked: Filters, name: str) -> None:
    assert file_name("documents", "csv", asked) == name


@given(ANY_FILTERS)
def test_a_name_can_be_written_anywhere_and_says_when_it_leaves_something_out(
    asked: Filters,
) -> None:
    name = file_name("documents", "csv", asked)
    assert re.fullmatch(r"documents[a-z0-9_-]*\.csv", name)
    assert len(name) < 150
    if len(asked.to_pairs()) > 30:
        assert "and-more" in name
