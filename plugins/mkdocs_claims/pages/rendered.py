"""What a page is, before and after it is rendered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .asset_files import AssetFile


@dataclass(frozen=True, slots=True)
class Heading:
    """A line of a page's table of contents."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class PagePlan:
    """A page that exists: enough to list it and link to it, before it is rendered."""

    name: str
    """Its name as MkDocs names pages: `claims/an-id.md`."""
    title: str
    description: str
    edits: str | None = None
    """The file that the page is made from, which its edit button opens."""
    in_navigation: bool = True
    """False for pages that are too many to be listed in the navigation."""
    searched: bool = True
    """False for lists whose every line is found on another page."""
    updated: date | None = None
    """The day on which what it shows was last rated; search engines are told."""
    wide: bool = False
    """True for a page whose table needs the room of the table of contents."""
    previous: str | None = None
    next: str | None = None

    def settings(self, *, closed: bool = False) -> dict[str, object]:
        """What stands at the top of a Markdown page, as Material for MkDocs and its like read it.

        With `closed` the column of the navigation is hidden.
        """
        settings: dict[str, object] = {"title": self.title, "description": self.description}
        hidden = [*(["toc"] if self.wide else ()), *(["navigation"] if closed else ())]
        if hidden:
            settings["hide"] = hidden
        if not self.searched:
            settings["search"] = {"exclude": True}
        return settings


@dataclass(frozen=True, slots=True)
class RenderedPage:
    """A page's content."""

    html: Markup
    headings: tuple[Heading, ...]
    search: tuple[str, ...]
    """The lines that it is found by, besides its title."""
    anchors: frozenset[str] = frozenset()
    """Further fragments that others may link to."""
    files: Iterable[AssetFile] = ()
    """Files that belong to the page, such as its figures; written as soon as it is rendered, and
    where they are many made one by one."""


_IN_LANGUAGE = Markup('<div lang="{}">{}</div>')


def in_language(html: Markup, language: str, around: str) -> Markup:
    """A page's content, marked with its language where what stands `around` it has another one.

    Regions do not count: `de` stands unmarked inside `de-AT`.
    """
    same = language.partition("-")[0] == around.replace("_", "-").partition("-")[0].lower()
    return html if same else _IN_LANGUAGE.format(language, html)
