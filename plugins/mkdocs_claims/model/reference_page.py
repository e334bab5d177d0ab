"""The declarations of the format become its reference, as values for a page to lay out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from .inline import Text
from .record import FieldShape, Record, Word, fields_of
from .scalars import Address, CitationKey, Colour, Identifier, Plain
from .schema import SCHEMAS, meaning_of, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class WordReference:
    """One word of a closed set."""

    word: str
    meaning: str
    """Empty where the word says it all."""


@dataclass(frozen=True, slots=True)
class FieldReference:
    """One key."""

    key: str
    form: str
    """What may stand there, in words, such as `a list of ids`."""
    required: bool
    default: str
    """What holds without the key, as it would be written; empty for none."""
    meaning: str
    example: str
    """The key with a value, in YAML."""
    record: str
    """The anchor of the record that its value is; empty for other values."""
    words: tuple[WordReference, ...]
    """The words that may stand there; empty where any text may."""


@dataclass(frozen=True, slots=True)
class RecordReference:
    """One kind of mapping with its keys."""

    name: str
    anchor: str
    meaning: str
    fields: tuple[FieldReference, ...]


def format_reference(kind: str) -> tuple[RecordReference, ...]:
    """The records of a kind of file (one of `SCHEMAS`), the file itself first."""
    return tuple(_record(each) for each in _records(SCHEMAS[kind], set()))


def _records(of: type[Record], seen: set[type[Record]]) -> Iterator[type[Record]]:
    if of in seen:
        return
    seen.add(of)
    yield of
    for each in fields_of(of):
        if _is(each.shape.of, Record):
            yield from _records(each.shape.of, seen)


def _record(of: type[Record]) -> RecordReference:
    fields = tuple(_field(each) for each in fields_of(of))
    return RecordReference(words_of(of.__name__), _anchor(of), meaning_of(of), fields)


def _field(each: FieldShape) -> FieldReference:
    of = each.shape.of
    default = each.default
    return FieldReference(
        each.key,
        _form(each),
        each.required,
        "" if each.required or default is None or default == () else str(default),
        each.notes.meaning,
        f"{each.key}: {each.notes.example}",
        _anchor(of) if _is(of, Record) else "",
        _words(of) if _is(of, Word) else (),
    )


def _words(of: type[Word]) -> tuple[WordReference, ...]:
    meanings = of.meanings()
    return tuple(WordReference(str(word), meanings.get(str(word), "")) for word in of)


_FORMS: dict[Any, tuple[str, str]] = {
    Plain: ("text without markup", "texts without markup"),
    Text: ("text", "texts"),
    Identifier: ("an id", "ids"),
    CitationKey: ("a key of the bibliography", "keys of the bibliography"),
    Address: ("a web address", "web addresses"),
    Colour: ("a colour", "colours"),
    Decimal: ("a number", "numbers"),
    int: ("a whole number", "whole numbers"),
    date: ("a day", "days"),
}
"""What each scalar type is called, one and many."""


def _form(each: FieldShape) -> str:
    shape, notes = each.shape, each.notes
    one, many = _called(shape.of)
    if shape.keyed:
        return f"keys with values: {many}"
    if shape.length is not None:
        return f"a list of {shape.length} {many}"
    if shape.many:
        least = f" at least {notes.at_least}," if notes.at_least else ""
        most = f" at most {notes.at_most}," if notes.at_most is not None else ""
        return f"a list of {many},{least}{most}".rstrip(",")
    return f"{one}{_bounds(each)}"


def _called(of: Any) -> tuple[str, str]:
    if _is(of, Record):
        name = words_of(of.__name__).lower()
        return f"keys with values: {name}", f"mappings with keys: {name}"
    if _is(of, Word):
        return "one of the words below", "of the words below"
    return _FORMS[of]


def _bounds(each: FieldShape) -> str:
    notes = each.notes
    if notes.pattern is not None:
        return f": {notes.pattern_in_words}"
    if notes.minimum is not None and notes.maximum is not None:
        same = notes.minimum == notes.maximum
        return f", {notes.minimum}" if same else f" from {notes.minimum} to {notes.maximum}"
    if notes.minimum is not None:
        return f", {notes.minimum} or more"
    return f", {notes.maximum} or less" if notes.maximum is not None else ""


def _anchor(of: type[Record]) -> str:
    return words_of(of.__name__).lower().replace(" ", "-")


def _is(of: Any, base: type) -> bool:
    return isinstance(of, type) and issubclass(of, base)
