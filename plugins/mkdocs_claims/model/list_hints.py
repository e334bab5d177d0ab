"""What to write where a list, or a mapping of a known form, should stand."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from ..reading.nodes import Node, Scalar, Sequence
from .number_slips import numbers_in

if TYPE_CHECKING:
    from .record import FieldShape


def there_are(count: int) -> str:
    """`there is 1` or `there are 2`."""
    return f"there {'is' if count == 1 else 'are'} {count}"


def example_of(each: FieldShape) -> str:
    """The hint that shows a field with its example; nothing for a list of records."""
    return "" if each.shape.many else f"Write it like this: {each.key}: {each.notes.example}"


def in_one_text(node: Sequence, length: int) -> str:
    """The list to write where one text holds all its numbers; else nothing."""
    only = node.items[0] if len(node.items) == 1 else None
    return numbers_in(only.value, length) if isinstance(only, Scalar) else ""


def hint_for_list(each: FieldShape, node: Node) -> str:
    """What to write where a list should stand and something else does."""
    if each.shape.length is None:
        return "Write a hyphen before each item, or put square brackets around them."
    numbers = ""
    if each.shape.of is Decimal and isinstance(node, Scalar):
        numbers = numbers_in(node.value, each.shape.length)
    return f"Write it like this: {each.key}: {numbers or each.notes.example}"
