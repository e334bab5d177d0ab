"""Changes to a YAML file, written as YAML: what the examples of the rules are.

Mappings merge key by key, lists item by item, scalars replace. The value `~remove` takes a key or
an item away, an empty list empties the list, and an empty mapping changes nothing. Styles and
quotes stay as they were written.
"""

from __future__ import annotations

import yaml

REMOVE = "~remove"
# libyaml is several times faster, and most of what lays changes over an example is many tests.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


def overlay(base: str, changes: str) -> str:
    """The text of `base` with `changes` laid over it. Comments are lost."""
    changed = yaml.compose(changes, Loader=_LOADER)
    whole = yaml.compose(base, Loader=_LOADER)
    assert changed is not None
    text: str = yaml.serialize(
        _merged(whole, changed), Dumper=_DUMPER, allow_unicode=True, width=96
    )
    return text


def _merged(base: yaml.Node | None, changes: yaml.Node) -> yaml.Node:
    if isinstance(changes, yaml.MappingNode):
        if base is not None and not changes.value:
            return base
        under = base if isinstance(base, yaml.MappingNode) else _empty_mapping(changes)
        return _merged_mapping(under, changes)
    if isinstance(changes, yaml.SequenceNode):
        if not changes.value or not isinstance(base, yaml.SequenceNode):
            return changes
        return _merged_sequence(base, changes)
    return changes


def _empty_mapping(like: yaml.MappingNode) -> yaml.MappingNode:
    return yaml.MappingNode(like.tag, [], flow_style=like.flow_style)


def _merged_mapping(base: yaml.MappingNode, changes: yaml.MappingNode) -> yaml.MappingNode:
    entries = list(base.value)
    keys = [key.value for key, _ in entries]
    for key, value in changes.value:
        at = keys.index(key.value) if key.value in keys else None
        if at is None:
            if not _removes(value):
                entries.append((key, _merged(None, value)))
        elif _removes(value):
            del entries[at], keys[at]
        else:
            entries[at] = (entries[at][0], _merged(entries[at][1], value))
    flow = base.flow_style and not _holds_blocks(changes)
    return yaml.MappingNode(base.tag, entries, flow_style=flow)


def _merged_sequence(base: yaml.SequenceNode, changes: yaml.SequenceNode) -> yaml.SequenceNode:
    items = list(base.value)
    for index, change in enumerate(changes.value):
        if index < len(base.value):
            items[index] = change if _removes(change) else _merged(base.value[index], change)
        else:
            items.append(_merged(None, change))
    kept = [item for item in items if not _removes(item)]
    return yaml.SequenceNode(base.tag, kept, flow_style=base.flow_style)


def _removes(node: yaml.Node) -> bool:
    # Plain text has the style None or, from libyaml, an empty one.
    return isinstance(node, yaml.ScalarNode) and node.value == REMOVE and not node.style


def _holds_blocks(node: yaml.Node) -> bool:
    """Whether a part is laid out over several lines, which cannot stand inside braces."""
    return isinstance(node, yaml.CollectionNode) and any(
        isinstance(value, yaml.CollectionNode) and not value.flow_style for _, value in node.value
    )
