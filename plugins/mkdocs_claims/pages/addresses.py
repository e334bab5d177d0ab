"""Where each page stands, and how one page links to another.

Pages are named as MkDocs names them (`claims/an-id.md`); addresses are relative, so that a site
also works from a folder of its host and from the disk.
"""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from enum import StrEnum

HOME = "index.md"
CLAIMS = "claims/index.md"
REFERENCES = "references.md"
FORMAT = "format.md"
MAP = "map.md"
RULES = "rules.md"
COMMANDS = "commands.md"
SETTINGS = "settings.md"
IN_ENGLISH = frozenset((FORMAT, RULES, COMMANDS, SETTINGS))
"""What the program says of itself."""


def claim_page(id_: str) -> str:
    """The name of a claim's page."""
    return f"claims/{id_}.md"


def article_page(id_: str) -> str:
    """The name of a source's page."""
    return f"sources/{id_}.md"


def reference_anchor(key: str) -> str:
    """The fragment of a work, on the page of references and in a claim's own list."""
    return f"ref-{key}"


class Links(StrEnum):
    """Between what the links lead that stand in the HTML of a page."""

    PAGES = "pages"
    """Pages of the finished site, `../../help/`: for builders that leave HTML as it is."""
    FILES = "files"
    """Files that it is built from, `../help.md`: for those that treat HTML as they do Markdown."""


@dataclass(frozen=True, slots=True)
class Addresses:
    """Addresses of pages, as MkDocs makes them."""

    directories: bool = True
    """Whether pages stand in folders of their own (`use_directory_urls`)."""
    base: str = ""
    """What every address begins with where the page that links is not known, such as `/`."""
    links: Links = Links.PAGES

    def address(self, page: str) -> str:
        """The address of a page from the top of the site: `claims/an-id/`."""
        stem = page.removesuffix(".md")
        head, tail = posixpath.split(stem)
        if not self.directories:
            return f"{stem}.html"
        if tail == "index":
            return f"{head}/" if head else ""
        return f"{stem}/"

    def link(self, origin: str, target: str, fragment: str = "") -> str:
        """The relative address of page `target` as it is written on page `origin`."""
        goal = target if self.links is Links.FILES else self.address(target)
        relative = self.file_link(origin, goal)
        return f"{relative}#{fragment}" if fragment else relative

    def file_link(self, origin: str, address: str) -> str:
        """The relative address of a file of the site as it is written on page `origin`."""
        if self.base:
            return f"{self.base}{address}"
        start = origin if self.links is Links.FILES else self.address(origin)
        folder = start if start.endswith("/") else posixpath.dirname(start)
        relative = posixpath.relpath(address or ".", folder or ".")
        is_folder = not address or address.endswith("/")
        return f"{relative}/" if is_folder else relative
