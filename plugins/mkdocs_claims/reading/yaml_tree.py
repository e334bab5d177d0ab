"""Builds the tree of one YAML file from the events of a parser."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from . import yaml_refusals as refuse
from .nodes import Entry, Mapping, Node, Place, Scalar, Sequence
from .yaml_hyphens import items_in_one, keys_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..diagnostics import Diagnostic
    from .source import SourceFile

DEPTH_LIMIT = 32
"""How many lists and mappings may stand inside one another; a claim needs six."""


_new: Any = tuple.__new__
"""Makes a named tuple in half the time of calling its class."""


class TreeBuilder:
    """One file's tree and problems while its events come in.

    This runs for every node of thousands of files: what is rare lives in methods of its own.
    """

    __slots__ = ("_aliases", "_comments", "_items", "_source", "problems")

    def __init__(self, source: SourceFile) -> None:
        self._source = source
        self._comments = " #" in source.text or "\t#" in source.text
        self._aliases: set[Place] = set()
        self._items: list[Node] = []  # of the innermost open collection; of a mapping, in turn
        self.problems: list[Diagnostic] = []

    @property
    def last(self) -> Node | None:
        """The node read last, unless a list or mapping has begun since."""
        return self._items[-1] if self._items else None

    def build(self, get_event: Callable[[], Any]) -> Mapping | None:
        """The first document's tree, if it is a mapping. Raises what `get_event` raises."""
        items = self._items
        comments = self._comments
        outer: list[tuple[list[Node], Any]] = []
        while (event := get_event()) is not None:
            kind = type(event)
            if kind is ScalarEvent:
                start = event.start_mark
                end = event.end_mark
                place = (start.line + 1, start.column + 1, end.line + 1, end.column + 1)
                plain = not event.style
                scalar = _new(Scalar, (event.value, not plain, _new(Place, place)))
                if not plain or event.anchor is not None or event.tag is not None:
                    scalar = self._unusual(event, scalar)
                elif comments:
                    self.problems += refuse.text_cut_short(self._source, scalar[2], scalar[0])
                items.append(scalar)
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                if event.anchor is not None or event.tag is not None:
                    self.problems += refuse.properties(self._source, event)
                if len(outer) == DEPTH_LIMIT:
                    self.problems.append(refuse.depth(self._source, event, DEPTH_LIMIT))
                    return None
                outer.append((items, event.start_mark))
                self._items = items = []
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                children = items
                items, start = outer.pop()
                self._items = items
                place = _collection_place(start, event, children)
                if kind is MappingEndEvent:
                    self._add_mapping(items, children, place)
                else:
                    items.append(_new(Sequence, (tuple(children), place)))
            elif kind is AliasEvent:
                items.append(self._alias(event))
            elif kind is DocumentStartEvent and self._is_second_document(event):
                break
        return self._top(items)

    def end_with(self, problem: Diagnostic) -> None:
        """Report what ended the reading, in place of what was said of the same spot.

        Where it ended because a comment stands inside a text, the comment is what is reported.
        """
        cut = self._comment_inside(problem.span.line)
        if cut:
            self.problems = [*(each for each in self.problems if each not in cut), *cut]
            return
        spot = (problem.span.line, problem.span.column)
        others = (other for other in self.problems if (other.span.line, other.span.column) != spot)
        self.problems = [*others, problem]

    def _comment_inside(self, line: int) -> tuple[Diagnostic, ...]:
        last, text = self.last, self._source.line(line).strip()
        if not isinstance(last, Scalar) or last.quoted or last.place.end_line != line - 1:
            return ()
        if not last.value or text.startswith("-") or ": " in text or text.endswith(":"):
            return ()
        return refuse.text_cut_short(self._source, last.place, last.value, goes_on=True)

    def _unusual(self, event: Any, scalar: Scalar) -> Scalar:
        if event.anchor is not None or event.tag is not None:
            self.problems += refuse.properties(self._source, event)
        if event.style not in ("|", ">"):
            return scalar
        self.problems += refuse.block_with_digit(self._source, scalar.place)
        return scalar._replace(place=self._block_place(scalar.place))

    def _block_place(self, place: Place) -> Place:
        """The place of | or > text without the lines up to the next token."""
        line = place.end_line if place.end_column > 1 else place.end_line - 1
        while line > place.line and not self._source.line(line).strip():
            line -= 1
        return Place(place.line, place.column, line, len(self._source.line(line)) + 1)

    def _alias(self, event: Any) -> Scalar:
        place = _place(event.start_mark, event.end_mark)
        self._aliases.add(place)
        self.problems.append(refuse.alias(self._source, event.anchor, place))
        return Scalar("", quoted=False, place=place)

    def _add_mapping(self, items: list[Node], children: list[Node], place: Place) -> None:
        """Add keys with their values; a key that cannot stand is reported and left out."""
        found: dict[str, Entry] = {}
        again: list[Node] = []
        turns = iter(children)
        for key, value in zip(turns, turns, strict=True):
            name = key[0] if type(key) is Scalar else ""
            if name and name not in found and (key[1] or not refuse.NO_KEY.fullmatch(name)):
                found[name] = _new(Entry, (key, value))
            elif key.place not in self._aliases:
                again.append(key)
        if again:
            parts = items_in_one(self._source, children)
            if len(parts) > 1:
                self._add_items(items, parts)
                return
            self.problems += refuse.keys(self._source, again, found)
        items.append(_new(Mapping, (tuple(found.values()), place)))

    def _add_items(self, items: list[Node], parts: list[list[Node]]) -> None:
        """Add what should be several list items one by one."""
        for before, part in pairwise([[], *parts]):
            start, end = part[0], part[-1].place
            place = Place(start.place.line, start.place.column, end.end_line, end.end_column)
            if before and isinstance(start, Scalar):
                many = len(keys_of(before) & keys_of(part))
                first = before[0].place
                self.problems.append(refuse.item_without_hyphen(self._source, first, start, many))
            self._add_mapping(items, part, place)

    def _is_second_document(self, event: Any) -> bool:
        if self._items:
            self.problems.append(refuse.second_document(self._source, event))
            return True
        if event.version or event.tags:
            self.problems.append(refuse.directive(self._source, event))
        return False

    def _top(self, items: list[Node]) -> Mapping | None:
        top = items[0] if items else None
        if isinstance(top, Mapping):
            return top
        if not self.problems or (top is not None and top[0]):
            self.problems.append(refuse.top(self._source, top))
        return None


def _place(start: Any, end: Any) -> Place:
    return Place(start.line + 1, start.column + 1, end.line + 1, end.column + 1)


def _collection_place(start: Any, event: Any, children: list[Node]) -> Place:
    end = event.end_mark
    if end.index != event.start_mark.index:  # a closing bracket
        return Place(start.line + 1, start.column + 1, end.line + 1, end.column + 1)
    # The parser closes an indented collection only where the next thing begins.
    last = children[-1].place if children else _place(start, end)
    return Place(start.line + 1, start.column + 1, last.end_line, last.end_column)
