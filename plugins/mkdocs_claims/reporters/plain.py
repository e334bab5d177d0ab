"""Text of strangers made fit for a terminal: nothing hidden, every column accounted for."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..diagnostics import Span
    from ..reading.source import SourceFile

TAB_WIDTH = 4
EXCERPT_WIDTH = 100
"""Columns of a source line that are shown; longer lines are cut around the span."""

_BIDIRECTIONAL = frozenset(
    chr(code) for code in (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
)
_CUT = "\N{HORIZONTAL ELLIPSIS}"


def visible(text: str) -> str:
    """The text on one line, with every character that could steer a terminal spelt out."""
    if text.isprintable():
        return text
    return "".join(_spelt_out(char) for char in text)


def _spelt_out(char: str) -> str:
    if char in "\n\r\t\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}":
        return " "
    return f"<U+{ord(char):04X}>" if _steers(char) else char


def _steers(char: str) -> bool:
    return char in _BIDIRECTIONAL or unicodedata.category(char) in {"Cc", "Cs", "Zl", "Zp"}


def width(char: str) -> int:
    """How many columns of a terminal a character takes: 0, 1 or 2."""
    if char.isascii():
        return 1
    if unicodedata.category(char) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A line of a file as shown, and the marks that go under it."""

    number: int
    shown: str
    marks: str


def excerpt(source: SourceFile, span: Span) -> Excerpt:
    """The first line of a span with `^` under the stretch; tabs become spaces."""
    line = source.line(span.line)
    end = span.end_column if span.end_line == span.line else len(line) + 1
    # A span may begin behind the last character: where something is missing.
    cells = [_cell(char) for char in line] + [" "] * max(span.column - len(line), 0)
    start = min(max(span.column - 1, 0), len(cells))
    stop = min(max(end - 1, start + 1), len(cells))
    first, last = _window(cells, start)
    before = (_CUT if first else "") + "".join(cells[first:start])
    marked = "".join(cells[start : min(stop, last)])
    after = "".join(cells[max(stop, start) : last]) + (_CUT if last < len(cells) else "")
    return Excerpt(
        span.line,
        (before + marked + after).rstrip(),
        " " * _columns(before) + "^" * max(_columns(marked), 1),
    )


def _cell(char: str) -> str:
    if char == "\t":
        return " " * TAB_WIDTH
    return "\N{REPLACEMENT CHARACTER}" if _steers(char) else char


def _columns(text: str) -> int:
    return sum(map(width, text))


def _window(cells: list[str], start: int) -> tuple[int, int]:
    """The stretch of a long line that is shown: most of it lies behind the span's start."""
    if len(cells) <= EXCERPT_WIDTH:
        return 0, len(cells)
    first = max(min(start - EXCERPT_WIDTH // 3, len(cells) - EXCERPT_WIDTH), 0)
    return first, first + EXCERPT_WIDTH
