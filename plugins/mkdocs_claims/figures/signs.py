"""The symbols of verdicts and levels as shapes, for pictures whose typeface lacks them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from .svg import Element, element

if TYPE_CHECKING:
    from .svg import Paint

_GAP = 0.14
"""The space after a sign, as a share of the letters' size."""


def width_of_signs(text: str, size: float) -> float:
    """How wide drawn signs are, without the gap after the last one."""
    return size * max(0.0, len(text) * (_SIDE + _GAP) - _GAP)


def has_shapes(text: str) -> bool:
    """Whether each sign of `text` has a shape."""
    return all(sign in _SHAPES for sign in text)


def signs(text: str, x: float, y: float, size: float, paint: Paint) -> Element:
    """Draw signs in a row, for letters of `size` that stand on `y`."""
    pitch = size * (_SIDE + _GAP)
    return element(
        "g",
        *(
            element(
                "g",
                *_SHAPES[sign](paint),
                transform=f"translate({x + index * pitch:.1f} {y - size * _SIDE:.1f}) "
                f"scale({size * _SIDE / _BOX:.4f})",
            )
            for index, sign in enumerate(text)
        ),
        fill="none",
        stroke=paint,
        stroke_width=2,
    )


_SIDE = 0.74
"""How wide and high a sign is, as a share of the letters' size: as high as a capital."""
_BOX = 20.0
"""Shapes are drawn in a square of this side."""


def _ring(_paint: Paint) -> tuple[Element, ...]:
    return (element("circle", cx=10, cy=10, r=9),)


def _plus_in_ring(paint: Paint) -> tuple[Element, ...]:
    return (*_ring(paint), element("path", d="M10 4V16M4 10H16"))


def _line(path: str, width: float = 3.2) -> Callable[[Paint], tuple[Element, ...]]:
    return lambda _paint: (element("path", d=path, stroke_width=width),)


def _filled(path: str) -> Callable[[Paint], tuple[Element, ...]]:
    return lambda paint: (element("path", d=path, fill=paint, stroke="none"),)


_SHAPES: dict[str, Callable[[Paint], tuple[Element, ...]]] = {
    "\N{CIRCLED PLUS}": _plus_in_ring,
    "\N{LARGE CIRCLE}": _ring,
    "\N{WHITE CIRCLE}": _line("M10 2.5A7.5 7.5 0 1 1 10 17.5A7.5 7.5 0 1 1 10 2.5Z", 2.6),
    "\N{BLACK UP-POINTING TRIANGLE}": _filled("M10 1L19.5 19H.5Z"),
    "\N{CHECK MARK}": _line("M2.5 11L7.5 17L17.5 3"),
    "\N{BALLOT X}": _line("M3 3L17 17M17 3L3 17"),
    "?": _line("M4.5 6.5C4.5 1 15.5 1 15.5 6.5C15.5 10 10 9.5 10 13.5M10 16.2V19.4"),
    "\N{EM DASH}": _line("M2 11H18"),
    "…": _filled("M2 15H5V18H2ZM8.5 15H11.5V18H8.5ZM15 15H18V18H15Z"),
}
