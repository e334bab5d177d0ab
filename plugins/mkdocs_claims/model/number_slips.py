"""What people write where a number should stand, and the number that they meant."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..reading.nodes import Entry, Node, Scalar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .record import Described

_DIGITS = re.compile(r"[0-9]+")
_WHOLE = re.compile(r"[-+]?[0-9]+")
_DECIMAL = re.compile(r"[-+]?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
GROUPED = 3
"""Digits behind a comma that may mark thousands; another count makes it a decimal comma."""
_POINTS = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+")
_ALONE = re.compile(r"(?<![\w.,-])[1-9][0-9]*(?![\w%]|[.,-][0-9])")
_NO_DECIMALS = "Write it without a decimal part."
_ONE_NUMBER = "Write one number, in digits and nothing else."
_DIGITS_AND_POINT = "Write digits, with a point as the decimal mark where one is needed."
_DASHES = re.compile("[\N{MINUS SIGN}\N{EN DASH}]")
_MARKS = re.compile("[,_\\s'\N{RIGHT SINGLE QUOTATION MARK}]")
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


def round_brackets(before: Entry, entry: Entry) -> str:
    """The list to write for `(0.41, 1.74)`, which the comma splits into a value and a key."""
    first, second = before.value, entry.key.value
    if not isinstance(first, Scalar) or not first.value.startswith("("):
        return ""
    if not second.endswith(")") or not isinstance(entry.value, Scalar) or entry.value.value:
        return ""
    return numbers_in(f"{first.value[1:]} {second[:-1]}", 2)


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


def hint_for_number(written: str, notes: Described, *, whole: bool) -> str:
    """What to write for a text that is no number, or no whole number."""
    hyphened = _DASHES.sub("-", written)
    comma = re.fullmatch(r"([-+]?)0*([0-9]+),([0-9]+)", hyphened)
    if comma is not None and (hint := _without_comma(*comma.groups(), whole=whole)):
        return hint
    bare = re.sub(r"^([-+]?)0+(?=[0-9])", r"\1", _MARKS.sub("", hyphened))
    if bare != written and (_WHOLE if whole else _DECIMAL).fullmatch(bare):
        return f"Write {bare}."
    if written.endswith("%"):
        return notes.per_cent
    if whole and _DECIMAL.fullmatch(written):
        thousands = _POINTS.fullmatch(written) is not None
        bare = written.replace(".", "")
        return f"Write {bare}, without a point." if thousands else _NO_DECIMALS
    if re.fullmatch(r"[-+]?\.[0-9]+", written):
        return f"Write {written.replace('.', '0.', 1)}."
    alone = _ALONE.findall(hyphened) if whole else ()
    if len(alone) == 1:
        return f"Write the number alone: {alone[0]}."
    return _ONE_NUMBER if whole else _DIGITS_AND_POINT


def _without_comma(sign: str, before: str, after: str, *, whole: bool) -> str:
    if whole and len(after) != GROUPED:
        return "Write it without a comma and without a decimal part."
    if len(after) != GROUPED or before == "0":
        return f"Write {sign}{before}.{after}."
    if whole:
        return ""
    number = f"{sign}{before}"
    return f"Write {number}{after}, or {number}.{after} if the comma is a decimal mark."
