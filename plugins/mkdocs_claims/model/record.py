"""How a record of the format is declared: a frozen dataclass whose fields document themselves.

A declaration is the one place that says what a key is called, what it may hold, what it means and
what it looks like. The reader, the JSON Schema and the reference page are all made from it.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Mapping
from dataclasses import MISSING, dataclass
from enum import StrEnum
from typing import Any

from ..reading.nodes import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """The base of every record: it knows where in its file it stands."""

    path: Path = dataclasses.field(default=(), repr=False, compare=False)
    """The way to this record from the top of its file."""


class Word(StrEnum):
    """The base of closed sets of words. Each member may document itself through `meanings`."""

    @classmethod
    def meanings(cls) -> dict[str, str]:
        """What each word means, for the reference page and for editors."""
        return {}


@dataclass(frozen=True, slots=True)
class Described:
    """What a field's declaration says besides its type."""

    meaning: str
    example: str
    """The value as it would be written in YAML."""
    minimum: int | None
    maximum: int | None
    pattern: str | None
    pattern_in_words: str
    at_least: int
    """The least number of items, for a list."""
    at_most: int | None
    """The largest number of items, for a list."""
    per_cent: str = "Leave the sign out."
    """What to do with a number in per cent."""


def described(  # noqa: PLR0913 - one argument for each thing that can be said
    meaning: str,
    *,
    example: str,
    default: Any = MISSING,
    minimum: int | None = None,
    maximum: int | None = None,
    pattern: str | None = None,
    pattern_in_words: str = "",
    at_least: int = 0,
    at_most: int | None = None,
    per_cent: str = "Leave the sign out.",
) -> Any:
    """Declare a field: its meaning in plain words, an example in YAML, its bounds.

    A field without `default` is required. `pattern` must match the whole of a text.
    """
    notes = Described(
        meaning,
        example,
        minimum,
        maximum,
        pattern,
        pattern_in_words,
        at_least,
        at_most,
        per_cent,
    )
    return dataclasses.field(default=default, metadata={"described": notes})


@dataclass(frozen=True, slots=True)
class Shape:
    """A field's type, taken apart: what one value is, and whether several come together."""

    of: Any
    """A Record, a Word, or one of the scalar types of `scalars`."""
    many: bool = False
    """A list of any length."""
    length: int | None = None
    """A list of exactly this many."""
    keyed: bool = False
    """A mapping whose keys are free."""


@dataclass(frozen=True, slots=True)
class FieldShape:
    """A field as the reader, the schema and the reference page see it."""

    name: str
    """The attribute in Python: `risk_of_bias`."""
    key: str
    """The key in YAML: `risk-of-bias`."""
    shape: Shape
    required: bool
    default: Any
    notes: Described


def fields_of(record: type[Record]) -> tuple[FieldShape, ...]:
    """The fields of a record in the order of declaration, without `path`."""
    # Not `functools.cache`: to mypy a class of frozen dataclasses is not hashable.
    fields = _FIELDS.get(record)
    if fields is None:
        fields = _FIELDS[record] = _read_fields(record)
    return fields


_FIELDS: dict[type[Record], tuple[FieldShape, ...]] = {}


def _read_fields(record: type[Record]) -> tuple[FieldShape, ...]:
    hints = typing.get_type_hints(record)
    return tuple(
        FieldShape(
            field.name,
            key_of(field.name),
            _shape_of(hints[field.name]),
            field.default is MISSING,
            None if field.default is MISSING else field.default,
            field.metadata["described"],
        )
        for field in dataclasses.fields(record)
        if "described" in field.metadata
    )


def key_of(name: str) -> str:
    """The YAML key of a Python attribute: `risk_of_bias` is `risk-of-bias`, `from_` is `from`."""
    return name.rstrip("_").replace("_", "-")


def _shape_of(hint: Any) -> Shape:
    origin = typing.get_origin(hint)
    if origin is Mapping:
        return Shape(typing.get_args(hint)[1], keyed=True)
    if origin in (types.UnionType, typing.Union):
        (inner,) = (part for part in typing.get_args(hint) if part is not types.NoneType)
        return _shape_of(inner)
    if origin is tuple:
        parts = typing.get_args(hint)
        if parts[-1] is Ellipsis:
            return Shape(parts[0], many=True)
        return Shape(parts[0], length=len(parts))
    return Shape(hint)
