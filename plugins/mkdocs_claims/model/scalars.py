"""What one scalar of a file means, by the type its field declares.

YAML's own guesses are not used. A plain scalar in a text field that YAML 1.2 would take for a
number, a truth value or nothing is refused, so that editors which validate against the published
schema and this reader never disagree; quotes make it text.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NewType

from .date_slips import hint_for_day
from .inline import Text, parse_inline
from .look_alikes import unquoted
from .meant import day_meant, name_meant, number_meant
from .number_slips import hint_for_number

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
        hint, meant = hint_for_number(written, notes, whole=of is int), number_meant(of, written)
        return None, (Trouble("F05", f"`{written}` is not {kind}.", hint, meant=meant),)
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
    what = f" What belongs here: {notes.meaning}" if notes.meaning else ""
    return f"Check the number in the source.{what}"


def _date(scalar: Scalar) -> tuple[Any, tuple[Trouble, ...]]:
    written = scalar.value
    hint = hint_for_day(written)
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
        if of is CitationKey:
            message = f"`{written}` is not the key of an entry in refs.bib."
            hint = "Write the key of its entry, such as `smith2020`, in place of the number."
            return None, (Trouble("F11", message, hint),)
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
        if of is CitationKey and re.search(rf"^{CITATION_KEY}[,;]? +{CITATION_KEY}$", value):
            hint = (
                "Write one key here; a list has commas between keys, and each study its own item."
            )
        if (guess := _guess(of, value)) and re.fullmatch(pattern, guess):
            hint = f"Write `{guess}`: {words.partition(', such as')[0]}."
        meant = alone[1] if alone else None
        if of in (Identifier, Plain):
            meant = name_meant(value, pattern)
        return None, (Trouble("F08", f"`{value}` cannot stand here.", hint, meant=meant),)
    return value, ()


def _guess(of: Any, value: str) -> str:
    """What somebody probably wanted to write in the place of an id, a key or an address."""
    bare = unquoted(value)
    if of is Identifier:
        return slug(bare)
    if of is CitationKey:
        return bare
    return f"https://{bare}" if of is Address and bare.startswith("www.") else ""


def slug(text: str) -> str:
    """The id that a file's name or a title suggests; empty where no letter can be kept."""
    plain = unicodedata.normalize("NFKD", re.sub(r"(?: ?\([0-9]+\))?(?:\.ya?ml)?$", "", text))
    return re.sub("[^a-z0-9]+", "-", re.sub("[\u0300-\u036f'\u2019]", "", plain.lower())).strip("-")


def pattern_of(of: Any, notes: Described) -> tuple[str, str] | None:
    """The pattern that values of a field match and the same in words, for the schema."""
    if notes.pattern is not None:
        return notes.pattern, notes.pattern_in_words
    return _PATTERNS.get(of)
