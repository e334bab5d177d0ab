"""What people write where a number should stand, and the number that they meant."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..reading.nodes import Entry, Node, Scalar

if TYPE_CHECKING:
    from collections.abc import Sequence

_DIGITS = re.compile(r"[0-9]+")
_WHOLE = re.compile(r"[-+]?[0-9]+")
GROUPED = 3
"""Digits behind a comma that may mark thousands."""
_IN_TEXT = re.compile(r"(?<![\w.,])[-+\N{MINUS SIGN}]?[0-9]+(?:[.,][0-9]+)?(?![\w%]|[.,][0-9])")


def split_number(before: Entry, entry: Entry, *, whole: bool) -> str:
    """What to write for a number that a comma split into a value and a key; else nothing.

    In `{estimate: 3,1}` the key `estimate` holds 3, and `1` is a key without a value. `whole` says
    that `before` holds a whole number.
    """
    if not isinstance(before.value, Scalar) or before.value.quoted:
        return ""
    first, second = before.value.value, entry.key.value
    if not isinstance(entry.value, Scalar) or entry.value.value or entry.value.quoted:
        return ""
    if not _WHOLE.fullmatch(first) or not _DIGITS.fullmatch(second) or entry.key.quoted:
        return ""
    if whole:
        return f"{first}{second}"
    if len(second) == GROUPED:
        return f"{first}{second}, or {first}.{second} if the comma is a decimal mark"
    return f"{first}.{second}"


def joined_numbers(items: Sequence[Node], length: int) -> str:
    """The list to write where commas split each of `length` numbers in two; else nothing."""
    written = [each.value for each in items if isinstance(each, Scalar) and not each.quoted]
    if len(written) != len(items) or len(items) != 2 * length:
        return ""
    pairs = list(zip(written[::2], written[1::2], strict=True))
    if not all(_WHOLE.fullmatch(one) and _DIGITS.fullmatch(two) for one, two in pairs):
        return ""
    return f"[{', '.join(f'{one}.{two}' for one, two in pairs)}]"


def numbers_in(text: str, length: int) -> str:
    """The numbers of a text such as `-1.2 to 7.4` as a list, if there are `length`; else nothing.

    A decimal comma becomes a point. One that may mark thousands could mean either.
    """
    found = _IN_TEXT.findall(text.replace("\N{EN DASH}", " "))
    if len(found) != length or any(re.search(r",[0-9]{3}$", each) for each in found):
        return ""
    numbers = [each.replace("\N{MINUS SIGN}", "-").replace(",", ".") for each in found]
    return f"[{', '.join(numbers)}]"
