"""What a site has besides its claims: settings, and a folder of pages, pictures and styles."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import click
import yaml

from ..pages.menu import MenuEntry
from ..project_places import parts, plugin_part
from ..reading.source import decode

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

SETTINGS = "mkdocs.yml"
_SCALARS = ("tag:yaml.org,2002:str", "tag:yaml.org,2002:int", "tag:yaml.org,2002:float")


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """What mkdocs.yml says that needs no plugin to be read."""

    texts: Mapping[str, str] = field(default_factory=dict)
    """The settings of the site that are a text."""
    plugin: Mapping[str, str] = field(default_factory=dict)
    """Those of this plugin."""
    menu: tuple[MenuEntry, ...] = ()
    """`nav`; empty where there is none."""


def settings_of(path: Path) -> SiteSettings:
    """The settings in this file.

    Raises:
        UsageError: The file is no YAML.
    """
    if not path.is_file():
        return SiteSettings()
    decoded = decode(str(path), path.read_bytes())
    try:
        root = yaml.compose(decoded.source.text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        message = f"{path} cannot be read: {error}"
        raise click.UsageError(message) from None
    if decoded.problems:
        message = f"{path} cannot be read: {decoded.problems[0].message}"
        raise click.UsageError(message)
    found = parts(root)
    return SiteSettings(
        _texts(root), _texts(plugin_part(found.get("plugins"))), tuple(_menu(found.get("nav")))
    )


def _texts(node: yaml.Node | None) -> dict[str, str]:
    return {key: text for key, value in parts(node).items() if (text := _text(value)) is not None}


def _text(node: yaml.Node) -> str | None:
    if isinstance(node, yaml.ScalarNode) and node.tag in _SCALARS:
        return str(node.value)
    return None


def _menu(nav: yaml.Node | None) -> Iterator[MenuEntry]:
    for entry in nav.value if isinstance(nav, yaml.SequenceNode) else ():
        if (page := _text(entry)) is not None:
            yield MenuEntry("", page)
        for title, goal in parts(entry).items():
            if (page := _text(goal)) is not None:
                yield MenuEntry(title, page)
            elif below := tuple(_menu(goal)):
                yield MenuEntry(title, below=below)


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
