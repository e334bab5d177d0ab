"""Paired icon arrays: how many of the same number of people have it, without and with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..appraisal.difference import difference_in_words, risk_in_words, rounded
from .figure import WIDTH, Figure, Table
from .lettering import LINE, broken, paragraph, words
from .svg import Element, Paint, element, short

if TYPE_CHECKING:
    from decimal import Decimal

    from ..appraisal.absolute import AbsoluteEffect

PEOPLE = 1000
_PANEL, _SECOND = 164.0, 196.0
"""How wide a panel is, and where the second one begins."""
_SMALL = 11.5
_MOST_CIRCLES = 100


@dataclass(frozen=True, slots=True)
class Grid:
    """How the signs of one picture stand."""

    people: int
    """How many people one sign stands for."""
    columns: int

    @property
    def signs(self) -> int:
        """How many signs there are, the same in both pictures."""
        return PEOPLE // self.people

    def filled(self, risk: Decimal) -> int:
        """How many signs are filled for a risk per 1000."""
        return rounded(risk / self.people)


TENS, ONES = Grid(10, 10), Grid(1, 25)


def grid_for(effect: AbsoluteEffect) -> Grid:
    """A hundred signs for ten people each; a thousand where that would hide what there is.

    That is so where one of the risks is under ten in a thousand, or where two different risks
    would fill the same number of signs.
    """
    risks = effect.without, effect.with_.estimate
    hidden = any(0 < risk < TENS.people for risk in risks)
    same = TENS.filled(risks[0]) == TENS.filled(risks[1]) and rounded(risks[0]) != rounded(risks[1])
    return ONES if hidden or same else TENS


def icon_array(effect: AbsoluteEffect, event: str, intervention: str, comparator: str) -> Figure:
    """Draw the people without and the people with the intervention.

    Args:
        effect: The absolute effect, per 1000 people.
        event: What is counted, with its time: `sick leave, one year`.
        intervention: What the people on the right get; empty where that has no name.
        comparator: What the people on the left get; empty where that has no name.
    """
    grid = grid_for(effect)
    heads = (
        f"Without: {comparator}" if comparator else "Without",
        (f"With: {intervention}" if intervention else "With"),
    )
    risks = effect.without, effect.with_.estimate
    _, low, high = effect.with_
    interval = ""
    if low is not None and high is not None:
        ends = (risk_in_words(end).removesuffix(" per 1000") for end in (low, high))
        interval = f"from {' to '.join(ends)}"
    lines = [broken(head, _PANEL, most=5) for head in heads]
    top = max(map(len, lines)) * LINE
    pitch = _PANEL / grid.columns
    body: list[Element] = []
    for x, head, risk, note in zip((0.0, _SECOND), lines, risks, ("", interval), strict=True):
        body += paragraph(head, x, 11)
        body.append(words(risk_in_words(risk), x, top + 15, size=15, bold=True))
        if note:
            body.append(words(note, x, top + 31, size=_SMALL, paint=Paint.QUIET))
        body += _signs(grid, grid.filled(risk), x, top + 40, pitch)
    bottom = top + 40 + pitch * (grid.signs / grid.columns)
    key = broken(_key(grid, event), WIDTH, _SMALL)
    body += paragraph(key, 0, bottom + 16, size=_SMALL, paint=Paint.QUIET)
    who = effect.baseline.who
    return Figure(
        "icons",
        f"Of 1000 people ({who}): {event}",
        _description(grid, effect, heads),
        bottom + 16 + len(key) * LINE - 6,
        tuple(body),
        Table(
            ("Of 1000 people", *heads, "Difference"),
            ((who, *(risk_in_words(risk) for risk in risks), difference_in_words(effect)),),
        ),
    )


def _signs(grid: Grid, filled: int, x: float, y: float, pitch: float) -> list[Element]:
    # One path for each kind of sign: a thousand elements would make the page slow.
    shape = _circle if grid.signs <= _MOST_CIRCLES else _square
    size = round(pitch * 0.74, 1)
    places = [
        (
            x + pitch * (index % grid.columns) + (pitch - size) / 2,
            y + pitch * (index // grid.columns) + pitch / 2,
        )
        for index in range(grid.signs)
    ]
    full = "".join(shape(left, middle, size) for left, middle in places[:filled])
    hollow = "".join(shape(left, middle, size) for left, middle in places[filled:])
    thin = min(1.0, pitch / 12)
    return [
        element(
            "path",
            class_=f"claims-svg__{name}",
            d=path,
            fill=fill,
            stroke=stroke,
            stroke_width=thin,
        )
        for name, path, fill, stroke in (
            ("full", full, None, Paint.INK),
            ("hollow", hollow, "none", Paint.QUIET),
        )
        if path
    ]


def _circle(left: float, middle: float, size: float) -> str:
    # Two half circles, whose radius and width must agree to the last digit.
    arc = f"a{size / 2:.2f} {size / 2:.2f} 0 1 0"
    return f"M{short(left)} {short(middle)}{arc} {size:.1f} 0{arc}-{size:.1f} 0z"


def _square(left: float, middle: float, size: float) -> str:
    """A shorter path than a circle's: there are two thousand of them."""
    side = short(size)
    return f"M{short(left)} {short(middle - size / 2)}h{side}v{side}h-{side}z"


def _key(grid: Grid, event: str) -> str:
    each = f"{grid.people} people" if grid.people > 1 else "one person"
    about = ", about" if grid.people > 1 else ""
    full, hollow = "●○" if grid.signs <= _MOST_CIRCLES else "■□"
    return (
        f"Each sign stands for {each}{about}. {full}\N{NO-BREAK SPACE}counted under “{event}”; "
        f"{hollow}\N{NO-BREAK SPACE}not counted."
    )


def _description(grid: Grid, effect: AbsoluteEffect, heads: tuple[str, str]) -> str:
    without, with_ = effect.without, effect.with_.estimate
    return (
        f"Two pictures of {grid.signs} signs, each for {grid.people} of 1000 people. "
        f"{heads[0]}: {risk_in_words(without)}, {grid.filled(without)} signs filled. "
        f"{heads[1]}: {risk_in_words(with_)}, {grid.filled(with_)} signs filled. "
        f"The difference: {difference_in_words(effect)}."
    )
