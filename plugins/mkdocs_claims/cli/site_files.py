"""What a site has besides its claims: settings, and a folder of pages, pictures and styles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
import yaml

from ..reading.source import decode

if TYPE_CHECKING:
    from pathlib import Path

SETTINGS = "mkdocs.yml"
_SCALARS = ("tag:yaml.org,2002:str", "tag:yaml.org,2002:int", "tag:yaml.org,2002:float")


def plain_settings(path: Path) -> dict[str, str]:
    """The settings of mkdocs.yml that are a text; what needs a plugin to be read is left out.

    Raises:
        UsageError: The file is no YAML.
    """
    if not path.is_file():
        return {}
    decoded = decode(str(path), path.read_bytes())
    try:
        root = yaml.compose(decoded.source.text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        message = f"{path} cannot be read: {error}"
        raise click.UsageError(message) from None
    if decoded.problems:
        message = f"{path} cannot be read: {decoded.problems[0].message}"
        raise click.UsageError(message)
    pairs = root.value if isinstance(root, yaml.MappingNode) else ()
    return {
        key.value: value.value
        for key, value in pairs
        if isinstance(key, yaml.ScalarNode)
        and isinstance(value, yaml.ScalarNode)
        and value.tag in _SCALARS
    }


def documents(folder: Path) -> dict[str, bytes]:
    """Every file of the documentation, hidden ones left out.

    Raises:
        UsageError: One is a link that leads out of the folder: what it leads to may not be meant
            for others.
    """
    inside = folder.resolve()
    found: dict[str, bytes] = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder)
        if any(part.startswith(".") for part in name.parts) or not path.is_file():
            continue
        if not path.resolve().is_relative_to(inside):
            message = f"{path} is a link that leads out of {folder}. Put the file itself there."
            raise click.UsageError(message)
        found[name.as_posix()] = path.read_bytes()
    return found
