"""A record as YAML for somebody who has never seen one: each key explained in a comment."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias, Union

from ..model.record import FieldShape, Record, Word, fields_of
from .yaml_values import WIDTH, in_brackets, value_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Value: TypeAlias = Union[str, tuple[str, ...], "Mapping[str, Value]", "tuple[Values, ...]"]
Values: TypeAlias = "Mapping[str, Value]"
"""What is known of a record, by its keys in YAML: texts, lists of texts, records, lists of them."""

_WRITTEN_BARE = (int, Decimal, date)
_NESTED = 10
"""Columns by which examples of examples are indented further at most."""


@dataclass(slots=True)
class Template:
    """Writes records with their explanations, each explanation once."""

    shown: list[tuple[type[Record], FieldShape]] = field(default_factory=list)
    """The fields that stand in comments, with the records they belong to."""
    _told: set[tuple[str, str]] = field(default_factory=set)

    def lines(
        self, of: type[Record], values: Values, indent: int = 0, *, apart: bool = False
    ) -> list[str]:
        """The lines of a record, in the order of the format.

        Keys without a value that may be left out stand in comments, each with an example. With
        `apart` there is an empty line between keys.
        """
        lines: list[str] = []
        for each in fields_of(of):
            value = values.get(each.key)
            first = self._is_first(of, each)
            if value is None and (each.required or not first):
                continue
            if apart and lines:
                lines.append("")
            if first:
                lines += _explained(each, indent)
            if value is None:
                self.shown.append((of, each))
                lines += _commented(example_lines(each), indent)
            else:
                lines += self._valued(each, value, indent)
        return lines

    def _valued(self, each: FieldShape, value: Value, indent: int) -> list[str]:
        spaces = " " * indent
        if isinstance(value, str) and each.shape.of in _WRITTEN_BARE:
            return [f"{spaces}{each.key}: {value}"]
        if isinstance(value, str):
            return value_lines(each.key, value, indent)
        if not isinstance(value, tuple):
            return [f"{spaces}{each.key}:", *self.lines(each.shape.of, value, indent + 2)]
        texts = tuple(item for item in value if isinstance(item, str))
        if len(texts) == len(value):
            return [f"{spaces}{each.key}: {in_brackets(texts)}"]
        lines = [f"{spaces}{each.key}:"]
        for item in value:
            if not isinstance(item, str):
                lines += _as_item(self.lines(each.shape.of, item, indent + 4), indent + 2)
        return lines

    def _is_first(self, of: type[Record], each: FieldShape) -> bool:
        name = (of.__name__, each.key)
        if name in self._told:
            return False
        self._told.add(name)
        return True


def _explained(each: FieldShape, indent: int, width: int = WIDTH) -> list[str]:
    lines = _wrapped(each.notes.meaning, indent, width)
    of = each.shape.of
    if isinstance(of, type) and issubclass(of, Word):
        meanings = of.meanings()
        for word in of:
            said = f" - {meanings[word]}" if meanings.get(word) else ""
            lines += _wrapped(f"* {word}{said}", indent, width, "  ")
    return lines


def _wrapped(text: str, indent: int, width: int, further: str = "") -> list[str]:
    return textwrap.wrap(
        text,
        width,
        initial_indent=f"{' ' * indent}# ",
        subsequent_indent=f"{' ' * indent}# {further}",
        break_long_words=False,
        break_on_hyphens=False,
    )


def example_lines(each: FieldShape) -> list[str]:
    """A key with its example; where that is only hinted at, with the examples of its keys."""
    if "..." not in each.notes.example:
        return [f"{each.key}: {each.notes.example}"]
    record: type[Record] = each.shape.of
    below: list[str] = []
    for part in fields_of(record):
        if part.required or each.shape.many:
            below += [*_explained(part, 0, WIDTH - _NESTED), *example_lines(part)]
    inner = [f"    {line}" for line in below] if each.shape.many else [f"  {x}" for x in below]
    return [f"{each.key}:", *(_as_item(inner, 2) if each.shape.many else inner)]


def _commented(lines: Iterable[str], indent: int) -> list[str]:
    return [f"{' ' * indent}# {line}" for line in lines]


def _as_item(lines: list[str], indent: int) -> list[str]:
    """The lines of a mapping as an item of a list: a hyphen before its first key."""
    start = next(at for at, line in enumerate(lines) if not line.lstrip().startswith("#"))
    above = [line[2:] for line in lines[:start]]
    first = f"{' ' * indent}- {lines[start][indent + 2 :]}"
    return [*above, first, *lines[start + 1 :]]
