"""The files of a new site, with the owner's words in them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib import resources
from importlib.resources.abc import Traversable
from string import Template
from typing import TYPE_CHECKING

from ..model.schema import SCHEMAS, schema_file, schema_text
from ..model.site import Language
from ..pages.forge import ForgeKind, forge_of
from ..words.catalogue import catalogue_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_HIDDEN = frozenset(("gitignore", "vscode"))
"""What begins with a dot in the new site; packages are wont to lose such files."""
_TEMPLATES = frozenset(("mkdocs.yml", "README.md", "docs/index.md", "requirements.txt"))
"""The files that hold places for the owner's words; in all others a dollar sign is one."""
_OWN_TEXTS = {
    Language.EN: {
        "to_dark": "Switch to dark",
        "to_light": "Switch to light",
        "article": "The advertisement",
    },
    Language.DE: {
        "to_dark": "Dunkel anzeigen",
        "to_light": "Hell anzeigen",
        "article": "Die Werbung",
    },
}
"""What the settings of the new site say that no page of the program does."""
_MENU = {
    "home": "page.home",
    "claims": "page.claims",
    "map": "page.map",
    "references": "page.references",
    "help": "page.get-help",
    "contributors": "page.for-contributors",
}
"""The titles in its menu, by the keys of the program's words."""
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
    forge: ForgeKind | None = None
    """What keeps the files, where the address does not tell."""
    language: Language = Language.EN
    """What its pages are written in."""


def kind_of(wishes: Wishes) -> ForgeKind | None:
    """The kind of forge that will keep the files; None where nothing tells."""
    if wishes.forge is not None:
        return wishes.forge
    forge = forge_of(repository=wishes.repository)
    return forge.kind if forge is not None else None


def new_site(wishes: Wishes) -> dict[str, bytes]:
    """The files of a new site by their names, with forward slashes."""
    words = {
        "site_name": _yaml(wishes.name),
        "site_title": wishes.name,
        "description": wishes.description,
        "site_url_line": "# site_url:",
        "repository_line": _repository_line(wishes),
        "version": wishes.version,
        "language": str(wishes.language),
        **_texts(wishes.language),
    }
    files: dict[str, bytes] = {}
    kind = kind_of(wishes) or ForgeKind.GITHUB
    packaged = resources.files("mkdocs_claims")
    for name, file in _files(packaged / "forges" / kind, ""):
        files[name] = file.read_bytes()
    for name, file in _starter(packaged / "starter", wishes.language).items():
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


def _starter(folder: Traversable, language: Language) -> dict[str, Traversable]:
    """The files of the starter. What a language does not have, it has from the English one."""
    files = dict(_files(folder / "files", ""))
    return files if language is Language.EN else files | dict(_files(folder / language, ""))


def _texts(language: Language) -> dict[str, str]:
    texts = catalogue_of(language).texts
    return _OWN_TEXTS[language] | {name: texts[key] for name, key in _MENU.items()}


def _files(folder: Traversable, prefix: str) -> Iterator[tuple[str, Traversable]]:
    for each in sorted(folder.iterdir(), key=lambda entry: entry.name):
        name = f"{prefix}{each.name}"
        if each.is_dir():
            if each.name != "__pycache__":
                yield from _files(each, f"{name}/")
        elif not each.name.endswith((".pyc", ".pyo")):
            yield name, each


def _repository_line(wishes: Wishes) -> str:
    if not wishes.repository:
        return "# repository: https://codeberg.org/you/your-site"
    line = f"repository: {_yaml(wishes.repository)}"
    if forge_of(repository=wishes.repository) is not None:
        return line
    if wishes.forge is not None:
        return f"{line}\n      forge: {wishes.forge}"
    about = "# What that is, as its address does not tell: github, gitlab or forgejo."
    return f"{line}\n      {about}\n      # forge: forgejo"


def _yaml(text: str) -> str:
    """The text as a quoted YAML scalar; YAML reads the strings of JSON."""
    return json.dumps(text, ensure_ascii=False)
