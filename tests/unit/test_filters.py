from dataclasses import fields
from datetime import date
from urllib.parse import parse_qsl, urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queries.errors import FilterError
from queries.filters import FILTER_NAMES, NO_FILTERS, Day, Filters, parse_filters
from queries.paging import FIRST_PAGE
from tests.filter_strategies import days, filters

TEXTS = st.lists(st.text(), max_size=4)


@given(TEXTS, TEXTS, TEXTS, st.data())
def test_filters_to_url_to_filters_is_the_identity(
    people: list[str], countries: list[str], types: list[str], data: st.DataObject
) -> None:
    asked = data.draw(
        filters(
            people=people, leaders=people, countries=countries, types=types, collections=types,
            searches=["korea -war", '"a phrase" OR prefix*', "Сталин & Мао = 1+1"],
        )
    )  # fmt: skip
    for pairs in (asked.to_pairs(), asked.to_pairs(with_defaults=True)):
        url = urlencode(pairs)
        assert parse_filters(parse_qsl(url, keep_blank_values=True)) == (asked, ())


def test_every_default_that_has_a_spelling_is_written_where_asked_for() -> None:
    defaults = {one.name: one.default for one in fields(Filters)}
    spelt = {name: text for name, text in defaults.items() if isinstance(text, str) and text}
    assert dict(NO_FILTERS.to_pairs(with_defaults=True)) == spelt
    assert spelt.keys() == {"dates", "succession", "duplicates"}
    assert dict(FIRST_PAGE.to_pairs(with_defaults=True)) == {
        "sort": "date",
        "page": "1",
        "size": "25",
    }


@given(days())
def test_a_bound_covers_what_it_names_and_is_written_as_it_was_given(bound: Day) -> None:
    assert Day.parse(str(bound)) == bound
    assert bound.first <= bound.last
    assert bound.first.year == bound.last.year == bound.year


def test_a_month_ends_on_its_last_day() -> None:
    assert Day(1952, 2).last == date(1952, 2, 29)
    assert Day(1950).last == date(1950, 12, 31)


def test_the_order_and_repetition_of_values_do_not_matter() -> None:
    pairs = [("person", "b"), ("person", "a"), ("person", "b")]
    assert parse_filters(pairs)[0] == Filters(person=("a", "b"))
    assert hash(Filters(person=("a", "b"))) == hash(Filters(person=("b", "a", "a")))


@pytest.mark.parametrize(
    ("name", "value", "valid"),
    [
        ("nonsense", "1", "decade"),
        ("decade", "1945", "ends in 0"),
        ("decade", "40s", "ends in 0"),
        ("decade", "0000", "ends in 0"),
        ("year", "50", "YYYY"),
        ("month", "1950", "YYYY-MM"),
        ("month", "1950-13", "none"),
        ("precision", "hour", "circa"),
        ("from", "June 1950", "YYYY-MM"),
        ("from", "1950-13", "YYYY-MM"),
        ("to", "1950-02-30", "YYYY-MM"),
        ("to", "١٩٥٠", "YYYY"),
        ("dates", "perhaps", "certain"),
        ("undated", "yes", "only"),
        ("role", "writer", "author"),
        ("duplicates", "twice", "once"),
    ],
)
def test_a_bad_value_is_named_with_the_valid_ones_and_the_rest_is_kept(
    name: str, value: str, valid: str
) -> None:
    asked, (error,) = parse_filters([(name, value), ("type", "Letter")])
    assert asked == Filters(type=("Letter",))
    assert (error.name, error.value) == (name, value)
    assert valid in str(error)


def test_a_filter_of_one_value_refuses_a_second_one() -> None:
    asked, (error,) = parse_filters([("from", "1950"), ("from", "1960")])
    assert asked == Filters(from_=Day(1950))
    assert error.value == "1960"


def test_a_period_that_ends_before_it_begins_is_refused_and_its_end_kept() -> None:
    asked, (error,) = parse_filters([("from", "1960"), ("to", "1950")])
    assert asked == Filters(to=Day(1950))
    assert (error.name, error.value) == ("from", "1960")
    with pytest.raises(FilterError, match="1950"):
        Filters(from_=Day(1960), to=Day(1950))


def test_leaving_a_filter_out_leaves_the_others() -> None:
    asked = Filters(from_=Day(1950), decade=(1950,), person=("a",))
    assert asked.without("from", "decade") == Filters(person=("a",))
    assert asked.without(*FILTER_NAMES) == NO_FILTERS
    assert asked.active() == ("from", "decade", "person")
