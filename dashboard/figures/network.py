"""Who appears with whom, as a graph of SVG: a node a person, a line two who share documents."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from html import escape
from math import sqrt
from typing import NamedTuple

import pandas as pd

from dashboard import strings
from dashboard.figures.marks import IsChosen, choice, mark
from dashboard.figures.network_layout import Box, Line, Place, places_of
from dashboard.strings import correspondence as correspondence_words

STRONGEST = 3
"""Each person's lines that are drawn."""

_WIDTH = 1000
_HEIGHT, _HEIGHT_A_NODE = 260, 10
_SMALLEST, _LARGEST = 4.0, 16.0
_THINNEST, _THICKEST = 0.8, 8.0
_LETTER, _LINE, _GAP = 6.5, 15, 3


class _Node(NamedTuple):
    id: str
    name: str
    is_identified: bool
    documents: int


class _Edge(NamedTuple):
    one: str
    one_name: str
    other: str
    other_name: str
    documents: int


class _Near(NamedTuple):
    """Who is chosen, and all who stand near: the chosen, and those joined to them by a line."""

    chosen: AbstractSet[str]
    people: AbstractSet[str]

    @classmethod
    def of(cls, nodes: Iterable[_Node], edges: Iterable[_Edge], is_chosen: IsChosen) -> "_Near":
        """Find them."""
        chosen = {one.id for one in nodes if _is_asked_for(one.id, is_chosen)}
        joined = {
            end for one in edges if chosen & {one.one, one.other} for end in (one.one, one.other)
        }
        return cls(chosen, chosen | joined)

    def has_line(self, edge: _Edge) -> bool:
        """Say whether a line joins someone chosen to another."""
        return bool(self.chosen & {edge.one, edge.other})


def strongest_pairs(pairs: pd.DataFrame, of_each: int = STRONGEST) -> pd.DataFrame:
    """Keep the pairs (`one, other`, the foremost first) that are among the first for either."""
    seen: Counter[str] = Counter()
    kept = []
    for one, other in zip(pairs["one"].tolist(), pairs["other"].tolist(), strict=True):
        kept.append(min(seen[one], seen[other]) < of_each)
        seen.update((one, other))
    return pairs.loc[kept]


def people_network(people: pd.DataFrame, pairs: pd.DataFrame, is_chosen: IsChosen) -> str:
    """Give SVG of `people` (`id, name, is_identified, documents`) and lines between `pairs`.

    The columns of `pairs` are `one, one_name, other, other_name, documents`. A node is as large,
    a line as wide, as the documents are many. A node chooses its person, a line its two. Nodes and
    lines are one stop each for the keyboard. Someone chosen, and all joined to them, stand out.
    """
    nodes = [_Node(*row) for row in people[[*_Node._fields]].itertuples(index=False)]
    edges = [_Edge(*row) for row in pairs[[*_Edge._fields]].itertuples(index=False)]
    height = _HEIGHT + _HEIGHT_A_NODE * len(nodes)
    radii = _radii(nodes)
    boxes = tuple(_box(one, radii[one.id]) for one in nodes)
    lines = tuple(Line(one.one, one.other, one.documents) for one in edges)
    places = places_of(boxes, lines, _WIDTH, height)
    near = _Near.of(nodes, edges, is_chosen)
    drawn_lines = "".join(_lines(edges, near, places, is_chosen))
    drawn_nodes = "".join(_nodes(nodes, near, radii, places, is_chosen))
    return (
        f'<div class="fonds-network"><svg viewBox="0 0 {_WIDTH} {height}" role="group" '
        f'aria-label="{escape(correspondence_words.WHO_APPEARS_WITH_WHOM)}">'
        f'<g data-walk="backwards">{drawn_lines}</g><g data-walk="">{drawn_nodes}</g></svg></div>'
    )


def _radii(nodes: Sequence[_Node]) -> Mapping[str, float]:
    most = max((one.documents for one in nodes), default=1)
    return {one.id: max(_SMALLEST, _LARGEST * sqrt(one.documents / most)) for one in nodes}


def _box(node: _Node, radius: float) -> Box:
    width = max(2 * radius, _LETTER * len(node.name)) + 2 * _GAP
    return Box(node.id, width, radius + _GAP, radius + _LINE + _GAP)


def _lines(
    edges: Sequence[_Edge], near: _Near, places: Mapping[str, Place], is_chosen: IsChosen
) -> Iterator[str]:
    """Draw the lines, the thickest last, each with a broad invisible one that can be hit."""
    most = max((one.documents for one in edges), default=1)
    for edge in reversed(edges):
        (x1, y1), (x2, y2) = places[edge.one], places[edge.other]
        line = f'x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"'
        width = max(_THINNEST, _THICKEST * edge.documents / most)
        two = correspondence_words.pair(edge.one_name, edge.other_name)
        words = f"{two}: {strings.documents(edge.documents)}"
        chosen = _edge_choice(edge)
        yield mark(
            chosen,
            f'<title>{escape(words)}</title><line class="fonds-hit" {line}/>'
            f'<line {line} stroke-width="{width:.1f}"/>',
            count=edge.documents,
            chosen=is_chosen(chosen),
            kind="fonds-edge fonds-near" if near.has_line(edge) else "fonds-edge",
        )


def _nodes(
    nodes: Sequence[_Node],
    near: _Near,
    radii: Mapping[str, float],
    places: Mapping[str, Place],
    is_chosen: IsChosen,
) -> Iterator[str]:
    """Draw the nodes; one without documents of its own, in the roles chosen, opens none."""
    for node in nodes:
        (x, y), radius = places[node.id], radii[node.id]
        chosen = choice(("person", node.id), ("together", None))
        known = "" if node.is_identified else f", {strings.NOT_IDENTIFIED}"
        kind = " ".join(_kinds(node, near))
        drawn = (
            f"<title>{escape(node.name)}{known}: {strings.documents(node.documents)}</title>"
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}"/>'
            f'<text x="{x:.1f}" y="{y + radius + _LINE - 3:.1f}">{escape(node.name)}</text>'
        )
        if not node.documents:
            yield f'<g class="{kind}">{drawn}</g>'
            continue
        yield mark(chosen, drawn, count=node.documents, chosen=is_chosen(chosen), kind=kind)


def _kinds(node: _Node, near: _Near) -> Iterator[str]:
    yield "fonds-node"
    if not node.is_identified:
        yield "fonds-unidentified"
    if node.id in near.chosen:
        yield "fonds-of-chosen"
    if node.id in near.people:
        yield "fonds-near"


def _is_asked_for(person: str, is_chosen: IsChosen) -> bool:
    return any(is_chosen(choice((name, person))) for name in ("person", "together"))


def _edge_choice(edge: _Edge) -> str:
    return choice(("person", edge.one), ("together", edge.other))
