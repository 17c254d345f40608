"""The shapes of the map: today's countries as SVG paths; `make_shapes` makes them."""

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path

WIDTH, HEIGHT = 2000, 866
"""What the paths are drawn on: from 0, in whole numbers."""

SHAPES_FILE = Path(__file__).parent / "shapes.csv"


@cache
def shapes() -> Mapping[str, str]:
    """Give the path of each country, by its code (ISO 3166-1 alpha-3), in alphabetic order."""
    with SHAPES_FILE.open(encoding="utf-8", newline="") as lines:
        next(lines)  # the source
        return {row["iso_a3"]: row["path"] for row in csv.DictReader(lines)}


def is_dot(code: str) -> bool:
    """Say whether a country is too small to be drawn as more than a dot, or not drawn at all."""
    return "a" in shapes().get(code, "a")  # the arcs of a circle
