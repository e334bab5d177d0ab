"""Pieces of a file become its text again: in order, evenly indented."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .chunks import Block, Chunk, Leaf, Sheet
from .key_order import in_key_order, record_below

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..model.record import Record

INDENT = 2
"""Spaces by which what belongs to a key or an item is indented."""


def laid_out(sheet: Sheet, of: type[Record]) -> str:
    """The text of a file that holds a record of type `of`."""
    block = _block(sheet.block, 0, of)
    return "\n".join([*_evened(sheet.header), *block, *sheet.footer]) + "\n"


def _block(block: Block, indent: int, of: type[Record] | None) -> list[str]:
    lines: list[str] = []
    chunks: Sequence[Chunk] = block.chunks
    if not block.is_list:
        chunks = in_key_order(of, block.chunks, lambda chunk: chunk.key)
    for chunk in chunks:
        own = _item(chunk, indent, of) if block.is_list else _entry(chunk, indent, of)
        lines += _apart(chunk.lead, indent) if lines else _moved(_evened(chunk.lead), indent)
        lines += own
    return [*lines, *_apart(block.tail, indent)]


def _entry(chunk: Chunk, indent: int, of: type[Record] | None) -> list[str]:
    head = " " * indent + chunk.head
    if isinstance(chunk.value, Block):
        below = _block(chunk.value, indent + INDENT, record_below(of, chunk.key))
        return [_with_comment(head, chunk.comment), *below]
    if chunk.value is None:
        return [_with_comment(head, chunk.comment)]
    first, *others = _leaf(chunk.value, indent)
    if not chunk.value.on_next_line:
        return [f"{head} {first}", *others]
    spaces = " " * (indent + INDENT)
    comments = _moved(chunk.below, indent + INDENT)
    return [_with_comment(head, chunk.comment), *comments, spaces + first, *others]


def _item(chunk: Chunk, indent: int, of: type[Record] | None) -> list[str]:
    """The lines of an item. Comments below its hyphen go before it, so that it can stay short."""
    comments = [chunk.comment] if chunk.comment else []
    if isinstance(chunk.value, Block):
        body = _block(chunk.value, indent + INDENT, of)
        start = next(at for at, line in enumerate(body) if not _is_trivia(line))
        comments += [line.strip() for line in body[:start] if line]
        body = body[start:]
        body[0] = f"{' ' * indent}- {body[0][indent + INDENT :]}"
    elif chunk.value is None:
        return [_with_comment(" " * indent + "-", chunk.comment)]
    else:
        comments += chunk.below
        first, *others = _leaf(chunk.value, indent)
        body = [f"{' ' * indent}- {first}", *others]
    return [*_moved(comments, indent), *body]


def _leaf(leaf: Leaf, indent: int) -> list[str]:
    spaces = " " * (indent + INDENT)
    lines = [leaf.lines[0], *(spaces + line if line else "" for line in leaf.lines[1:])]
    at = 0 if leaf.comment_first else -1
    lines[at] = _with_comment(lines[at], leaf.comment)
    return lines


def _with_comment(line: str, comment: str) -> str:
    return f"{line}  {comment}" if comment else line


def _is_trivia(line: str) -> bool:
    return not line.strip() or line.lstrip(" ").startswith("#")


def _apart(trivia: Sequence[str], indent: int) -> list[str]:
    """Comments and empty lines that follow something: an empty line before them stays."""
    evened = _moved(_evened(trivia), indent)
    return ["", *evened] if trivia and not trivia[0] else evened


def _evened(trivia: Sequence[str]) -> list[str]:
    """Comments and empty lines, never two empty ones in turn, none first."""
    lines: list[str] = []
    for line in trivia:
        if line or (lines and lines[-1]):
            lines.append(line)
    return lines


def _moved(trivia: Sequence[str], indent: int) -> list[str]:
    return [" " * indent + line if line else "" for line in trivia]
