"""Whole blocks that stand at the wrong indent: what belongs to another record."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..reading.nodes import Entry, Mapping, Node, Place, Scalar
from .record import FieldShape, Record, fields_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_FEW = 3
"""Keys from which on a block is known by them."""


class Unindented(NamedTuple):
    """Keys that stand below their parent's key without an indent."""

    parent: str
    entries: tuple[Entry, ...]

    @property
    def message(self) -> str:
        """What is wrong."""
        keys = [f"`{each.key.value}`" for each in self.entries]
        listed = keys[0] if len(keys) == 1 else f"{', '.join(keys[:-1])} and {keys[-1]}"
        verb = "belongs" if len(keys) == 1 else "belong"
        return f"{listed} {verb} to `{self.parent}` and must be indented under it."


def unindented(node: Mapping, fields: tuple[FieldShape, ...]) -> Iterator[Unindented]:
    """Keys without a value, each with the keys behind it that belong to the record it names."""
    by_key = {each.key: each for each in fields}
    for at, entry in enumerate(node.entries):
        inner = _record_of(by_key.get(entry.key.value))
        if inner is None or not _is_nothing(entry.value):
            continue
        known = {each.key for each in fields_of(inner)}
        found: list[Entry] = []
        for below in node.entries[at + 1 :]:
            if below.key.value not in known or below.key.value in by_key:
                break
            found.append(below)
        if found:
            yield Unindented(entry.key.value, tuple(found))


def is_item_of(of: type[Record], node: Mapping) -> str:
    """The key of the list inside a record `of` that a mapping belongs to; empty for none.

    Such a mapping has no key that `of` needs and several that only an item of that list has.
    """
    fields = fields_of(of)
    keys = {entry.key.value for entry in node.entries}
    if keys & {each.key for each in fields if each.required}:
        return ""
    others = keys - {each.key for each in fields}
    for each in fields:
        inner = _record_of(each)
        if inner is not None and each.shape.many and len(others) >= _FEW:
            known = {item.key for item in fields_of(inner)}
            if keys <= known | {item.key for item in fields}:
                return each.key if others <= known else ""
    return ""


def homes_of(of: type[Record], key: str) -> list[str]:
    """The keys of a record `of` whose own records have this key."""
    found = ((each.key, _record_of(each)) for each in fields_of(of))
    return [
        name
        for name, inner in found
        if inner is not None and key in {each.key for each in fields_of(inner)}
    ]


def place_of(entries: tuple[Entry, ...]) -> Place:
    """The place of the first key."""
    return entries[0].key.place


def _record_of(each: FieldShape | None) -> type[Record] | None:
    if each is None or not isinstance(each.shape.of, type):
        return None
    return each.shape.of if issubclass(each.shape.of, Record) else None


def _is_nothing(node: Node) -> bool:
    return isinstance(node, Scalar) and not node.value and not node.quoted
