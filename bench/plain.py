"""Writes the pages of a corpus as Markdown, for plain MkDocs.

The pages are made from the plugin's own rendering, so both sites tell a reader the same. Run as
`python -m bench.plain CORPUS FOLDER`.
"""

from __future__ import annotations

import posixpath
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_claims.cli.reference import command_reference
from mkdocs_claims.loading import load
from mkdocs_claims.pages.addresses import Addresses
from mkdocs_claims.pages.asset_files import asset_files
from mkdocs_claims.pages.composer import Composer
from mkdocs_claims.project_files import read_project

from .corpus import HANDWRITTEN, NAVIGATION, THEME, write_files
from .markdown_text import markdown_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from mkdocs_claims.pages.rendered import PagePlan

TODAY = date(2026, 11, 22)
CONFIGURATION = f"""\
{THEME}plugins:
  - search
not_in_nav: |
  /claims/*
  !/claims/index.md
{NAVIGATION}"""


def write_plain(corpus: Path, folder: Path) -> None:
    """Write the project in `folder` that has the pages of the project in `corpus`."""
    library = load(read_project(corpus, "claims", "refs.bib").files, today=TODAY)
    addresses = Addresses()
    composer = Composer(
        library,
        addresses,
        "Invented claims",
        "https://example.org/",
        commands=command_reference,
    )
    names = {addresses.address(plan.name): plan.name for plan in composer.plans}
    names |= {addresses.address(name): name for name in HANDWRITTEN}
    names |= {asset.name: asset.name for asset in asset_files()}
    files: dict[str, str | bytes] = {"mkdocs.yml": CONFIGURATION}
    files |= {f"docs/{name}": text for name, text in HANDWRITTEN.items()}
    files |= {f"docs/{asset.name}": asset.content for asset in asset_files()}
    write_files(folder, files)
    for plan in composer.plans:
        page = composer.render(plan.name)
        figures = {file.name: file.name for file in page.files}
        text = markdown_of(page.html, _linker(plan.name, addresses, names | figures))
        write_files(folder, {f"docs/{file.name}": file.content for file in page.files})
        write_files(folder, {f"docs/{plan.name}": _front_matter(plan) + text})


def _front_matter(plan: PagePlan) -> str:
    description = plan.description.replace("\\", "\\\\").replace('"', '\\"')
    search = "" if plan.searched else "search:\n  exclude: true\n"
    return f'---\ndescription: "{description}"\n{search}---\n\n'


def _linker(page: str, addresses: Addresses, names: dict[str, str]) -> Callable[[str], str]:
    """What turns a relative address on `page` into a link between Markdown files."""
    base = addresses.address(page)

    def link(address: str) -> str:
        path, mark, fragment = address.partition("#")
        if not path or "://" in path:
            return address
        target = posixpath.normpath(posixpath.join(base, path))
        name = names.get(target) or names.get("" if target == "." else f"{target}/")
        if name is None:
            return address
        return posixpath.relpath(name, posixpath.dirname(page) or ".") + mark + fragment

    return link


if __name__ == "__main__":
    write_plain(Path(sys.argv[1]), Path(sys.argv[2]))
