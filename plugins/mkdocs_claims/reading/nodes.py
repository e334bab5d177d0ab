"""The tree that a YAML file becomes: text, lists and mappings, each with its place.

Scalars stay text. What a scalar means (a number, a date, a word) is decided by the field that
holds it, so the surprises of YAML 1.1 (`no`, `010`, `12:30`) cannot happen.
"""

from __future__ import annotations

from typing import NamedTuple

from ..diagnostics import Span


class Place(NamedTuple):
    """Where a node stands: lines and columns from 1, the end exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int

    def span(self, file: str) -> Span:
        """The same place as a span of `file`."""
        return Span(file, *self)


class Scalar(NamedTuple):
    """A piece of text as written, quotes and folding resolved."""

    value: str
    quoted: bool
    """True for '...', \"...\", | and >: such a scalar is text whatever it looks like."""
    place: Place


class Sequence(NamedTuple):
    """A list."""

    items: tuple[Node, ...]
    place: Place


class Entry(NamedTuple):
    """One key of a mapping with its value."""

    key: Scalar
    value: Node


class Mapping(NamedTuple):
    """Keys with their values, in the order of the file; no key stands twice."""

    entries: tuple[Entry, ...]
    place: Place


Node = Scalar | Sequence | Mapping

Path = tuple[str | int, ...]
"""The way to a node from the top of its file, such as ('outcomes', 0, 'studies', 2, 'effect')."""


def find(node: Node, path: Path, *, key: bool = False) -> Place:
    """The place of the node at `path`, or of the deepest node on the way that is there.

    With `key`, the place of the last step's key rather than of its value.
    """
    place = node.place
    for depth, step in enumerate(path):
        if isinstance(node, Mapping) and isinstance(step, str):
            entry = next((entry for entry in node.entries if entry.key.value == step), None)
            if entry is None:
                return place
            node = entry.value
            place = entry.key.place if key and depth == len(path) - 1 else node.place
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
            place = node.place
        else:
            return place
    return place
