"""The menu of a site: what readers want first, what contributors want last."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .addresses import HOME, IN_ENGLISH

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .composer import Composer


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """A line of the menu: a page, or a heading with lines below it."""

    title: str
    """Empty where the page's own is to be taken."""
    page: str = ""
    below: tuple[MenuEntry, ...] = ()

    @property
    def written(self) -> object:
        """The entry as `nav` of MkDocs and Zensical has it."""
        goal = [entry.written for entry in self.below] if self.below else self.page
        return {self.title: goal} if self.title else goal


def menu_of(composer: Composer, by_hand: Iterable[str]) -> tuple[MenuEntry, ...]:
    """The menu of a site whose owner names none.

    Args:
        composer: The claims.
        by_hand: The names of the pages written by hand.
    """
    return tuple(_entries(composer, list(by_hand)))


def _entries(composer: Composer, by_hand: list[str]) -> Iterator[MenuEntry]:
    words = composer.words
    site = composer.library.site
    help_page = site.help if site is not None else None
    listed = [plan for plan in composer.plans if plan.in_navigation]
    if HOME in by_hand:
        yield MenuEntry(words("page.home"), HOME)
    for plan in listed:
        if plan.name not in IN_ENGLISH:
            yield MenuEntry(plan.title, plan.name)
    for name in by_hand:
        if name not in (HOME, help_page):
            yield MenuEntry("", name)
    if help_page in by_hand:
        yield MenuEntry(words("page.get-help"), help_page)
    about_files = (MenuEntry(plan.title, plan.name) for plan in listed if plan.name in IN_ENGLISH)
    yield MenuEntry(words("page.for-contributors"), below=tuple(about_files))
