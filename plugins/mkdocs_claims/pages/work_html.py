"""A work of the bibliography as HTML: its reference, and where it can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from ..references.links import links
from ..references.vancouver import vancouver

if TYPE_CHECKING:
    from ..reading.rich_text import RichText, Run
    from ..references.reference import Reference

_LINK = Markup('<a href="{}" rel="noopener">{}</a>')
_ELEMENTS = (
    ("emphasis", Markup("<em>{}</em>")),
    ("strong", Markup("<strong>{}</strong>")),
    ("raised", Markup("<sup>{}</sup>")),
    ("lowered", Markup("<sub>{}</sub>")),
)


def work_html(reference: Reference) -> Markup:
    """The reference in the Vancouver style, with links instead of bare identifiers."""
    addresses = [_LINK.format(link.address, link.label) for link in links(reference)]
    text = rich_html(vancouver(reference, identifiers=False))
    return Markup(" ").join([text, Markup(" · ").join(addresses)]) if addresses else text


def rich_html(text: RichText) -> Markup:
    """Formatted text as HTML."""
    return Markup("").join(_run(run) for run in text.runs)


def _run(run: Run) -> Markup:
    html = escape(run.text)
    for name, element in _ELEMENTS:
        if getattr(run.style, name):
            html = element.format(html)
    return html
