"""What one scalar of a file means, by the type its field declares.

YAML's own guesses are not used. A plain scalar in a text field that YAML 1.2 would take for a
number, a truth value or nothing is refused, so that editors which validate against the published
schema and this reader never disagree; quotes make it text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NewType

from .inline import Text, parse_inline
from .meant import day_meant, name_meant, number_meant

if TYPE_CHECKING:
    from ..reading.nodes import Scalar
    from .record import Described

Plain = NewType("Plain", str)
"""Text without any markup, on one line."""
Identifier = NewType("Identifier", str)
"""A name that can stand in an address: small letters, digits and single hyphens."""
CitationKey = NewType("CitationKey", str)
"""The key of an entry in refs.bib."""
Address = NewType("Address", str)
"""A web address, http or https."""
Colour = NewType("Colour", str)
"""A colour in red, green and blue: `#1a6b3c`."""

IDENTIFIER = r"[a-z0-9]+(?:-[a-z0-9]+)*"
CITATION_KEY = r"[A-Za-z0-9][A-Za-z0-9_.:+/-]*"
ADDRESS = r"https?://[^\s<>\"]+"
COLOUR = r"#[0-9a-fA-F]{6}"
DECIMAL = r"[-+]?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?"
WHOLE = r"[-+]?(?:0|[1-9][0-9]*)"
LONGEST_NUMBER = 20
"""Characters beyond which a number is a slip of the keyboard."""
_THOUSANDS = 3
"""Digits behind the comma of `1,250`; another count of them makes it a decimal comma."""
DATE = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"

_LOOKS_LIKE_SOMETHING_ELSE = re.compile(
    r"(?:null|Null|NULL|~|true|True|TRUE|false|False|FALSE"
    r"|[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"
    r"|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"
    r"|[-+]?(?:\.inf|\.Inf|\.INF)|\.nan|\.NaN|\.NAN|)"
)


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why a scalar cannot be read: the diagnostic's code, message and hint.

    `offset` and `length` point inside the scalar's value; a length of 0 means all of it.
    `meant` is what to write for the whole scalar, where only one thing can be meant.
    """

    code: str
    message: str
    hint: str
    offset: int = 0
    length: int = 0
    meant: str | None = None


def read_scalar(of: Any, scalar: Scalar, notes: Described) -> tuple[Any, tuple[Trouble, ...]]:
    """The value of a scalar for a field of type `of`, with what is wrong with it.

    The value is None when it cannot be used.
    """
    if of is Decimal or of is int:
        return _number(of, scalar, notes)
    if of is date:
        return _date(scalar)
    return _text(of, scalar, notes)


def _number(of: Any, scalar: Scalar, notes: Described) -> tuple[Any, tuple[Trouble, ...]]:
    written = scalar.value
    kind = "a whole number" if of is int else "a number"
    if scalar.quoted:
        hint, meant = "Take the quotes away.", number_meant(of, written.strip())
        return None, (Trouble("F05", f"This should be {kind}, not text.", hint, meant=meant),)
    if not re.fullmatch(WHOLE if of is int else DECIMAL, written) or not written.isascii():
        message, hint = f"`{written}` is not {kind}.", _number_hint(of, written)
        return None, (Trouble("F05", message, hint, meant=number_meant(of, written)),)
    if len(written) > LONGEST_NUMBER:
        return None, (Trouble("F05", f"This is not {kind} anyone can mean.", "Check it."),)
    value = of(written)
    if notes.minimum is not None and value < notes.minimum:
        message = f"`{written}` is less than {notes.minimum}, the least it can be."
        return None, (Trouble("F07", message, _bounds_hint(value, notes)),)
    if notes.maximum is not None and value > notes.maximum:
        message = f"`{written}` is more than {notes.maximum}, the most it can be."
        return None, (Trouble("F07", message, _bounds_hint(value, notes)),)
    return value, ()


def _bounds_hint(value: Any, notes: Described) -> str:
    if notes.minimum is not None and notes.minimum == notes.maximum:
        return f"Write {notes.minimum}."
    if notes.minimum == 0 and value < 0 and (notes.maximum is None or -value <= notes.maximum):
        return f"Write {-value}, without the minus sign."
    return "Check the number in the source."


def _number_hint(of: Any, written: str) -> str:
    hyphened = written.replace("\N{MINUS SIGN}", "-")
    comma = re.fullmatch(r"([-+]?)0*([0-9]+),([0-9]+)", hyphened)
    if comma is not None:
        sign, whole, after = comma.groups()
        if of is int and len(after) != _THOUSANDS:
            return "Write it without a comma and without a decimal part."
        if len(after) != _THOUSANDS or whole == "0":
            return f"Write {sign}{whole}.{after}."
        if of is not int:
            number = f"{sign}{whole}"
            return f"Write {number}{after}, or {number}.{after} if the comma is a decimal mark."
    bare = re.sub(r"[,_\s]", "", hyphened)
    bare = re.sub(r"^([-+]?)0+(?=[0-9])", r"\1", bare)
    if bare != written and re.fullmatch(WHOLE if of is int else DECIMAL, bare):
        return f"Write {bare}."
    if written.endswith("%"):
        return "Leave the sign out and give the unit in `unit`."
    if of is int and re.fullmatch(DECIMAL, written):
        return "Write it without a decimal part."
    if re.fullmatch(r"[-+]?\.[0-9]+", written):
        return f"Write {written.replace('.', '0.', 1)}."
    return "Write digits, with a point as the decimal mark where one is needed."


def _date(scalar: Scalar) -> tuple[Any, tuple[Trouble, ...]]:
    hint = "Write year, month and day with hyphens, such as 2026-03-09."
    written = scalar.value
    if not re.fullmatch(DATE, written) or not written.isascii():
        message = f"`{written}` is not a date."
        return None, (Trouble("F06", message, hint, meant=day_meant(written)),)
    try:
        return date.fromisoformat(written), ()
    except ValueError:
        return None, (Trouble("F06", f"There is no day {written}.", hint),)


def _text(of: Any, scalar: Scalar, notes: Described) -> tuple[Any, tuple[Trouble, ...]]:
    written = scalar.value
    if not scalar.quoted and _LOOKS_LIKE_SOMETHING_ELSE.fullmatch(written):
        if not written:
            return None, (Trouble("F09", "There is nothing here.", "Write it, or delete the key."),)
        message = f"This should be text, and `{written}` without quotes is not."
        quoted = f'"{written}"'
        return None, (Trouble("F11", message, f"Put it in quotes: {quoted}.", meant=quoted),)
    if not written.strip():
        return None, (Trouble("F09", "This text is empty.", "Write it, or delete the key."),)
    if of is Text:
        text, problems = parse_inline(written.strip())
        shift = len(written) - len(written.lstrip())
        return text, tuple(
            Trouble("F10", each.message, each.hint, each.offset + shift, each.length)
            for each in problems
        )
    return _bare_text(of, written, notes)


_PATTERNS: dict[Any, tuple[str, str]] = {
    Identifier: (IDENTIFIER, "small letters, digits and single hyphens, such as `back-pain`"),
    CitationKey: (CITATION_KEY, "a key of refs.bib, such as `smith2020`"),
    Colour: (COLOUR, 'six digits after a `#`, in quotes, such as `"#1a6b3c"`'),
    Address: (ADDRESS, "a web address that begins with https:// or http://"),
}


def _bare_text(of: Any, written: str, notes: Described) -> tuple[Any, tuple[Trouble, ...]]:
    pattern, words = pattern_of(of, notes) or (None, "")
    value = " ".join(written.split())
    if pattern is not None and not re.fullmatch(pattern, value):
        alone = re.fullmatch(rf"\[?@({CITATION_KEY})\]?", value) if of is CitationKey else None
        hint = f"Write the key alone: `{alone[1]}`." if alone else f"Write {words}."
        meant = alone[1] if alone else None
        if of in (Identifier, Plain):
            meant = name_meant(value, pattern)
        return None, (Trouble("F08", f"`{value}` cannot stand here.", hint, meant=meant),)
    return value, ()


def pattern_of(of: Any, notes: Described) -> tuple[str, str] | None:
    """The pattern that values of a field match and the same in words, for the schema."""
    if notes.pattern is not None:
        return notes.pattern, notes.pattern_in_words
    return _PATTERNS.get(of)
