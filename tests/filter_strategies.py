"""Filters of every kind, for properties."""

from collections.abc import Sequence
from datetime import date

from hypothesis import strategies as st

from queries.errors import FilterError
from queries.filters import DATES, NO_MONTH, PRECISIONS, ROLES, SUCCESSION, Day, Filters


def days(first_year: int = 200, last_year: int = 2100) -> st.SearchStrategy[Day]:
    """Give years, months and days, each as one would write a bound of a period."""
    real_days = st.dates(date(first_year, 1, 1), date(last_year, 12, 31))
    return real_days.flatmap(
        lambda day: st.sampled_from(
            [Day(day.year), Day(day.year, day.month), Day(day.year, day.month, day.day)]
        )
    )


@st.composite
def filters(
    draw: st.DrawFn,
    *,
    people: Sequence[str],
    leaders: Sequence[str],
    countries: Sequence[str],
    types: Sequence[str],
    collections: Sequence[str],
    searches: Sequence[str] = ("",),
    years: tuple[int, int] = (200, 2100),
) -> Filters:
    """Give any filters that the given values allow, most of them left alone."""
    bounds = sorted(draw(st.lists(days(*years), max_size=2)), key=lambda day: day.first)
    values = {
        "q": draw(st.sampled_from(["", "", *searches])),
        "from_": draw(st.sampled_from([None, *bounds[:1]])),
        "to": draw(st.sampled_from([None, *bounds[1:]])),
        "decade": _some(draw, range(years[0] // 10 * 10, years[1] + 1, 10)),
        "year": _some(draw, range(years[0], years[1] + 1)),
        "month": _some(draw, [NO_MONTH, *(f"{year:04}-06" for year in range(*years))]),
        "precision": _some(draw, PRECISIONS),
        "dates": draw(st.sampled_from(DATES)),
        "undated": draw(st.sampled_from([False, False, False, True])),
        "leader": _some(draw, leaders),
        "person": _some(draw, people),
        "author": _some(draw, people),
        "recipient": _some(draw, people),
        "together": _some(draw, people),
        "role": _some(draw, ROLES),
        "country": _some(draw, countries),
        "succession": draw(st.sampled_from(SUCCESSION)),
        "type": _some(draw, types),
        "collection": _some(draw, collections),
        "duplicates": draw(st.sampled_from(["each", "each", "once"])),
    }
    try:
        return Filters(**values)  # type: ignore[arg-type] # each value is of its field's type
    except FilterError:  # a period that ends before it begins
        return Filters(**{**values, "from_": None})  # type: ignore[arg-type] # as above


def _some(draw: st.DrawFn, values: Sequence[object]) -> tuple[object, ...]:
    if not values or draw(st.integers(0, 3)):
        return ()
    return tuple(draw(st.lists(st.sampled_from(values), min_size=1, max_size=3)))


TINY_FILTERS: st.SearchStrategy[Filters] = filters(
    people=["joseph-stalin", "mao-zedong"],
    leaders=["joseph-stalin"],
    countries=["soviet-union", "peoples-republic-of-china"],
    types=["Letter", "Telegram"],
    collections=[],
    searches=["telegram"],
    years=(1940, 1960),
)
"""Filters that ask for something of the tiny corpus."""
