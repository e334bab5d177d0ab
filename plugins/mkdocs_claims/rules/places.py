"""The places of things that rules about the whole library point at."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..diagnostics import Span
from ..reading.nodes import Mapping, Node, Path, Scalar, Sequence, find
from ..reading.places import place_inside
from ..reading.yaml_reader import read_yaml

if TYPE_CHECKING:
    from ..library import Library


def span_in_text(library: Library, file: str, path: Path, pattern: str | None = None) -> Span:
    """The span of the value at `path`, or of the first match of `pattern` inside it.

    The file is read again for that, so this is for things that are wrong.
    """
    source = library.files[file].source
    top = read_yaml(source)[0]
    if top is None:
        return Span.at(file)
    node = _value(top, path)
    if pattern is not None and isinstance(node, Scalar):
        found = re.search(pattern, node.value)
        if found is not None:
            place = place_inside(source, node, found.start(), len(found.group()))
            return place.span(file)
    return find(top, path).span(file)


def _value(node: Node, path: Path) -> Node | None:
    for step in path:
        if isinstance(node, Mapping):
            entry = next((entry for entry in node.entries if entry.key.value == step), None)
            if entry is None:
                return None
            node = entry.value
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
        else:
            return None
    return node


def unread_bibliography(library: Library) -> bool:
    """Whether there is no text of a bibliography, so that all keys are missing: F16, F17 or Y01."""
    source = library.bibliography.source
    read = library.files.get(source.name)
    return not source.text and (read is None or bool(read.problems))


def empty_bibliography(library: Library) -> bool:
    """Whether the bibliography holds nothing of what claims cite, so that all keys are missing."""
    return not library.bibliography and bool(library.cited_by)


def span_of_field(library: Library, key: str, *names: str) -> Span:
    """The span of the first of these fields that an entry has, or of its key."""
    bibliography = library.bibliography
    entry = bibliography.entries[key]
    for name in names:
        field = entry.fields.get(name)
        if field is not None:
            return field.span(bibliography.source.name, 0, len(field.text))
    return entry.span
