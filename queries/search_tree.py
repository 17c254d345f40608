"""What a document must hold to be found, as a tree: words in fields, joined by and, or, not."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

FIELDS = ("title", "summary", "people", "places", "text")
"""What is searched of a document: a word alone may stand in any, a word of a field in that one."""


@dataclass(frozen=True, slots=True)
class Words:
    """Folded words side by side in one `field`, or in any where that is empty.

    The last of them is but a beginning where `is_prefix`.
    """

    words: tuple[str, ...]
    is_prefix: bool = False
    field: str = ""


@dataclass(frozen=True, slots=True)
class All:
    """Every one of `parts`."""

    parts: tuple[Tree, ...]


@dataclass(frozen=True, slots=True)
class Either:
    """At least one of `parts`."""

    parts: tuple[Tree, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """All documents but those of `part`."""

    part: Tree


Tree = Words | All | Either | Not


def in_field(tree: Tree, field: str) -> Tree:
    """Have the words of `tree` stand in `field`, but for those that name a field themselves."""
    match tree:
        case Words():
            return replace(tree, field=tree.field or field)
        case Not(part):
            return Not(in_field(part, field))
        case All(parts) | Either(parts):
            return type(tree)(tuple(in_field(part, field) for part in parts))


def words_wanted(tree: Tree) -> Iterator[Words]:
    """Yield the words that a document is found for; not those it must not hold."""
    match tree:
        case Words():
            yield tree
        case All(parts) | Either(parts):
            for part in parts:
                yield from words_wanted(part)
