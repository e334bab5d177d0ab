"""A figure: what is drawn, what it is called, what it shows in words, and the numbers behind it."""

from __future__ import annotations

from dataclasses import dataclass

from .lettering import SIZE
from .svg import Element, Paint, element

WIDTH = 360.0
"""Every figure on a page is this wide: on a phone a letter is as large as it was drawn."""


@dataclass(frozen=True, slots=True)
class Table:
    """The numbers behind a figure."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    """Each begins with what the row is about."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure that can stand on a page or in a file of its own."""

    kind: str
    """What sort of figure it is, as it stands in ids and names of files: `forest`."""
    title: str
    description: str
    """What can be seen, for those who cannot see it."""
    height: float
    body: tuple[Element, ...]
    table: Table
    width: float = WIDTH
    """Only what is shown in a file of its own may be wider than a phone."""

    def inline(self, prefix: str) -> Element:
        """The figure for a page. `prefix` makes its ids unique there."""
        ids = f"{prefix}-{self.kind}-title", f"{prefix}-{self.kind}-desc"
        return element(
            "svg",
            element("title", self.title, id=ids[0]),
            element("desc", self.description, id=ids[1]),
            self.drawing(),
            class_=f"claims-svg claims-svg--{self.kind}",
            viewBox=f"0 0 {self.width:.0f} {self.height:.0f}",
            role="img",
            aria_labelledby=" ".join(ids),
            direction="ltr",
        )

    def drawing(self, **attributes: str) -> Element:
        """What is drawn, with the letters' size and colour."""
        return element("g", *self.body, font_size=SIZE, fill=Paint.INK, **attributes)
