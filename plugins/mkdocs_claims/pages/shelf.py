"""Works as pages show them: formatted once, whatever the number of pages that cite them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from .addresses import REFERENCES, reference_anchor
from .environment import template
from .search_lines import work_line
from .work_html import work_html

if TYPE_CHECKING:
    from ..references.bibliography import Bibliography
    from ..references.reference import Reference
    from ..words.words import Words
    from .addresses import Addresses
    from .citations import PageCitations

_STATE = Markup(' <strong class="claims-notice">{} {}</strong>')
_UNSURE = Markup(' <span class="claims-unsure">{} {}</span>')


@dataclass(frozen=True, slots=True)
class ShownWork:
    """A work as it stands in a list."""

    anchor: str
    formatted: Markup
    state: Markup
    """That it was retracted or corrected, and how; empty for most."""
    address: str
    """Its place on the page of references."""


class Shelf:
    """Formats works, each once."""

    def __init__(self, bibliography: Bibliography, words: Words) -> None:
        self._words = words
        self._bibliography = bibliography
        self._lines: dict[str, str] = {}
        self._shown: dict[str, tuple[Markup, Markup]] = {}

    def work(self, key: str, address: str) -> ShownWork:
        """The work `key`, or a plain note where refs.bib lacks it."""
        if key not in self._shown:
            reference = self._bibliography.get(key)
            self._shown[key] = (
                (work_html(reference, self._words), _state(reference, self._words))
                if reference is not None
                else (Markup("{}").format(key), Markup(""))
            )
        formatted, state = self._shown[key]
        return ShownWork(reference_anchor(key), formatted, state, address)

    def search_line(self, key: str) -> str:
        """What the work `key` is found by."""
        if key not in self._lines:
            reference = self._bibliography.get(key)
            self._lines[key] = work_line(reference) if reference is not None else key
        return self._lines[key]

    def page_list(
        self, citations: PageCitations, addresses: Addresses, page: str, *, titled: bool = True
    ) -> Markup:
        """The numbered list of the works that a page cited, under a heading of its own or none."""
        rows = [
            self.work(key, addresses.link(page, REFERENCES, reference_anchor(key)))
            for key in citations.keys
        ]
        html = template("page_references.html", self._words).render(rows=rows, titled=titled)
        return Markup(html)  # noqa: S704 - a template that escapes


def _state(reference: Reference, words: Words) -> Markup:
    if reference.retracted:
        return _STATE.format(words("reference.retracted"), reference.retracted)
    if reference.corrected:
        return _STATE.format(words("reference.corrected"), reference.corrected)
    if reference.missing:
        return _UNSURE.format(words("reference.not-verified"), reference.missing)
    return Markup("")
