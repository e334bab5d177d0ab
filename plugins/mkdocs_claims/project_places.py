"""Where the settings of a site say that the parts of its project lie."""

from __future__ import annotations

from pathlib import PurePosixPath

import yaml

from .settings import BIBLIOGRAPHY, CLAIMS_DIR

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
    found = parts(top)
    own = parts(plugin_part(found.get("plugins")))
    wanted = {PAGES_DIR: found, CLAIMS_DIR.name: own, BIBLIOGRAPHY.name: own}
    return {
        name: value.value
        for name, settings_there in wanted.items()
        if isinstance(value := settings_there.get(name), yaml.ScalarNode)
        and value.tag == "tag:yaml.org,2002:str"
        and lies_inside(PurePosixPath(value.value))
    }


def lies_inside(path: PurePosixPath) -> bool:
    """Whether a path, taken from a folder, leads to something inside it."""
    return not path.is_absolute() and ".." not in path.parts and bool(path.parts)


def parts(node: yaml.Node | None) -> dict[str, yaml.Node]:
    """The values of a mapping by their keys; of anything else, none."""
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    return {key.value: value for key, value in pairs if isinstance(key, yaml.ScalarNode)}


def plugin_part(plugins: yaml.Node | None) -> yaml.Node | None:
    """The plugin's settings, whether plugins are a list or stand by their names."""
    each = plugins.value if isinstance(plugins, yaml.SequenceNode) else (plugins,)
    named = map(parts, each)
    return next((found[_PLUGIN] for found in named if _PLUGIN in found), None)
