"""An entry of the evidence map as signs: how sure it is, and a square for each work behind it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model.words import Level
from ..words.labels import large
from .evidence_map import NOT_ASKED, NOTHING, NOTHING_FOUND, Amount
from .svg import Element, Paint, element, short

if TYPE_CHECKING:
    from ..words.labels import Label
    from ..words.words import Words

IN_A_LINE = 5
"""How many squares stand beside each other: as many as can be seen without counting."""
PITCH = 11.0
"""The distance from one sign to the next, and from one line of squares to the next."""
_SIDE = 9.0
"""How wide and high a sign is, with its line."""
_SURE = 4 * PITCH + 4
"""Where squares begin: signs of certainty stand before them, at most four."""
WIDTH = _SURE + (IN_A_LINE - 1) * PITCH + _SIDE
"""How wide an entry is at most."""
_LETTERS = 12.0
"""The size of letters, in the unit of the signs, that signs on a page are drawn for."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A sign: areas, and lines around areas that stay empty."""

    areas: str = ""
    lines: str = ""


@dataclass(frozen=True, slots=True)
class Drawing:
    """Signs that are drawn, and the room that they take."""

    elements: tuple[Element, ...]
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Explained:
    """A line of the legend: what it is about, and its signs with their words."""

    title: str
    signs: tuple[tuple[str, Amount, str], ...]


def signs(sign: str, amount: Amount, x: float = 0.0, y: float = 0.0) -> Drawing:
    """Draw an entry with its upper left corner at a place.

    Args:
        sign: How sure it is, in signs that have a shape here.
        amount: The works, one square each: full, half or hollow by how they were made.
        x: The left edge.
        y: The upper edge.
    """
    shapes = [_SHAPES[each](x + at * PITCH, y) for at, each in enumerate(sign)]
    start = x + _SURE if sign else x
    kinds = [1.0] * amount.strong + [0.5] * amount.people + [0.0] * amount.laboratory
    for at, share in enumerate(kinds):
        line, place = divmod(at, IN_A_LINE)
        shapes.append(_square(start + place * PITCH, y + line * PITCH, share))
    areas, lines = "".join(each.areas for each in shapes), "".join(each.lines for each in shapes)
    drawn = [element("path", d=areas, fill_rule="evenodd")] if areas else []
    if lines:
        drawn.append(element("path", d=lines, fill="none", stroke=Paint.INK))
    beside = min(len(kinds), IN_A_LINE)
    width = start - x + (beside - 1) * PITCH if beside else (len(sign) - 1) * PITCH
    return Drawing(tuple(drawn), width + _SIDE, max(1, -(-len(kinds) // IN_A_LINE)) * PITCH)


def picture(sign: str, amount: Amount = NOTHING) -> Element:
    """The signs as a small picture that grows with the letters; words beside it say the same."""
    drawn = signs(sign, amount)
    height = drawn.height - (PITCH - _SIDE)
    return element(
        "svg",
        *drawn.elements,
        class_="claims-svg claims-svg--entry",
        viewBox=f"0 0 {short(drawn.width)} {short(height)}",
        width=f"{drawn.width / _LETTERS:.2f}em",
        height=f"{height / _LETTERS:.2f}em",
        fill=Paint.INK,
        aria_hidden="true",
    )


def legend(wording: Words) -> tuple[Explained, ...]:
    """What the signs of the map mean."""
    labels = wording.labels

    def sure(label: Label, sign: str = "") -> tuple[str, Amount, str]:
        return (sign or label.symbol, NOTHING, label.short)

    return (
        Explained(
            wording("map.certainty"),
            (
                *(sure(labels.levels[each]) for each in Level),
                sure(labels.not_rated),
                sure(labels.nothing_found, NOTHING_FOUND),
                (NOT_ASKED, NOTHING, large(wording("map.not-asked"))),
            ),
        ),
        Explained(
            wording("map.works"),
            (
                ("", Amount(1, 0, 0), wording("map.strong-work")),
                ("", Amount(0, 1, 0), wording("map.people-work")),
                ("", Amount(0, 0, 1), wording("map.laboratory-work")),
            ),
        ),
    )


def _square(x: float, y: float, share: float) -> Shape:
    line = f"M{short(x + 0.5)} {short(y + 0.5)}h8v8h-8z"
    drop = 8 * (1 - share)
    area = f"M{short(x + 0.5)} {short(y + 0.5 + drop)}h8v{short(8 * share)}h-8z"
    return Shape(area if share else "", line)


def _ring(x: float, y: float) -> Shape:
    return Shape(lines=f"M{short(x + 0.5)} {short(y + 4.5)}a4 4 0 1 0 8 0a4 4 0 1 0-8 0z")


def _disc_with_plus(x: float, y: float) -> Shape:
    """A full disc that a plus is cut out of: it is told from a ring at a glance."""
    disc = f"M{short(x)} {short(y + 4.5)}a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z"
    plus = "h1.4v2.1h2.1v1.4h-2.1v2.1h-1.4v-2.1h-2.1v-1.4h2.1z"
    return Shape(f"{disc}M{short(x + 3.8)} {short(y + 1.7)}{plus}")


def _struck_ring(x: float, y: float) -> Shape:
    return Shape(lines=f"{_ring(x, y).lines}M{short(x)} {short(y + 9)}l9-9")


def _dash(x: float, y: float) -> Shape:
    return Shape(f"M{short(x)} {short(y + 3.7)}h9v1.6h-9z")


def _dot(x: float, y: float) -> Shape:
    return Shape(f"M{short(x + 3)} {short(y + 3)}h3v3h-3z")


_SHAPES: dict[str, Callable[[float, float], Shape]] = {
    "\N{CIRCLED PLUS}": _disc_with_plus,
    "\N{LARGE CIRCLE}": _ring,
    "\N{EM DASH}": _dash,
    NOTHING_FOUND: _struck_ring,
    NOT_ASKED: _dot,
}
