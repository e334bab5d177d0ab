"""Whether two texts say the same: equal values, equal comments, whatever the order of keys."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ..reading.nodes import Mapping, Node, Scalar, Sequence
from ..reading.yaml_reader import read_yaml
from .comments import comments_in

if TYPE_CHECKING:
    from ..reading.source import SourceFile


def same_content(before: SourceFile, after: SourceFile) -> bool:
    """Whether both can be read, hold the same values and have the same comments."""
    old, old_problems = read_yaml(before)
    new, new_problems = read_yaml(after)
    if old is None or new is None or old_problems or new_problems:
        return False
    if content(old) != content(new):
        return False
    return Counter(comments_in(before, old)) == Counter(comments_in(after, new))


def content(node: Node) -> object:
    """What a tree holds, for comparing: the order of keys and the places are not in it."""
    if isinstance(node, Scalar):
        return (node.value, node.quoted)
    if isinstance(node, Sequence):
        return [content(item) for item in node.items]
    assert isinstance(node, Mapping)  # noqa: S101 - for the type checker
    return {entry.key.value: content(entry.value) for entry in node.entries}
