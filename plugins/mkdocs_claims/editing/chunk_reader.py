"""A YAML file and its tree become pieces that can be moved."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..reading.nodes import Entry, Mapping, Node, Scalar, Sequence
from .brackets import bracketed, in_brackets, written
from .chunks import Block, Chunk, Leaf, Sheet, UnusualLayoutError
from .comments import BLOCK_HEADER, is_block_text
from .key_order import record_below

if TYPE_CHECKING:
    from ..model.record import Record
    from ..reading.source import SourceFile

_MARKER = re.compile(r"(?:---|\.\.\.)(?:\s|$)")
_FOR_PROGRAMS = re.compile(r"#\s*(?:yaml-language-server:|-\*-|vim?:|prettier-ignore|yamllint)")
"""Comments that programs look for at the top of a file."""
_END_OF_FILE = -1


def read_sheet(source: SourceFile, tree: Mapping, of: type[Record]) -> Sheet:
    """The pieces of a file that could be read without a problem.

    Raises:
        UnusualLayoutError: Something is written in a way that cannot be moved safely.
    """
    if in_brackets(source, tree):
        raise UnusualLayoutError
    header, line = _header(source, tree.place.line)
    reader = _Reader(source, line)
    block = reader.block(tree, of)
    return Sheet(header, block, reader.footer())


def _header(source: SourceFile, first: int) -> tuple[tuple[str, ...], int]:
    """The lines above the first key that are not its own, and the line behind them."""
    above = [source.line(number).strip() for number in range(1, first)]
    if any(line and not line.startswith(("#", "---")) for line in above):
        raise UnusualLayoutError
    end = 0
    for number, line in enumerate(above, 1):
        if not line or _MARKER.match(line) or _FOR_PROGRAMS.match(line):
            end = number
    return tuple(above[:end]), end + 1


@dataclass(slots=True)
class _Reader:
    """Goes down a file once; `line` is the next line that belongs to nothing yet."""

    source: SourceFile
    line: int

    def block(self, node: Mapping | Sequence, of: type[Record] | None) -> Block:
        """An indented mapping or list, with the comments behind it that are indented like it."""
        column = node.place.column
        chunks: list[Chunk] = []
        if isinstance(node, Mapping):
            for number, entry in enumerate(node.entries):
                lead = self._lead(entry.key.place.line, column, first=number == 0)
                chunks.append(self._entry(entry, lead, of))
        else:
            for number, item in enumerate(node.items):
                line = node.place.line if number == 0 else self._next_line()
                lead = self._lead(line, column, first=number == 0)
                chunks.append(self._item(item, lead, column, of))
        return Block(isinstance(node, Sequence), tuple(chunks), self._tail(column))

    def footer(self) -> tuple[str, ...]:
        """What stands behind `...`, its line included."""
        rest = [line.rstrip() for line in self.source.lines[self.line - 1 :]]
        while rest and not rest[-1]:
            rest.pop()
        if rest and not rest[0].startswith("..."):
            raise UnusualLayoutError
        return tuple(rest)

    def _lead(self, line: int, column: int, *, first: bool) -> tuple[str, ...]:
        """The comments and empty lines before a key or an item that begins on `line`."""
        before = self.source.line(line)[: column - 1]
        if before.strip(" ") and not (first and self.line > line):
            raise UnusualLayoutError
        lead = tuple(self.source.line(number).strip() for number in range(self.line, line))
        if any(each and not each.startswith("#") for each in lead):
            raise UnusualLayoutError
        self.line = max(self.line, line + 1)
        return lead

    def _entry(self, entry: Entry, lead: tuple[str, ...], of: type[Record] | None) -> Chunk:
        place = entry.key.place
        colon = re.compile(r"[ \t]*:").match(self.source.line(place.line), place.end_column - 1)
        if colon is None or place.line != place.end_line:
            raise UnusualLayoutError
        head = f"{written(self.source, place)}:"
        below = record_below(of, entry.key.value)
        return self._valued(
            entry.key.value, head, lead, entry.value, (place.line, colon.end(), place.column), below
        )

    def _item(
        self, item: Node, lead: tuple[str, ...], column: int, of: type[Record] | None
    ) -> Chunk:
        number = self.line - 1
        if self.source.line(number)[column - 1 : column] != "-":
            raise UnusualLayoutError
        return self._valued("", "-", lead, item, (number, column, column), of)

    def _valued(
        self,
        key: str,
        head: str,
        lead: tuple[str, ...],
        value: Node,
        behind: tuple[int, int, int],
        of: type[Record] | None,
    ) -> Chunk:
        """A chunk whose head ends on a line and at an offset, and stands in a column: `behind`."""
        line, offset, column = behind
        if isinstance(value, Scalar) and not value.value and not value.quoted:
            return Chunk(key, head, lead, self._comment(line, offset), (), None)
        below_it = value.place.line > line
        comment = self._comment(line, offset) if below_it else ""
        if not isinstance(value, Scalar) and not in_brackets(self.source, value):
            return Chunk(key, head, lead, comment, (), self.block(value, of))
        below = self._lead(value.place.line, value.place.column, first=False) if below_it else ()
        below = tuple(each for each in below if each)
        return Chunk(key, head, lead, comment, below, self._leaf(value, column, of, below_it))

    def _leaf(self, value: Node, column: int, of: type[Record] | None, below_it: bool) -> Leaf:  # noqa: FBT001
        place = value.place
        self.line = place.end_line + 1
        if isinstance(value, Scalar) and is_block_text(self.source, value):
            return self._block_text(value, below_it)
        if isinstance(value, Scalar):
            # White space before the further lines of a text is no part of it.
            text, beyond = written(self.source, place), len(self.source.text)
        else:
            text, beyond = bracketed(self.source, value, of), column + 1
        first, *others = text.split("\n")
        lines = [_without_spaces_behind(first) if others else first]
        lines += [_pushed_in(_without_spaces_behind(line), beyond) for line in others]
        comment = self._comment(place.end_line, place.end_column - 1)
        return Leaf(tuple(lines), comment, comment_first=False, on_next_line=below_it)

    def _block_text(self, value: Scalar, below_it: bool) -> Leaf:  # noqa: FBT001
        place = value.place
        header = BLOCK_HEADER.match(self.source.line(place.line), place.column - 1)
        if header is None or "+" in header.group():
            raise UnusualLayoutError
        content = self.source.lines[place.line : place.end_line]
        indent = next((_indent(line) for line in content if line.strip(" ")), 0)
        lines = tuple(line[indent:] for line in content)
        # White space on the lines behind it would be a part of the text.
        number = place.end_line + 1
        while number <= len(self.source.lines) and not self.source.line(number).strip(" \t"):
            if len(self.source.line(number).expandtabs()) > indent and content:
                raise UnusualLayoutError
            number += 1
        comment = self._comment(place.line, header.end(), last=place.end_line)
        return Leaf((header.group(), *lines), comment, comment_first=True, on_next_line=below_it)

    def _comment(self, line: int, offset: int, last: int | None = None) -> str:
        """The comment behind an offset of a line, with which the line must end."""
        rest = self.source.line(line)[offset:].strip()
        if rest and not rest.startswith("#"):
            raise UnusualLayoutError
        self.line = max(self.line, (last or line) + 1)
        return rest

    def _next_line(self) -> int:
        """The next line with something other than a comment; one behind the end without one."""
        number = self.line
        while number <= len(self.source.lines):
            line = self.source.line(number).strip()
            if line and not line.startswith("#"):
                break
            number += 1
        return number

    def _tail(self, column: int) -> tuple[str, ...]:
        end = self._next_line()
        next_line = self.source.line(end)
        outside = end > len(self.source.lines) or _MARKER.match(next_line)
        shallower = _END_OF_FILE if outside else _indent(next_line)
        tail: list[str] = []
        for number in range(self.line, end):
            line = self.source.line(number)
            if line.strip() and not _indent(line) >= column - 1 > shallower:
                break
            tail.append(line.strip())
        while tail and not tail[-1]:
            tail.pop()
        self.line += len(tail)
        return tuple(tail)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _pushed_in(line: str, column: int) -> str:
    """A line with the spaces that it has beyond `column` columns."""
    return " " * max(_indent(line) - column, 0) + line.lstrip(" \t")


def _without_spaces_behind(line: str) -> str:
    # A backslash keeps the space behind it.
    return re.sub(r"(?<!\\)[ \t]+$", "", line)
