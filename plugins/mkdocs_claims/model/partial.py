"""Records of which some values could not be read.

Such a record has no attribute for what could not be read: whoever asks for it gets an
AttributeError, and nothing can be concluded from a value that stands in for another.
"""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any, TypeVar

from .record import Record, fields_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from ..reading.nodes import Path

R = TypeVar("R", bound=Record)


def partial_record(of: type[R], values: Mapping[str, Any], unread: Collection[str]) -> R:
    """A record with these values by their names in Python, and without those that are `unread`.

    What is in neither has its default.
    """
    defaults = {each.name: each.default for each in fields(of) if each.name not in unread}
    return _built(of, {**defaults, **values})


def blank_record(of: type[R], path: Path) -> R:
    """A record that is there, but of which nothing could be read."""
    return _built(of, {"path": path})


def changed(record: R, **values: Any) -> R:
    """A copy with other values; what could not be read stays unread."""
    return _built(type(record), {**_values(record), **values})


def unread_part(error: AttributeError) -> Record | None:
    """The record that was asked for a value it could not be given; None for any other error."""
    asked = error.obj
    if not isinstance(asked, Record):
        return None
    names = {each.name for each in fields(asked)}
    return asked if error.name in names else None


def holds(record: Record, part: Record) -> bool:
    """Whether `part` is `record` or stands somewhere inside it."""
    inside: Any = record
    while isinstance(inside, Record) and len(inside.path) < len(part.path):
        at = len(inside.path)
        shape = next((each for each in fields_of(type(inside)) if each.key == part.path[at]), None)
        inside = getattr(inside, shape.name, None) if shape is not None else None
        if isinstance(inside, tuple):
            records = (each for each in inside if isinstance(each, Record))
            inside = next((each for each in records if each.path == part.path[: at + 2]), None)
    return inside is part


def without(record: R, path: Path) -> R | None:
    """A copy of `record` without the record at `path`; None when that is `record` itself.

    An item leaves its list, an optional value becomes nothing, and a required one unread.
    """
    at = len(record.path)
    if len(path) <= at:
        return None
    shape = next(each for each in fields_of(type(record)) if each.key == path[at])
    values = _values(record)
    value = values.get(shape.name)
    if isinstance(value, tuple):
        item = path[: at + 2]
        values[shape.name] = tuple(
            kept
            for each in value
            if (kept := without(each, path) if each.path == item else each) is not None
        )
    elif isinstance(value, Record) and (rest := without(value, path)) is not None:
        values[shape.name] = rest
    elif shape.required:
        values.pop(shape.name, None)
    else:
        values[shape.name] = None
    return _built(type(record), values)


def _built(of: type[R], values: Mapping[str, Any]) -> R:
    record = object.__new__(of)
    for name, value in values.items():
        object.__setattr__(record, name, value)
    return record


def _values(record: Record) -> dict[str, Any]:
    names = (each.name for each in fields(record))
    return {name: getattr(record, name) for name in names if hasattr(record, name)}
