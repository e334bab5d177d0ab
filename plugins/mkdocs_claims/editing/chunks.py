"""The text of a YAML file as pieces that can be moved: each key or item with its own comments."""

from __future__ import annotations

from dataclasses import dataclass


class UnusualLayoutError(Exception):
    """The file is written in a way that is valid but cannot be put in order safely."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A value that is moved as it is written."""

    lines: tuple[str, ...]
    """Its lines; from the second on, without the spaces that every one of them has."""
    comment: str
    """The comment behind it, or behind what opens a block of text; empty for none."""
    comment_first: bool
    """Whether the comment stands behind the first line rather than behind the last one."""
    on_next_line: bool
    """Whether it begins below its key."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """A key or an item with all that belongs to it."""

    key: str
    """The key's name; empty for an item of a list."""
    head: str
    """`key:` as it is written, or `-`."""
    lead: tuple[str, ...]
    """The comments and empty lines before it."""
    comment: str
    """The comment behind `head`, where the value begins below; empty for none."""
    below: tuple[str, ...]
    """The comments between `head` and a leaf below it."""
    value: Leaf | Block | None


@dataclass(frozen=True, slots=True)
class Block:
    """An indented mapping or list."""

    is_list: bool
    chunks: tuple[Chunk, ...]
    tail: tuple[str, ...]
    """The comments and empty lines behind the last chunk that are indented like it."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole file."""

    header: tuple[str, ...]
    """What stands at the top and belongs to no key."""
    block: Block
    footer: tuple[str, ...]
    """What stands behind the end of the document."""
