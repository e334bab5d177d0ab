"""Where in a file a stretch of a scalar's value stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .nodes import Place, Scalar

if TYPE_CHECKING:
    from .source import SourceFile


def place_inside(source: SourceFile, node: Scalar, offset: int, length: int) -> Place:
    """The place of `length` characters at `offset` of a scalar's value.

    Folding and escapes make a value differ from what is written, so the stretch is looked for in
    the lines of the scalar; the whole scalar is the answer when it cannot be found.
    """
    wanted = node.value[offset : offset + length].split("\n", 1)[0]
    before = node.value[:offset].count(wanted) if wanted else 0
    for number in range(node.place.line, node.place.end_line + 1):
        line = source.line(number)
        start = node.place.column - 1 if number == node.place.line else 0
        at = line.find(wanted, start) if wanted else -1
        while at >= 0:
            if before == 0:
                return Place(number, at + 1, number, at + 1 + len(wanted))
            before -= 1
            at = line.find(wanted, at + 1)
    return node.place
