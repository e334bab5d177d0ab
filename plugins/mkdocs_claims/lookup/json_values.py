"""Reading the JSON of a service, in which anything may be missing or of another type."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

JsonValue = object
Record = Mapping[str, JsonValue]

_NOTHING: Record = {}


def parse(data: bytes) -> Record | None:
    """The object that `data` holds; None when it holds none."""
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def record(parent: Record, name: str) -> Record:
    """The object `name` of `parent`; an empty one when it is not there."""
    value = parent.get(name)
    return value if isinstance(value, dict) else _NOTHING


def records(parent: Record, name: str) -> Iterator[Record]:
    """The objects of the list `name` of `parent`."""
    value = parent.get(name)
    for each in value if isinstance(value, list) else ():
        if isinstance(each, dict):
            yield each


def text(parent: Record, *names: str) -> str:
    """The first of the values `names` that is a text or a number, or a list that starts with one.

    Empty when none is.
    """
    for name in names:
        value = parent.get(name)
        if isinstance(value, list) and value:
            value = value[0]
        if isinstance(value, int) and not isinstance(value, bool):
            return str(value)
        if isinstance(value, str) and value.strip():
            return value.strip()
    return ""


def numbers(parent: Record, name: str) -> tuple[int, ...]:
    """The whole numbers of the first list in the list `name`, such as Crossref's `date-parts`."""
    value = parent.get(name)
    first = value[0] if isinstance(value, list) and value else None
    if not isinstance(first, list):
        return ()
    return tuple(each for each in first if isinstance(each, int) and not isinstance(each, bool))
