"""A work of the bibliography as HTML: its reference, and where it can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from ..references.links import links
from ..references.phrases import to_markup
from ..references.vancouver import vancouver

if TYPE_CHECKING:
    from ..references.reference import Reference
    from ..words.words import Words

_LINK = Markup('<a href="{}" rel="noopener">{}</a>')
_FURTHER = Markup('<span class="claims-further">{}</span>')
"""What paper does without: one address of a work is enough there."""
_DOT = Markup(" · ")


def work_html(reference: Reference, words: Words) -> Markup:
    """The reference in the Vancouver style, with links instead of bare identifiers."""
    text = to_markup(vancouver(reference, identifiers=False))
    found = links(reference)
    if not found:
        return text
    addresses = [
        _LINK.format(link.address, link.label or words("reference.web-page")) for link in found
    ]
    if str(escape(found[0].address)) in text:
        return Markup("{} {}").format(text, _FURTHER.format(_DOT.join(addresses)))
    rest = _FURTHER.format(_DOT + _DOT.join(addresses[1:])) if addresses[1:] else Markup("")
    return Markup("{} {}{}").format(text, addresses[0], rest)
