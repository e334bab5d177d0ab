"""The comments of a YAML file, found with the help of its tree."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..reading.nodes import Mapping, Node, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..reading.source import SourceFile

_COMMENT = re.compile(r"(?:^|(?<=[ \t]))#.*")
BLOCK_HEADER = re.compile(r"[|>][-+0-9]*")
"""What opens a block of text."""


def comments_in(source: SourceFile, tree: Mapping) -> tuple[str, ...]:
    """The comments of a file in their order, each from its `#`, without spaces behind it."""
    lines = list(source.lines)
    for scalar in scalars_in(tree):
        _mask(lines, scalar, source)
    return tuple(
        found.group().rstrip() for line in lines if (found := _COMMENT.search(line)) is not None
    )


def scalars_in(node: Node) -> Iterator[Scalar]:
    """Every scalar of a tree, keys included."""
    stack: list[Node] = [node]
    while stack:
        each = stack.pop()
        if isinstance(each, Scalar):
            yield each
        elif isinstance(each, Sequence):
            stack.extend(each.items)
        else:
            stack.extend(part for entry in each.entries for part in entry)


def is_block_text(source: SourceFile, scalar: Scalar) -> bool:
    """Whether a scalar is written with `|` or `>`."""
    start = source.line(scalar.place.line)[scalar.place.column - 1 :][:1]
    return scalar.quoted and start in ("|", ">")


def _mask(lines: list[str], scalar: Scalar, source: SourceFile) -> None:
    place = scalar.place
    if is_block_text(source, scalar):
        # A comment may stand behind what opens the block.
        lines[place.line : place.end_line] = ["x"] * (place.end_line - place.line)
        return
    for number in range(place.line, min(place.end_line, len(lines)) + 1):
        line = lines[number - 1]
        start = place.column - 1 if number == place.line else 0
        end = place.end_column - 1 if number == place.end_line else len(line)
        lines[number - 1] = line[:start] + "x" * (end - start) + line[end:]
