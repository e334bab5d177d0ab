"""Paired icon arrays: how many of the same number of people have it, without and with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..appraisal.difference import difference_in_words, risk_in_words, risk_number, rounded
from .figure import WIDTH, Figure, Table
from .lettering import LINE, broken, paragraph, words
from .svg import Element, Paint, element, short

if TYPE_CHECKING:
    from decimal import Decimal

    from ..appraisal.absolute import AbsoluteEffect
    from ..words.words import Words

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


def icon_array(
    effect: AbsoluteEffect, event: str, intervention: str, comparator: str, wording: Words
) -> Figure:
    """Draw the people without and the people with the intervention.

    Args:
        effect: The absolute effect, per 1000 people.
        event: What is counted, with its time: `sick leave, one year`.
        intervention: What the people on the right get; empty where that has no name.
        comparator: What the people on the left get; empty where that has no name.
        wording: The words to write.
    """
    grid = grid_for(effect)
    heads = (
        wording("icons.without-what", what=comparator) if comparator else wording("icons.without"),
        wording("icons.with-what", what=intervention) if intervention else wording("icons.with"),
    )
    risks = effect.without, effect.with_.estimate
    _, low, high = effect.with_
    interval = ""
    if low is not None and high is not None:
        ends = risk_number(low, wording), risk_number(high, wording)
        interval = wording("icons.interval", low=ends[0], high=ends[1])
    lines = [broken(head, _PANEL, most=5) for head in heads]
    top = max(map(len, lines)) * LINE
    pitch = _PANEL / grid.columns
    body: list[Element] = []
    for x, head, risk, note in zip((0.0, _SECOND), lines, risks, ("", interval), strict=True):
        body += paragraph(head, x, 11)
        body.append(words(risk_in_words(risk, wording), x, top + 15, size=15, bold=True))
        if note:
            body.append(words(note, x, top + 31, size=_SMALL, paint=Paint.QUIET))
        body += _signs(grid, grid.filled(risk), x, top + 40, pitch)
    bottom = top + 40 + pitch * (grid.signs / grid.columns)
    key = broken(_key(grid, event, wording), WIDTH, _SMALL)
    body += paragraph(key, 0, bottom + 16, size=_SMALL, paint=Paint.QUIET)
    who = effect.baseline.who
    return Figure(
        "icons",
        wording("icons.title", who=who, outcome=event),
        _description(grid, effect, heads, wording),
        bottom + 16 + len(key) * LINE - 6,
        tuple(body),
        Table(
            (wording("icons.of-1000"), *heads, wording("outcome.difference")),
            (
                (
                    who,
                    *(risk_in_words(risk, wording) for risk in risks),
                    difference_in_words(effect, wording),
                ),
            ),
        ),
    )


def _signs(grid: Grid, filled: int, x: float, y: float, pitch: float) -> list[Element]:
    # One path for each kind of sign: a thousand elements would make the page slow.
    shape = _circle if _is_round(grid) else _square
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


def _key(grid: Grid, event: str, wording: Words) -> str:
    full, hollow = (f"{sign}\N{NO-BREAK SPACE}" for sign in ("●○" if _is_round(grid) else "■□"))
    if grid.people == 1:
        return wording("icons.key-ones", full=full, outcome=event, hollow=hollow)
    return wording("icons.key-tens", count=grid.people, full=full, outcome=event, hollow=hollow)


def _is_round(grid: Grid) -> bool:
    return grid.signs <= _MOST_CIRCLES


def _description(grid: Grid, effect: AbsoluteEffect, heads: tuple[str, str], wording: Words) -> str:
    without, with_ = effect.without, effect.with_.estimate
    return wording(
        "icons.description",
        signs=grid.signs,
        people=grid.people,
        without=heads[0],
        risk_without=risk_in_words(without, wording),
        signs_without=grid.filled(without),
        with_=heads[1],
        risk_with=risk_in_words(with_, wording),
        signs_with=grid.filled(with_),
        difference=difference_in_words(effect, wording),
    )
