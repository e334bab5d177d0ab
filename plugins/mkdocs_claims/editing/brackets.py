"""Lists and mappings in brackets: their order and their spaces."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..reading.nodes import Entry, Mapping, Node, Place, Scalar, Sequence
from .key_order import in_key_order, record_below

if TYPE_CHECKING:
    from ..model.record import Record
    from ..reading.source import SourceFile

_COLON = re.compile(r"\s*:\s*")


def in_brackets(source: SourceFile, node: Node) -> bool:
    """Whether a list or a mapping is written with brackets or braces."""
    opening = source.line(node.place.line)[node.place.column - 1 :][:1]
    return opening == ("[" if isinstance(node, Sequence) else "{")


def bracketed(source: SourceFile, node: Mapping | Sequence, of: type[Record] | None) -> str:
    """The text of a list or mapping in brackets, put in order.

    On one line the spaces are made even: `{down: 1, why: Small.}`. Over several lines the line
    ends stay where they are, and where a comment stands between them the order does, too.
    """
    try:
        return _Brackets(source).text_of(node, of)
    except _LeaveIt:
        return written(source, node.place)


def written(source: SourceFile, place: Place) -> str:
    """What stands in the file at a place."""
    if place.line == place.end_line:
        return source.line(place.line)[place.column - 1 : place.end_column - 1]
    first = source.line(place.line)[place.column - 1 :]
    between = source.lines[place.line : place.end_line - 1]
    return "\n".join([first, *between, source.line(place.end_line)[: place.end_column - 1]])


class _LeaveIt(Exception):  # noqa: N818 - no error: the text stays as it is
    """Something stands here that cannot be moved safely."""


@dataclass(frozen=True, slots=True)
class _Brackets:
    source: SourceFile

    def text_of(self, node: Node, of: type[Record] | None) -> str:
        if isinstance(node, Scalar):
            text = written(self.source, node.place)
            if not text:
                raise _LeaveIt
            return text
        if not in_brackets(self.source, node):
            raise _LeaveIt
        if isinstance(node, Mapping):
            ordered = in_key_order(of, node.entries, lambda entry: entry.key.value)
            texts = [self._entry(entry, of) for entry in ordered]
            places = [_between(entry.key.place, entry.value.place) for entry in node.entries]
        else:
            texts = [self.text_of(item, of) for item in node.items]
            places = [item.place for item in node.items]
        if node.place.line == node.place.end_line:
            opening, closing = "{}" if isinstance(node, Mapping) else "[]"
            return f"{opening}{', '.join(texts)}{closing}"
        return self._over_lines(node, texts, places)

    def _entry(self, entry: Entry, of: type[Record] | None) -> str:
        key, value = entry.key.place, entry.value.place
        between = self._gap(key, value)
        if not _COLON.fullmatch(between):
            raise _LeaveIt
        if "\n" not in between:
            between = ": "
        below = self.text_of(entry.value, record_below(of, entry.key.value))
        return f"{written(self.source, key)}{between}{below}"

    def _over_lines(self, node: Node, texts: list[str], places: list[Place]) -> str:
        start, end = node.place.line, node.place.column
        parts: list[str] = []
        before = Place(start, end, start, end)
        for text, place in zip(texts, places, strict=True):
            parts += [self._gap(before, place), text]
            before = place
        last = Place(
            node.place.end_line, node.place.end_column, node.place.end_line, node.place.end_column
        )
        return "".join([*parts, self._gap(before, last)])

    def _gap(self, before: Place, after: Place) -> str:
        gap = written(
            self.source, Place(before.end_line, before.end_column, after.line, after.column)
        )
        if "#" in gap:
            raise _LeaveIt
        return gap


def _between(first: Place, last: Place) -> Place:
    return Place(first.line, first.column, last.end_line, last.end_column)
