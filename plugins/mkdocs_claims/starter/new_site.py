"""The files of a new site, with the owner's words in them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib import resources
from importlib.resources.abc import Traversable
from string import Template
from typing import TYPE_CHECKING

from ..model.schema import SCHEMAS, schema_file, schema_text
from ..pages.forge import ForgeKind, forge_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_HIDDEN = frozenset(("gitignore", "vscode"))
"""What begins with a dot in the new site; packages are wont to lose such files."""
_TEMPLATES = frozenset(("mkdocs.yml", "README.md", "docs/index.md", "requirements.txt"))
"""The files that hold places for the owner's words; in all others a dollar sign is one."""
_SCHEMAS = "schemas"
"""The folder in which the settings of editors look for the schemas."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the owner of a new site was asked."""

    name: str
    """The title of the site."""
    description: str
    """What it is about, in one sentence."""
    repository: str = ""
    """The address where its files will be kept; empty when not known yet."""
    version: str = ""
    """What the new site asks of this package, such as `>=0.1`."""


def new_site(wishes: Wishes) -> dict[str, bytes]:
    """The files of a new site by their names, with forward slashes."""
    words = {
        "site_name": _yaml(wishes.name),
        "site_title": wishes.name,
        "description": wishes.description,
        "site_url_line": "# site_url:",
        "repository_line": _repository_line(wishes.repository),
        "version": wishes.version,
    }
    files: dict[str, bytes] = {}
    forge = forge_of(repository=wishes.repository)
    kind = forge.kind if forge is not None else ForgeKind.GITHUB
    packaged = resources.files("mkdocs_claims")
    for name, file in _files(packaged / "forges" / kind, ""):
        files[name] = file.read_bytes()
    for name, file in _files(packaged / "starter" / "files", ""):
        data = file.read_bytes()
        if name in _TEMPLATES:
            given = words
            if name == "mkdocs.yml":
                given = {**words, "description": _yaml(wishes.description)}
            data = Template(data.decode()).substitute(given).encode()
        files[f".{name}" if name.partition("/")[0] in _HIDDEN else name] = data
    for schema in SCHEMAS:
        files[f"{_SCHEMAS}/{schema_file(schema)}"] = schema_text(schema).encode()
    return files


def _files(folder: Traversable, prefix: str) -> Iterator[tuple[str, Traversable]]:
    for each in sorted(folder.iterdir(), key=lambda entry: entry.name):
        name = f"{prefix}{each.name}"
        if each.is_dir():
            if each.name != "__pycache__":
                yield from _files(each, f"{name}/")
        elif not each.name.endswith((".pyc", ".pyo")):
            yield name, each


def _repository_line(repository: str) -> str:
    if not repository:
        return "# repository: https://codeberg.org/you/your-site"
    line = f"repository: {_yaml(repository)}"
    if forge_of(repository=repository) is not None:
        return line
    about = "# What that is, as its address does not tell: github, gitlab or forgejo."
    return f"{line}\n      {about}\n      # forge: forgejo"


def _yaml(text: str) -> str:
    """The text as a quoted YAML scalar; YAML reads the strings of JSON."""
    return json.dumps(text, ensure_ascii=False)
