"""The graph of people: the same each time, within its frame, no name upon another."""

from itertools import combinations
from math import isfinite

import pandas as pd
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dashboard.figures.network import people_network, strongest_pairs
from dashboard.figures.network_layout import Box, Line, places_of

WIDTH, HEIGHT = 1000.0, 660.0
A_LITTLE = 1.0


def nothing_chosen(_: str) -> bool:
    return False


def boxes(count: int, width: float = 90.0) -> tuple[Box, ...]:
    return tuple(Box(f"node-{number}", width, 10, 25) for number in range(count))


@st.composite
def graphs(draw: st.DrawFn) -> tuple[tuple[Box, ...], tuple[Line, ...]]:
    nodes = boxes(draw(st.integers(1, 25)))
    every = [(one.id, other.id) for one, other in combinations(nodes, 2)]
    joined = draw(st.lists(st.sampled_from(every), unique=True)) if every else []
    return nodes, tuple(Line(*pair, draw(st.integers(1, 5000))) for pair in joined)


def level_graph() -> tuple[tuple[Box, ...], tuple[Line, ...]]:
    """Give a graph of which two nodes come to stand at one height, one upon the other."""
    joined = ["0-1", "7-16", "12-20", "0-2", "3-21", "7-13", "10-21", "17-22", "6-10", "6-13"]
    ends = (pair.split("-") for pair in joined)
    return boxes(24), tuple(Line(f"node-{one}", f"node-{other}", 1) for one, other in ends)


@given(graphs())
@settings(max_examples=40, deadline=None)
def test_every_node_stands_within_the_frame(
    graph: tuple[tuple[Box, ...], tuple[Line, ...]],
) -> None:
    nodes, lines = graph
    places = places_of(nodes, lines, WIDTH, HEIGHT)
    assert set(places) == {one.id for one in nodes}
    for box in nodes:
        x, y = places[box.id]
        assert isfinite(x)
        assert isfinite(y)
        assert box.width / 2 <= x <= WIDTH - box.width / 2
        assert box.above <= y <= HEIGHT - box.below


@given(graphs())
@example(level_graph())
@settings(max_examples=40, deadline=None)
def test_no_node_or_name_lies_upon_another(
    graph: tuple[tuple[Box, ...], tuple[Line, ...]],
) -> None:
    nodes, lines = graph
    places = places_of(nodes, lines, WIDTH, HEIGHT)
    for one, other in combinations(nodes, 2):
        (x, y), (u, v) = places[one.id], places[other.id]
        beside = (one.width + other.width) / 2 - abs(x - u)
        over = min(y + one.below, v + other.below) - max(y - one.above, v - other.above)
        assert min(beside, over) <= A_LITTLE


def test_the_same_graph_is_laid_out_alike_each_time() -> None:
    nodes = boxes(12)
    lines = tuple(Line("node-0", one.id, 7) for one in nodes[1:8])
    first = places_of(nodes, lines, WIDTH, HEIGHT)
    places_of.cache_clear()
    assert places_of(nodes, lines, WIDTH, HEIGHT) == first


def test_no_people_need_no_places() -> None:
    assert places_of((), (), WIDTH, HEIGHT) == {}


def test_the_strongest_pairs_of_either_person_are_kept() -> None:
    pairs = pd.DataFrame(
        [("a", "b", 9), ("a", "c", 8), ("a", "d", 7), ("b", "c", 6), ("c", "d", 1)],
        columns=["one", "other", "documents"],
    )
    kept = strongest_pairs(pairs, of_each=1)
    assert kept["documents"].tolist() == [9, 8, 7]
    assert strongest_pairs(pairs, of_each=9).equals(pairs)


def test_names_and_ids_are_escaped_wherever_they_stand() -> None:
    bad = "<script>\"&'"
    people = pd.DataFrame(
        [(bad, bad, True, 3), ("b", "B", False, 2)],
        columns=["id", "name", "is_identified", "documents"],
    )
    pairs = pd.DataFrame(
        [(bad, bad, "b", "B", 1)],
        columns=["one", "one_name", "other", "other_name", "documents"],
    )
    html = people_network(people, pairs, nothing_chosen)
    assert "<script" not in html
    assert "&lt;script&gt;&quot;&amp;&#x27;" in html


def test_a_line_says_who_and_how_many_documents() -> None:
    people = pd.DataFrame(
        [("a", "Kennedy", True, 300), ("b", "Rusk", True, 290)],
        columns=["id", "name", "is_identified", "documents"],
    )
    pairs = pd.DataFrame(
        [("a", "Kennedy", "b", "Rusk", 288)],
        columns=["one", "one_name", "other", "other_name", "documents"],
    )
    html = people_network(people, pairs, nothing_chosen)
    assert "<title>Kennedy and Rusk: 288 documents</title>" in html
    assert 'data-choice="person=a&amp;together=b"' in html
    assert 'data-choice="person=a&amp;together="' in html
