"""The works that one page cites, numbered in the order in which readers meet them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from .addresses import reference_anchor

if TYPE_CHECKING:
    from ..model.inline import Citation
    from ..words.words import Words

_LINK = Markup('<a class="claims-cite" href="#{}" aria-label="{}">{}</a>')


class PageCitations:
    """Numbers works as they are cited, and writes the links to them."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._numbers: dict[str, int] = {}

    def number(self, key: str) -> int:
        """The number of a work on this page; the first citation gives it."""
        return self._numbers.setdefault(key, len(self._numbers) + 1)

    def link(self, key: str) -> Markup:
        """A link to one work in the page's list."""
        number = self.number(key)
        label = self._words("reference.cited", number=number)
        return _LINK.format(reference_anchor(key), label, number)

    def group(self, citation: Citation) -> Markup:
        """A citation in a text: `[1, 2, p. 4]`."""
        links = []
        for item in citation.items:
            links.append(self.link(item.key))
            if item.locator:
                links.append(Markup("{}").format(item.locator))
        return Markup('<span class="claims-cites">[{}]</span>').format(Markup(", ").join(links))

    @property
    def keys(self) -> tuple[str, ...]:
        """The works in the order of their numbers."""
        return tuple(self._numbers)
