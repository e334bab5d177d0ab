"""The text of a field as HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from ..model.inline import (
    Citation,
    Emphasis,
    Link,
    Part,
    Run,
    Strong,
    Subscript,
    Superscript,
    Text,
)

if TYPE_CHECKING:
    from collections.abc import Callable

_ELEMENTS = {
    Emphasis: Markup("<em>{}</em>"),
    Strong: Markup("<strong>{}</strong>"),
    Superscript: Markup("<sup>{}</sup>"),
    Subscript: Markup("<sub>{}</sub>"),
}
_LINK = Markup('<a href="{}">{}</a>')
_LINK_OUT = Markup('<a href="{}" rel="noopener">{}</a>')


def render(text: Text, cite: Callable[[Citation], Markup]) -> Markup:
    """The text as HTML to stand inside a paragraph.

    Args:
        text: what to write.
        cite: writes one citation; it is asked in the order of the text.

    Returns:
        Escaped HTML with no elements but em, strong, sup, sub, a and what `cite` writes. Links
        within the site are written as they stand.
    """
    return _join(text.parts, cite)


def _join(parts: tuple[Part, ...], cite: Callable[[Citation], Markup]) -> Markup:
    return Markup("").join(_part(part, cite) for part in parts)


def _part(part: Part, cite: Callable[[Citation], Markup]) -> Markup:
    if isinstance(part, Run):
        return escape(part.text)
    if isinstance(part, Citation):
        return cite(part)
    inner = _join(part.parts, cite)
    if isinstance(part, Link):
        outward = part.address[:4].lower() == "http"
        return (_LINK_OUT if outward else _LINK).format(part.address, inner)
    return _ELEMENTS[type(part)].format(inner)
