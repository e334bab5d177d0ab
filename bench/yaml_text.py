"""Writes values as a contributor would write them in YAML."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

WIDTH = 96
_NEEDS_QUOTES = re.compile(r"^[\s\-?:,\[\]{}#&*!|>'\"%@`]|:\s|\s#|:$|^[0-9.+]+$")
_NEEDS_QUOTES_IN_FLOW = re.compile(r"[,\[\]{}]")


@dataclass(frozen=True, slots=True)
class Flow:
    """A mapping or list that is written on one line."""

    value: Mapping[str, Value] | Sequence[Value]


Value = str | int | Decimal | date | Flow | Mapping[str, "Value"] | Sequence["Value"]


def document(entries: Mapping[str, Value]) -> str:
    """A YAML document of a mapping; text that is too long for a line is folded."""
    return "\n".join(_mapping(entries, 0)) + "\n"


def _mapping(entries: Mapping[str, Value], indent: int) -> list[str]:
    pad = " " * indent
    lines: list[str] = []
    for key, value in entries.items():
        if isinstance(value, Mapping):
            lines += [f"{pad}{key}:", *_mapping(value, indent + 2)]
        elif isinstance(value, Sequence) and not isinstance(value, str):
            lines += [f"{pad}{key}:", *_sequence(value, indent + 2)]
        elif isinstance(value, str) and len(pad) + len(key) + 2 + len(value) > WIDTH:
            inner = " " * (indent + 2)
            folded = textwrap.wrap(
                value, WIDTH - len(inner), break_long_words=False, break_on_hyphens=False
            )
            lines += [f"{pad}{key}: >-", *(inner + line for line in folded)]
        else:
            lines.append(f"{pad}{key}: {_inline(value, in_flow=False)}")
    return lines


def _sequence(items: Sequence[Value], indent: int) -> list[str]:
    pad = " " * indent
    lines: list[str] = []
    for item in items:
        if isinstance(item, Mapping):
            first, *rest = _mapping(item, indent + 2)
            lines += [f"{pad}- {first.lstrip()}", *rest]
        else:
            lines.append(f"{pad}- {_inline(item, in_flow=False)}")
    return lines


def _inline(value: Value, *, in_flow: bool) -> str:
    if isinstance(value, Flow):
        inner = value.value
        if isinstance(inner, Mapping):
            pairs = (f"{key}: {_inline(each, in_flow=True)}" for key, each in inner.items())
            return "{" + ", ".join(pairs) + "}"
        return "[" + ", ".join(_inline(each, in_flow=True) for each in inner) + "]"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return _inline(Flow(value), in_flow=in_flow)
    if isinstance(value, str) and (
        _NEEDS_QUOTES.search(value) or (in_flow and _NEEDS_QUOTES_IN_FLOW.search(value))
    ):
        escaped = value.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{escaped}"'
    return str(value)
