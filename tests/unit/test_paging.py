import pytest
from hypothesis import given
from hypothesis import strategies as st

from queries.paging import PAGE_SIZES, SORT_ORDERS, PageRequest, page_count, parse_page
from queries.query_string import parse_query

REQUESTS = st.builds(
    PageRequest,
    sort=st.sampled_from(SORT_ORDERS),
    page=st.integers(1, 10**9 - 1),
    size=st.sampled_from(PAGE_SIZES),
)


@given(REQUESTS)
def test_a_request_is_read_back_from_the_url(request: PageRequest) -> None:
    assert parse_page(request.to_pairs()) == (request, ())


@given(st.integers(0, 10**7), st.sampled_from(PAGE_SIZES))
def test_pages_hold_all_rows_and_none_but_the_only_one_is_empty(total: int, size: int) -> None:
    pages = page_count(total, size)
    assert (pages - 1) * size < max(total, 1) <= pages * size


@given(REQUESTS, st.integers(0, 10_000))
def test_a_page_past_the_end_is_brought_back(request: PageRequest, total: int) -> None:
    assert 1 <= request.within(total).page <= page_count(total, request.size)


@pytest.mark.parametrize(
    ("name", "value", "valid"),
    [
        ("sort", "date; drop table documents", "-title"),
        ("page", "0", "from 1"),
        ("page", "-1", "from 1"),
        ("page", "²", "from 1"),
        ("page", "1" * 40, "from 1"),
        ("size", "1000", "25, 50, 100"),
    ],
)
def test_a_bad_value_is_named_with_the_valid_ones(name: str, value: str, valid: str) -> None:
    request, (error,) = parse_page([(name, value)])
    assert request == PageRequest()
    assert (error.name, error.value) == (name, value)
    assert valid in str(error)


def test_relevance_needs_search_words() -> None:
    _, request, (error,) = parse_query([("sort", "relevance")])
    assert request.sort == "date"
    assert error.name == "sort"
    assert "relevance" not in error.valid
    _, request, errors = parse_query([("sort", "relevance"), ("q", "korea")])
    assert (request.sort, errors) == ("relevance", ())
