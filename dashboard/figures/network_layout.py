"""Where the nodes of a graph stand: near those they are joined to, and none on another's name."""

from collections.abc import Sequence
from functools import lru_cache
from math import log1p
from typing import NamedTuple

import networkx as nx
import numpy as np
import numpy.typing as npt

_SEED = 1
_ITERATIONS = 50
_FAINT = 0.5
_ROUNDS = 150
_TOUCHING = 0.5
_LAYOUTS_KEPT = 64

Floats = npt.NDArray[np.float64]
Place = tuple[float, float]
"""Of the centre of a node's circle: x from the left, y from the top."""


class Box(NamedTuple):
    """What a node takes in around the centre of its circle; its name stands below."""

    id: str
    width: float
    above: float
    below: float


class Line(NamedTuple):
    """Two nodes that are joined, and how strongly."""

    one: str
    other: str
    strength: int


@lru_cache(_LAYOUTS_KEPT)
def places_of(
    boxes: tuple[Box, ...], lines: tuple[Line, ...], width: float, height: float
) -> dict[str, Place]:
    """Give the place of each node within `width` and `height`, the same for the same graph.

    Forces draw together what is joined and part the rest (Fruchterman and Reingold 1991); then
    boxes that overlap are pushed apart, as far as there is room.
    """
    if not boxes:
        return {}
    graph = nx.Graph()
    graph.add_nodes_from(box.id for box in boxes)
    graph.add_weighted_edges_from((one, other, log1p(strength)) for one, other, strength in lines)
    _hold_together(graph)
    found = nx.spring_layout(graph, seed=_SEED, iterations=_ITERATIONS)
    across = _spread([float(found[box.id][0]) for box in boxes], width)
    down = _spread([float(found[box.id][1]) for box in boxes], height)
    across, down = _parted(boxes, across, down, width, height)
    return {box.id: (float(x), float(y)) for box, x, y in zip(boxes, across, down, strict=True)}


def _hold_together(graph: nx.Graph) -> None:
    """Join what is not joined, faintly, so that its parts do not flee from each other."""
    firsts = [
        next(node for node in graph if node in part) for part in nx.connected_components(graph)
    ]
    graph.add_weighted_edges_from((firsts[0], other, _FAINT) for other in firsts[1:])


def _spread(values: Sequence[float], length: float) -> Floats:
    """Spread values over a length, half by their size and half by their rank.

    By size alone, one node far away would press all others together.
    """
    sizes: Floats = np.array(values)
    sizes = (sizes - sizes.min()) / (np.ptp(sizes) or 1)
    ranks = sizes.argsort().argsort() / max(1, len(sizes) - 1)
    spread: Floats = length * (sizes + ranks) / 2
    return spread


def _parted(
    boxes: Sequence[Box], x: Floats, y: Floats, width: float, height: float
) -> tuple[Floats, Floats]:
    """Push boxes that overlap apart, sideways or up and down, whichever is the shorter way."""
    _, widths, above, below = (np.array(values) for values in zip(*boxes, strict=True))
    beside_each = np.add.outer(widths, widths) / 2
    for _ in range(_ROUNDS):
        x, y = np.clip(x, widths / 2, width - widths / 2), np.clip(y, above, height - below)
        dx, dy = np.subtract.outer(x, x), np.subtract.outer(y, y)
        beside = beside_each - abs(dx)
        over = np.where(dy < 0, np.add.outer(below, above), np.add.outer(above, below)) - abs(dy)
        overlaps = (np.minimum(beside, over) > _TOUCHING) & ~np.eye(len(boxes), dtype=bool)
        if not overlaps.any():
            break
        sideways = overlaps & (beside < over)
        x = x + (_ways(dx) * beside * sideways).sum(axis=1) / 2
        y = y + (_ways(dy) * over * (overlaps & ~sideways)).sum(axis=1) / 2
    return np.clip(x, widths / 2, width - widths / 2), np.clip(y, above, height - below)


def _ways(differences: Floats) -> Floats:
    """Say which way each is pushed by each other: those at the same place by their numbers."""
    numbers = np.arange(len(differences))
    by_number = np.subtract.outer(numbers, numbers)
    ways: Floats = np.sign(np.where(differences == 0, by_number, differences))
    return ways
