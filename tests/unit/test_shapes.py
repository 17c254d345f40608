"""The shapes of the map: one for each country, inside their frame, made again alike."""

import os
import re
from itertools import accumulate, pairwise
from math import hypot
from pathlib import Path

import pytest

from dashboard.figures.make_shapes import csv_of, main, projected, simplified
from dashboard.figures.make_shapes import shapes as shapes_made
from dashboard.figures.shapes import HEIGHT, SHAPES_FILE, WIDTH, is_dot, shapes
from data import authorities

SOURCES = (os.environ.get("FONDS_WORLD_ATLAS", ""), os.environ.get("FONDS_ISO_CODES", ""))
WITHOUT_SHAPE = {"ATA"}
NEAR = 5
"""What a coast made simpler may put between it and a port, in units of the frame."""

ELSEWHERE = {
    "gilbert-and-ellice-islands",  # the dot stands elsewhere among the islands
    "mali-federation",  # seats that are not the first; no other line held land of theirs
    "pacific-islands",
    "west-indies-federation",
}

Outline = list[tuple[float, float]]


def outlines(path: str) -> list[Outline]:
    """Read a path: for a dot its left and right end."""
    read: list[Outline] = []
    for part in filter(None, path.split("M")):
        numbers = [int(one) for one in re.findall(r"-?\d+", part)]
        if "a" in part:
            read.append([(numbers[0], numbers[1]), (numbers[0] + numbers[7], numbers[1])])
        else:
            xs, ys = accumulate(numbers[::2]), accumulate(numbers[1::2])
            read.append(list(zip(xs, ys, strict=True)))
    return read


def holds(ring: Outline, x: float, y: float) -> bool:
    """Say whether a ray from the point to the right leaves the ring."""
    crossed = [
        x < x1 + (y - y1) * (x2 - x1) / (y2 - y1)
        for (x1, y1), (x2, y2) in pairwise([*ring, ring[0]])
        if (y1 > y) != (y2 > y)
    ]
    return sum(crossed) % 2 == 1


def distance(code: str, place: tuple[float, float]) -> float:
    """Say how far off the land of a country is, in units of the frame."""
    x, y = place
    rings = outlines(shapes()[code])
    if any(holds(ring, x, y) for ring in rings):
        return 0
    return min(hypot(x - corner_x, y - corner_y) for ring in rings for corner_x, corner_y in ring)


def test_every_code_of_a_state_has_a_shape_or_is_known_to_have_none() -> None:
    codes = {code for state in authorities.states().values() for code in state.iso_a3}
    assert codes - shapes().keys() == WITHOUT_SHAPE


def test_all_shapes_lie_in_their_frame() -> None:
    corners = [one for path in shapes().values() for ring in outlines(path) for one in ring]
    assert min(x for x, _ in corners) >= 0
    assert min(y for _, y in corners) >= 0
    assert max(x for x, _ in corners) <= WIDTH
    assert max(y for _, y in corners) <= HEIGHT


def test_every_shape_can_be_seen() -> None:
    for code, path in shapes().items():
        assert is_dot(code) or all(len(ring) > 2 for ring in outlines(path)), code
    assert is_dot("VAT")
    assert not is_dot("FRA")


def test_neighbours_share_their_border() -> None:
    def corners(code: str) -> set[tuple[float, float]]:
        return {corner for ring in outlines(shapes()[code]) for corner in ring}

    for one, other in (("FRA", "ESP"), ("RUS", "KAZ"), ("USA", "CAN"), ("DEU", "POL")):
        assert len(corners(one) & corners(other)) > 5, (one, other)


def test_the_first_code_of_a_state_is_that_of_its_seat() -> None:
    # whose land is drawn as whose rests on it
    several = {one.id: one for one in authorities.states().values() if len(one.iso_a3) > 1}
    for state in (several[one] for one in several.keys() - ELSEWHERE):
        seat = projected(state.longitude or 0, state.latitude or 0)
        assert distance(state.iso_a3[0], seat) <= NEAR, state.id


def test_a_place_east_of_the_cut_lies_at_the_left_and_one_west_of_it_at_the_right() -> None:
    assert projected(-168.9, 0)[0] < 1
    assert projected(-169.1, 0)[0] > WIDTH - 1
    assert projected(11, 0)[0] == pytest.approx(WIDTH / 2)


def test_a_line_is_simplified_between_its_ends_the_least_point_first() -> None:
    line = [(0.0, 0.0), (1.0, 0.1), (2.0, 0.0), (3.0, 5.0), (4.0, 0.0)]
    assert simplified(line, 0.5) == [(0.0, 0.0), (2.0, 0.0), (3.0, 5.0), (4.0, 0.0)]
    assert simplified(line, 100.0) == [(0.0, 0.0), (4.0, 0.0)]
    assert simplified(line, 0.0) == line


def test_its_use_is_said_where_the_sources_are_not_named(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main([]) == 2
    assert "make_shapes WORLD_ATLAS.tgz ISO_3166-1.json" in capsys.readouterr().err


@pytest.mark.skipif(not all(SOURCES), reason="FONDS_WORLD_ATLAS and FONDS_ISO_CODES are not named")
def test_the_shapes_are_made_again_byte_for_byte() -> None:
    assert csv_of(shapes_made(*map(Path, SOURCES))) == SHAPES_FILE.read_text("utf-8")
