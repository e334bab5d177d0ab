"""YAML text becomes a tree with places, or diagnostics: never an exception.

The events of libyaml are read one by one and the tree is built on an explicit stack. `compose` and
`load` are no choice here: both crash the process on a file of 25,000 brackets, take the last of two
equal keys without a word, and follow aliases that expand without end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from ..diagnostics import Diagnostic, Related, Severity, Span
from .nodes import Entry, Mapping, Node, Place, Scalar, Sequence
from .source import SourceFile, control_characters
from .yaml_messages import syntax_problem

if TYPE_CHECKING:
    from collections.abc import Callable

DEPTH_LIMIT = 32
"""Lists and mappings inside one another above which a file is refused; claims need six."""

Loader = type[yaml.SafeLoader] | type[yaml.CSafeLoader]

LOADER: Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml's parser, or the slower one in Python where libyaml is missing."""


def read_yaml(
    source: SourceFile, *, loader: Loader = LOADER
) -> tuple[Mapping | None, tuple[Diagnostic, ...]]:
    """Read one YAML document that is a mapping.

    Args:
        source: the file's decoded text.
        loader: whose events are read; for tests.

    Returns:
        The tree and what was wrong, in the order of the file. The tree is None when the text could
        not be read to its end (Y03, Y08, Y09, Y10) or is no mapping (Y13). With any other problem
        it is what remains: anchors, tags and merge keys are left out, of equal keys the first
        stands, and an alias is an empty scalar.
    """
    invisible = control_characters(source)
    if invisible:
        return None, invisible
    builder = _Builder(source)
    parser = loader(source.text)
    try:
        tree = builder.build(parser.get_event)
    except yaml.MarkedYAMLError as error:
        builder.problems.append(syntax_problem(source, error, builder.last))
        tree = None
    finally:
        parser.dispose()
    return tree, tuple(sorted(builder.problems, key=lambda problem: problem.order))


class _TooDeep(Exception):
    pass


class _Builder:
    """What is known of one file while its events come in."""

    __slots__ = ("aliases", "items", "lines", "name", "problems")

    def __init__(self, source: SourceFile) -> None:
        self.name = source.name
        self.lines = source.lines
        self.problems: list[Diagnostic] = []
        self.aliases: set[Place] = set()
        self.items: list[Node] = []

    @property
    def last(self) -> Node | None:
        """The node read last, for telling what a syntax error stands behind."""
        return self.items[-1] if self.items else None

    def build(self, get_event: Callable[[], Any]) -> Mapping | None:
        # `items` are the children of the innermost open collection: of a mapping, its keys and
        # values in turn. `stack` holds the outer ones, each with the mark where the inner began.
        items = self.items
        stack: list[tuple[list[Node], Any]] = []
        while (event := get_event()) is not None:
            kind = type(event)
            if kind is ScalarEvent:
                start = event.start_mark
                end = event.end_mark
                style = event.style
                place = Place(start.line + 1, start.column + 1, end.line + 1, end.column + 1)
                items.append(Scalar(event.value, bool(style), place))
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                stack.append((items, event.start_mark))
                self.items = items = []
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                children = items
                items, start = stack.pop()
                end = event.end_mark
                place = Place(start.line + 1, start.column + 1, end.line + 1, end.column + 1)
                if kind is MappingEndEvent:
                    it = iter(children)
                    seen={}
                    for k,v in zip(it,it): seen[k.value]=Entry(k,v)
                    items.append(Mapping(tuple(seen.values()),place))
                else:
                    items.append(Sequence(tuple(children),place))
                self.items=items
        return items[0]
