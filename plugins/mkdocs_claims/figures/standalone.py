"""A figure as a file of its own: everything it needs stands in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .lettering import LINE, broken, paragraph
from .svg import Paint, element

if TYPE_CHECKING:
    from .figure import Figure

_MARGIN = 16.0
_WINDOW = 1280.0
"""Figures are shown twice as large as they are drawn, as far as a window on a desktop goes."""
_TITLE_SIZE, _FOOT_SIZE = 13.0, 10.5


def standalone(figure: Figure, footer: tuple[str, ...] = ()) -> str:
    """The text of an SVG file: title above, the figure, `footer` below, on white.

    Args:
        figure: What to draw.
        footer: Lines that must travel with it: the certainty, and where it comes from.
    """
    title = broken(figure.title, figure.width, _TITLE_SIZE)
    foot = tuple(line for each in footer for line in broken(each, figure.width, _FOOT_SIZE))
    above = _MARGIN + len(title) * LINE
    below = above + figure.height + LINE
    width, height = figure.width + 2 * _MARGIN, below + len(foot) * LINE + _MARGIN / 2
    zoom = min(2.0, max(1.0, _WINDOW / width))
    drawing = element(
        "svg",
        element("title", figure.title, id="title"),
        element("desc", figure.description, id="desc"),
        element("rect", width=width, height=height, fill="#ffffff"),
        element(
            "g",
            *paragraph(title, _MARGIN, _MARGIN + LINE / 2, size=_TITLE_SIZE, bold=True),
            *paragraph(foot, _MARGIN, below, size=_FOOT_SIZE, paint=Paint.QUIET),
            fill=Paint.INK,
        ),
        figure.drawing(transform=f"translate({_MARGIN:.0f} {above:.0f})"),
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {width:.0f} {height:.0f}",
        width=zoom * width,
        height=zoom * height,
        role="img",
        aria_labelledby="title desc",
        font_family="sans-serif",
    )
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{drawing.write(alone=True)}\n'
