"""A work of the bibliography as HTML: its reference, and where it can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from ..references.links import links
from ..references.phrases import to_markup
from ..references.vancouver import vancouver

if TYPE_CHECKING:
    from ..references.reference import Reference
    from ..words.words import Words

_LINK = Markup('<a href="{}" rel="noopener">{}</a>')


def work_html(reference: Reference, words: Words) -> Markup:
    """The reference in the Vancouver style, with links instead of bare identifiers."""
    addresses = [
        _LINK.format(link.address, link.label or words("reference.web-page"))
        for link in links(reference)
    ]
    text = to_markup(vancouver(reference, identifiers=False))
    return Markup(" ").join([text, Markup(" · ").join(addresses)]) if addresses else text
