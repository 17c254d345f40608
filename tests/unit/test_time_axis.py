"""The axis of a timeline: its columns, and labels that stand apart."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dashboard.figures.time_axis import Axis, Grain, key_of, number_of_key

GRAINS: tuple[Grain, ...] = ("decade", "year", "month")


@given(st.sampled_from(GRAINS), st.integers(100, 900), st.integers(1, 90), st.integers(4, 20))
def test_labels_of_the_axis_stand_apart_at_round_columns(
    grain: Grain, first: int, length: int, most: int
) -> None:
    axis = Axis(grain, first, first + length - 1)
    ticks = axis.ticks(most)
    assert len(ticks) <= most
    assert all(0 < tick.place < 1 for tick in ticks)
    assert all(one.place < other.place for one, other in pairwise(ticks))


@given(st.sampled_from(GRAINS), st.integers(12, 900))
def test_a_column_is_known_by_its_key(grain: Grain, number: int) -> None:
    assert number_of_key(key_of(number, grain), grain) == number
