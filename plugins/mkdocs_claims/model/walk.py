"""Going through everything that a record holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from .inline import Text
from .record import Record, fields_of
from .scalars import CitationKey

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..reading.nodes import Path


@dataclass(frozen=True, slots=True)
class Citation:
    """One place of a file that cites a work."""

    path: Path
    """The value that holds the citation."""
    key: str
    in_text: bool
    """True for `[@key]` inside a text, false for a field that is a key."""


class Held(NamedTuple):
    """One value that is no record."""

    path: Path
    of: Any
    """The type that its key is declared with."""
    value: Any
    record: type[Record]
    """The record that holds it."""
    key: str
    """The key under which it holds it."""


def texts_of(record: Record) -> Iterator[tuple[Path, Text]]:
    """Every text with inline markup that a record holds, with its path."""
    for each in values_of(record):
        if each.of is Text:
            yield each.path, each.value


def citations_of(record: Record) -> Iterator[Citation]:
    """Every citation that a record makes, in fields and in texts."""
    for path, of, value, _, _ in values_of(record):
        if of is CitationKey:
            yield Citation(path, value, in_text=False)
        elif of is Text:
            for key in value.citations:
                yield Citation(path, key, in_text=True)


def values_of(record: Record) -> Iterator[Held]:
    """Every value that a record and the records in it hold, records left out."""
    for each in fields_of(type(record)):
        value = getattr(record, each.name, None)  # what could not be read is passed over
        if value is None:
            continue
        path = (*record.path, each.key)
        if each.shape.many or each.shape.length is not None:
            for index, item in enumerate(value):
                if isinstance(item, Record):
                    yield from values_of(item)
                else:
                    yield Held((*path, index), each.shape.of, item, type(record), each.key)
        elif isinstance(value, Record):
            yield from values_of(value)
        else:
            yield Held(path, each.shape.of, value, type(record), each.key)
