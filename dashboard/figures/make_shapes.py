"""Make `shapes.csv`: `python -m dashboard.figures.make_shapes WORLD_ATLAS.tgz ISO_3166-1.json`.

The first is the npm package world-atlas 2.0.2: Natural Earth 4.1 (public domain) as TopoJSON, in
which neighbours share the arcs between them. Arcs are simplified, not countries, so that
neighbours go on sharing them. The second, of Debian's iso-codes, has the letters of each number.

The projection is Equal Earth, in which land of equal size has equal size (B. Šavrič, T. Patterson
and B. Jenny, "The Equal Earth map projection", International Journal of Geographical Information
Science 33, 2019), cut at 169° west, where the Bering Strait parts Russia from Alaska.
"""

import csv
import io
import json
import sys
import tarfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from heapq import heapify, heappop, heappush
from itertools import pairwise
from math import asin, cos, radians, sin, sqrt
from pathlib import Path
from typing import Any

from dashboard.figures.shapes import SHAPES_FILE, WIDTH

Point = tuple[float, float]
Line = list[Point]
Ring = list[tuple[int, int]]

_USAGE = "usage: python -m dashboard.figures.make_shapes WORLD_ATLAS.tgz ISO_3166-1.json\n"
HEAD = "# Natural Earth 4.1, public domain, from world-atlas 2.0.2 by make_shapes; Equal Earth\n"
_MIDDLE = 11
_TOP = 83.7
_COEFFICIENTS = (1.340264, -0.081106, 0.000893, 0.003796)
_DETAIL = 1.0  # an area: what a point must add to a line to be kept
_ISLAND = 2.5  # the least area of an island that is not all of its country
_SMALL = 16  # a country of less, some 5,000 square kilometres, is drawn as a dot
_RADIUS = 6

_UNCODED = {"Kosovo": "XKX", "N. Cyprus": "CYP", "Somaliland": "SOM"}
_LEFT_OUT = {"ATA"}
_TOO_SMALL = {"GIB": (-5.35, 36.14), "TUV": (179.2, -8.5)}  # places that the set has no land for
# west, south, east, north of parts with codes of their own that Natural Earth gives their country
_PARTS = {
    "GUF": ("FRA", (-55, 2, -51, 6)),
    "GLP": ("FRA", (-62, 15.7, -61, 16.6)),
    "MTQ": ("FRA", (-61, 14, -60, 15)),
    "REU": ("FRA", (55, -22, 56, -20)),
    "MYT": ("FRA", (45, -14, 46, -12)),
    "BES": ("NLD", (-69, 12, -62, 18)),
}


def projected(longitude: float, latitude: float) -> Point:
    """Give where a place (in degrees) stands on the map, x to the right and y down."""
    return _placed(_from_middle(longitude), latitude)


def shapes(atlas: Path, codes: Path) -> dict[str, str]:
    """Give the SVG path of each country, by its ISO 3166-1 alpha-3 code."""
    land = _land(_topology(atlas), _letters(codes))
    land |= {code: [_rounded([projected(*place)])] for code, place in _TOO_SMALL.items()}
    return {code: _path(land[code]) for code in sorted(land.keys() - _LEFT_OUT)}


def main(arguments: Sequence[str]) -> int:
    """Write `shapes.csv` beside this module; give the exit code."""
    if len(arguments) != 2:  # noqa: PLR2004 - the two that the usage names
        sys.stderr.write(_USAGE)
        return 2
    SHAPES_FILE.write_text(csv_of(shapes(*map(Path, arguments))), "utf-8", newline="")
    return 0


def csv_of(paths: dict[str, str]) -> str:
    """Give the text of `shapes.csv`."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerows([("iso_a3", "path"), *paths.items()])
    return HEAD + out.getvalue()


def simplified(line: Line, detail: float) -> Line:
    """Leave out the points that add less than `detail`, an area, to a line; its ends stay.

    The least first (M. Visvalingam and J. D. Whyatt, "Line generalisation by repeated elimination
    of points", The Cartographic Journal 30, 1993).
    """
    before, after = list(range(-1, len(line) - 1)), list(range(1, len(line) + 1))
    area = [0.0] * len(line)

    def weigh(at: int) -> tuple[float, int]:
        area[at] = _triangle(line[before[at]], line[at], line[after[at]])
        return area[at], at

    waiting = [weigh(at) for at in range(1, len(line) - 1)]
    heapify(waiting)
    gone = set()
    while waiting and waiting[0][0] < detail:
        least, at = heappop(waiting)
        if at in gone or least != area[at]:
            continue
        gone.add(at)
        after[before[at]], before[after[at]] = after[at], before[at]
        for beside in (before[at], after[at]):
            if 0 < beside < len(line) - 1:
                heappush(waiting, weigh(beside))
    return [point for at, point in enumerate(line) if at not in gone]


def _equal_earth(longitude: float, latitude: float) -> Point:
    a1, a2, a3, a4 = _COEFFICIENTS
    t = asin(sqrt(3) / 2 * sin(radians(latitude)))
    slope = 9 * a4 * t**8 + 7 * a3 * t**6 + 3 * a2 * t**2 + a1
    x = 2 * sqrt(3) * radians(longitude) * cos(t) / (3 * slope)
    return x, a4 * t**9 + a3 * t**7 + a2 * t**3 + a1 * t


def _placed(longitude: float, latitude: float) -> Point:
    x, y = _equal_earth(longitude, latitude)
    right, _ = _equal_earth(180, 0)
    _, top = _equal_earth(0, _TOP)
    scale = WIDTH / (2 * right)
    return (right + x) * scale, (top - y) * scale


def _from_middle(longitude: float) -> float:
    """Give degrees east of the middle, from -180 to 180."""
    return (longitude - _MIDDLE + 180) % 360 - 180


def _topology(atlas: Path) -> Any:  # noqa: ANN401 - JSON
    with tarfile.open(atlas) as package:
        member = package.extractfile("package/countries-50m.json")
        return json.load(member) if member else None


def _letters(codes: Path) -> dict[str, str]:
    countries = json.loads(codes.read_text("utf-8"))["3166-1"]
    return {country["numeric"]: country["alpha_3"] for country in countries}


def _land(topology: Any, letters: dict[str, str]) -> dict[str, list[Ring]]:  # noqa: ANN401 - JSON
    """Give the rings of each code's land, on the map, as whole numbers."""
    degrees = [_degrees(arc, topology["transform"]) for arc in topology["arcs"]]
    arcs = [_rounded(simplified(_on_map(arc), _DETAIL)) for arc in degrees]
    land = defaultdict[str, list[Ring]](list)
    for country in topology["objects"]["countries"]["geometries"]:
        code = letters.get(country.get("id", ""), _UNCODED.get(country["properties"]["name"], ""))
        several = country["type"] == "MultiPolygon"
        for polygon in country["arcs"] if several else [country["arcs"]]:
            first = degrees[_arc_number(polygon[0][0])][0]
            land[_part(code, first)] += [_ring(ring, arcs) for ring in polygon]
    land.pop("", None)  # land that is nobody's, or whose only here
    return land


def _degrees(arc: Sequence[Point], transform: dict[str, Point]) -> Line:
    (scale_x, scale_y), (left, bottom) = transform["scale"], transform["translate"]
    x = y = 0.0
    line = []
    for right, up in arc:
        x, y = x + right, y + up
        line.append((x * scale_x + left, y * scale_y + bottom))
    return line


def _on_map(arc: Line) -> Line:
    """Project an arc; an island on the cut is not torn, and stands a little over the edge."""
    line = [(_from_middle(x), y) for x, y in arc]
    is_torn = max(x for x, _ in line) - min(x for x, _ in line) > 180  # noqa: PLR2004 - degrees
    return [_placed(x + 360 if is_torn and x < 0 else x, y) for x, y in line]


def _rounded(line: Line) -> Ring:
    return [(round(x), round(y)) for x, y in line]


def _arc_number(arc: int) -> int:
    return arc if arc >= 0 else ~arc  # TopoJSON: ~arc is the arc, backwards


def _ring(numbers: Iterable[int], arcs: Sequence[Ring]) -> Ring:
    ring: Ring = []
    for number in numbers:
        arc = arcs[_arc_number(number)]
        ring += arc if number >= 0 else arc[::-1]
    return ring


def _part(code: str, place: Point) -> str:
    x, y = place
    for part, (whole, (west, south, east, north)) in _PARTS.items():
        if code == whole and west <= x <= east and south <= y <= north:
            return part
    return code


def _path(rings: Sequence[Ring]) -> str:
    largest = max(rings, key=_area)
    if sum(map(_area, rings)) < _SMALL:
        return _dot(largest)
    return "".join(_outline(ring) for ring in rings if ring is largest or _area(ring) >= _ISLAND)


def _dot(ring: Ring) -> str:
    x = round(sum(x for x, _ in ring) / len(ring))
    y = round(sum(y for _, y in ring) / len(ring))
    around = f"a{_RADIUS} {_RADIUS} 0 1 0"
    return f"M{x - _RADIUS} {y}{around} {2 * _RADIUS} 0{around}-{2 * _RADIUS} 0z"


def _outline(ring: Ring) -> str:
    (x, y), *steps = _steps(ring)
    return f"M{x} {y}l{_joined(steps)}z"


def _steps(ring: Ring) -> Iterator[tuple[int, int]]:
    """Yield the first point, and from each point to the next; the last leads back by itself."""
    yield ring[0]
    for (x, y), (next_x, next_y) in pairwise(ring[:-1]):
        if (next_x, next_y) != (x, y):
            yield next_x - x, next_y - y


def _joined(steps: Iterable[tuple[int, int]]) -> str:
    """Write numbers as SVG lets one: a minus sign parts them too."""
    return " ".join(str(number) for step in steps for number in step).replace(" -", "-")


def _triangle(one: Point, two: Point, three: Point) -> float:
    return abs(_area([one, two, three]))


def _area(ring: Sequence[Point]) -> float:
    turned = zip(ring, [*ring[1:], *ring[:1]], strict=True)
    return abs(sum(x * next_y - next_x * y for (x, y), (next_x, next_y) in turned)) / 2


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
