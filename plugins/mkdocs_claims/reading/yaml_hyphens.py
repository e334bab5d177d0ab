"""List items that are none to YAML: the hyphen lacks its space, or is not there.

A negative number is none: `-5` and `-5.4` are left alone, `-5-HTP` is not.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from ..diagnostics import Diagnostic, Edit, Fix, Severity, Span
from .nodes import Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .nodes import Node
    from .source import SourceFile

ITEM = re.compile("\\s*(-)(?:[^\\W\\d_]|[0-9]+-?[^\\W\\d_]|[{\\[\"'\u00a0\u2018-\u201f])")
"""A line that begins with a hyphen without a space."""
WITH_KEYS = re.compile(r"\s*(-)(?:[A-Za-z\u00a0][^\s:]*:(?:\s|$)|\{)")
"""One whose item has keys: `-cites: smith2020` or `-{rule: C20, because: ...}`."""

_MESSAGE = "There is no space after this `-`, so it begins no list item."
_DONE = "Put a space after the `-`."
_HEAD = re.compile(r"(\s*)(?:- +)+")
_KEY = re.compile(r"[^\s:{\[\"']+:")
_SHOWN = 40
"""Characters of the file's own text that a hint repeats."""


def no_space_after_hyphen(source: SourceFile, line: int, column: int) -> Diagnostic:
    """Y03 for `-cites: smith2020` or `-back pain`, with its hyphen in that column."""
    item = source.line(line)[column:].strip()
    key = _KEY.match(item)
    shown = f"{key.group()} " if key else item
    if len(shown) > _SHOWN:
        shown = f"{shown[: _SHOWN - 1]}…"
    hint = f"Put a space after the `-`, such as `- {shown}`."
    return _problem(source, line, column, hint, Fix(_DONE, (_spaced(source, line, column),)))


def no_list_for_lack_of_spaces(source: SourceFile, node: Node) -> Diagnostic | None:
    """Y03 for a text that would be a list if its hyphens had spaces behind them; else None."""
    if not isinstance(node, Scalar) or node.quoted or not ITEM.match(node.value):
        return None
    line, column = node.place.line, node.place.column
    if source.line(line)[: column - 1].strip():
        hint = "Begin the list on the next line and put a space after the `-`, or use [ and ]."
        return _problem(source, line, column, hint)
    problem = no_space_after_hyphen(source, line, column)
    lines = takewhile(
        lambda each: ITEM.match(source.line(each)), range(line, node.place.end_line + 1)
    )
    edits = tuple(_spaced(source, each, _hyphen_of(source, each)) for each in lines)
    return _problem(source, line, column, problem.hint, Fix(_DONE, edits))


def items_swallowed(source: SourceFile, node: Sequence, *, sure: bool) -> Iterator[Diagnostic]:
    """Y03 for each item of a list that goes on with a line such as `  -back pain`.

    Such a line is an item of its own where it is `sure` that no item can hold spaces; where one
    can, it may be text that goes on, and there is no fix.
    """
    for item in node.items:
        if not isinstance(item, Scalar) or item.quoted or item.place.line == item.place.end_line:
            continue
        head = _HEAD.fullmatch(_before(source, item))
        for line in range(item.place.line + 1, item.place.end_line + 1):
            if head is None or not ITEM.match(source.line(line)):
                continue
            column = _hyphen_of(source, line)
            hint = f"Write `- ` in line with the `-` of line {item.place.line}"
            if not sure:
                hint += "; if it goes on with the text above, put that whole text in quotes"
            edit = _spaced(source, line, column, indent=head[0][: head[0].rindex("-")])
            yield _problem(source, line, column, f"{hint}.", Fix(_DONE, (edit,)) if sure else None)


def items_in_one(source: SourceFile, children: list[Node]) -> list[list[Node]]:
    """The keys and values of a mapping, cut where an item begins that lost its whole `- `.

    There its first key stands again at the start of a line, and one of those that follow does too.
    """
    first = children[0]
    if not isinstance(first, Scalar) or not begins_item(source, first):
        return [children]
    parts: list[list[Node]] = [[]]
    turns = iter(children)
    for key, value in zip(turns, turns, strict=True):
        again = isinstance(key, Scalar) and key.value == first.value and key is not first
        if again and begins_line(source, key):
            parts.append([])
        parts[-1] += (key, value)
    whole = [parts[0]]
    seen = keys_of(parts[0])
    for part in parts[1:]:
        names = keys_of(part)
        if len(names & seen) > 1:
            whole.append(part)
            seen = names
        else:
            whole[-1] += part
            seen |= names
    return whole


def keys_of(part: list[Node]) -> set[str]:
    """The keys of the keys and values of a mapping."""
    return {each.value for each in part[::2] if isinstance(each, Scalar)}


def begins_item(source: SourceFile, node: Node) -> bool:
    """Whether nothing but the hyphen of a list item stands before a node."""
    return _HEAD.fullmatch(_before(source, node)) is not None


def begins_line(source: SourceFile, node: Node) -> bool:
    """Whether nothing stands before a node."""
    return not _before(source, node).strip(" ")


def _before(source: SourceFile, node: Node) -> str:
    return source.line(node.place.line)[: node.place.column - 1]


def _spaced(source: SourceFile, line: int, column: int, indent: str | None = None) -> Edit:
    """The edit that puts a space after the hyphen, and with `indent` that before it."""
    after = source.line(line)[column:]
    odd = len(after) - len(after.lstrip())
    if indent is None:
        return Edit(Span.at(source.name, line, column, 1 + odd), "- ")
    return Edit(Span.at(source.name, line, 1, column + odd), f"{indent}- ")


def _hyphen_of(source: SourceFile, line: int) -> int:
    return source.line(line).index("-") + 1


def _problem(
    source: SourceFile, line: int, column: int, hint: str, fix: Fix | None = None
) -> Diagnostic:
    span = Span.at(source.name, line, column)
    return Diagnostic("Y03", Severity.ERROR, _MESSAGE, hint, span, fix=fix)
