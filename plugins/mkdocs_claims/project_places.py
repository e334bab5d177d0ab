"""Where the settings of a site say that the parts of its project lie."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import yaml

from .settings import BIBLIOGRAPHY, CLAIMS_DIR

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGES_DIR = "docs_dir"
"""MkDocs' own setting for the folder of the pages written by hand."""
_PLUGIN = "claims"


def places_in(settings: str) -> dict[str, str]:
    """The places that the text of mkdocs.yml names, by the names of the settings.

    Nothing is made of what stands there, so that a tag such as `!ENV` or `!!python/name` does no
    harm. What is no plain text, and what does not lie in the project's folder, is left out; of
    settings that are no YAML, everything is.
    """
    try:
        top = yaml.compose(settings, Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return {}
    named = {name: value for name, value in _entries(top) if name == PAGES_DIR}
    for name, value in _entries(top):
        if name == "plugins":
            named.update(_of_the_plugin(value))
    return {
        name: value.value
        for name, value in named.items()
        if name in (PAGES_DIR, CLAIMS_DIR.name, BIBLIOGRAPHY.name)
        and isinstance(value, yaml.ScalarNode)
        and value.tag == "tag:yaml.org,2002:str"
        and lies_inside(PurePosixPath(value.value))
    }


def lies_inside(path: PurePosixPath) -> bool:
    """Whether a path, taken from a folder, leads to something inside it."""
    return not path.is_absolute() and ".." not in path.parts and bool(path.parts)


def _of_the_plugin(plugins: yaml.Node) -> Iterator[tuple[str, yaml.Node]]:
    """Its settings: plugins are a list of names and of mappings, or one mapping."""
    for each in plugins.value if isinstance(plugins, yaml.SequenceNode) else (plugins,):
        for name, settings in _entries(each):
            if name == _PLUGIN:
                yield from _entries(settings)


def _entries(node: yaml.Node | None) -> Iterator[tuple[str, yaml.Node]]:
    for key, value in node.value if isinstance(node, yaml.MappingNode) else ():
        if isinstance(key, yaml.ScalarNode):
            yield key.value, value
