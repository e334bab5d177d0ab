"""Well-formed HTML as a tree of elements."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "wbr"})


@dataclass(slots=True)
class Element:
    """An element with what is in it."""

    tag: str
    attributes: dict[str, str]
    children: list[Element | str] = field(default_factory=list)

    @property
    def elements(self) -> list[Element]:
        """The elements right inside it, without the text between them."""
        return [child for child in self.children if isinstance(child, Element)]

    def find(self, tag: str) -> Iterator[Element]:
        """The elements of a kind in it, at any depth, in the order of the page."""
        for each in self.elements:
            if each.tag == tag:
                yield each
            yield from each.find(tag)

    def text(self) -> str:
        """All text in it, as it stands."""
        return "".join(child if isinstance(child, str) else child.text() for child in self.children)


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Element("body", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        closed = self.open.pop()
        if closed.tag != tag:
            raise ValueError(f"</{tag}> closes <{closed.tag}>.")

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def parse_html(html: str) -> Element:
    """The tree of a piece of HTML, under one element of its own.

    Raises:
        ValueError: An end tag does not fit.
    """
    builder = _Builder()
    builder.feed(html)
    builder.close()
    return builder.open[0]
