"""A forest plot: effects with their intervals on one axis, the pooled one as a diamond."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..appraisal.magnitude import null_of
from ..model.words import Design
from ..words.effects import effect_in_words, interval_in_words, measure_in_words
from .axis import Axis, axis_over
from .figure import WIDTH, Figure, Table
from .lettering import LINE, SIZE, broken, fitted, paragraph, width_of, words
from .svg import Element, Paint, element

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..model.effect import Effect
    from ..words.words import Words
    from .comparable import ComparableEffects, StudyEffect
    from .sides import Sides

ROW = 38.0
"""The height of a row: a line of text, and under it the interval."""
LEFT, RIGHT = 12.0, WIDTH - 12.0
"""Where the axis begins and ends."""
LARGEST_SQUARE, SMALLEST_SQUARE, SQUARE_OF_UNKNOWN = 14.0, 4.0, 6.0
_INTERVAL = 25.0
"""How far below the top of its row an interval is drawn."""
_BAND = (16.0, 34.0)
"""The part of a row through which the null line goes, so that it crosses no text."""
_SMALL = 11.5


@dataclass(frozen=True, slots=True)
class _Row:
    name: str
    people: int | None
    effect: Effect
    several: bool
    """Whether it sums up several studies, and is drawn as a diamond."""
    direct: bool
    pooled: bool = False


def forest_plot(
    group: ComparableEffects,
    about: str,
    sides: Sides,
    name_of: Callable[[str], str],
    wording: Words,
) -> Figure:
    """Draw the effects of a group.

    Args:
        group: Two or more comparable effects.
        about: What they are effects on, such as `back pain, 12 weeks`.
        sides: What the two sides of the null line mean.
        name_of: A short name for the work with this key, such as `Smith 2020`.
        wording: The words to write.
    """
    rows = _rows(group, name_of, wording)
    axis = _axis(group, rows)
    most = max((row.people or 0 for row in rows if not row.several), default=0)
    drawn: list[Element] = []
    for index, row in enumerate(rows):
        drawn += _draw(row, index * ROW, axis, most, wording)
    bottom = len(rows) * ROW
    null = float(null_of(group.measure))
    drawn.insert(0, _null_line(axis.place(null), len(rows)))
    drawn += _draw_axis(axis, bottom, null, wording)
    key = _key(rows, axis, wording)
    under, height = _words_under(key, sides, axis.place(null), bottom + 34)
    measure = measure_in_words(group.measure, group.unit, wording)
    return Figure(
        "forest",
        wording("forest.title", measure=measure, outcome=about),
        _description(rows, sides, measure, wording),
        height,
        (*drawn, *under),
        _table(rows, wording),
    )


def _rows(
    group: ComparableEffects, name_of: Callable[[str], str], wording: Words
) -> tuple[_Row, ...]:
    rows = [_study_row(each, name_of, wording) for each in group.studies]
    if (pooled := group.pooled) is not None:
        rows.append(
            _Row(
                wording("forest.together") + _gathered(pooled.studies, wording),
                pooled.participants,
                pooled.effect,
                several=True,
                direct=True,
                pooled=True,
            )
        )
    return tuple(rows)


def _study_row(each: StudyEffect, name_of: Callable[[str], str], wording: Words) -> _Row:
    study = each.study
    review = study.design is Design.SYSTEMATIC_REVIEW
    return _Row(
        name_of(study.cites) + (_gathered(study.studies, wording) if review else ""),
        study.participants,
        each.effect,
        several=review,
        direct=study.indirect is None,
    )


def _gathered(studies: int | None, wording: Words) -> str:
    if studies is None or studies <= 1:
        return ""
    return f" {wording.counted('forest.gathered', studies)}"


def _axis(group: ComparableEffects, rows: tuple[_Row, ...]) -> Axis:
    points = [float(row.effect.estimate) for row in rows]
    ends = [float(end) for row in rows for end in row.effect.ci or ()]
    if group.pooled is not None:
        points += [float(end) for end in group.pooled.effect.ci or ()]
    null = float(null_of(group.measure))
    return axis_over(points, ends, null, logarithmic=group.measure.is_ratio, left=LEFT, right=RIGHT)


def _draw(row: _Row, top: float, axis: Axis, most: int, wording: Words) -> list[Element]:
    value = interval_in_words(row.effect, wording)
    room = WIDTH - width_of(value) - 10
    name = row.name
    if row.people is not None:
        name += f", {wording.counted('amount.people', row.people)}"
    if width_of(name) > room:
        name = fitted(row.name, room)
    middle = top + _INTERVAL
    shapes = [
        words(name, 0, top + 11, bold=row.pooled),
        words(value, WIDTH, top + 11, anchor="end", bold=row.pooled),
    ]
    if row.pooled:
        line = element("path", d=f"M0 {top - 2:.1f}H{WIDTH:.0f}", stroke=Paint.LINE)
        shapes.insert(0, line)
    place = axis.place(float(row.effect.estimate))
    fill = Paint.INK if row.direct else "none"
    if row.several and row.effect.ci is not None:
        low, high = sorted(axis.place(float(end)) for end in row.effect.ci)
        if low >= axis.left and high <= axis.right:
            return [*shapes, _diamond(low, place, high, middle, fill)]
    if row.effect.ci is not None:
        shapes += _interval(row.effect, axis, middle)
    side = SQUARE_OF_UNKNOWN if row.several else square_side(row.people, most)
    return [*shapes, _square(place, middle, side, fill)]


def square_side(people: int | None, most: int) -> float:
    """The side of a study's square: its area goes with the number of people."""
    if not people or not most:
        return SQUARE_OF_UNKNOWN
    return max(SMALLEST_SQUARE, LARGEST_SQUARE * math.sqrt(people / most))


def _square(x: float, y: float, side: float, fill: Paint | str) -> Element:
    return element(
        "rect",
        class_="claims-svg__square",
        x=x - side / 2,
        y=y - side / 2,
        width=side,
        height=side,
        fill=fill,
        stroke=Paint.INK,
    )


def _diamond(low: float, place: float, high: float, y: float, fill: Paint | str) -> Element:
    points = f"{low:.1f},{y:.1f} {place:.1f},{y - 7:.1f} {high:.1f},{y:.1f} {place:.1f},{y + 7:.1f}"
    return element(
        "polygon", class_="claims-svg__diamond", points=points, fill=fill, stroke=Paint.INK
    )


def _interval(effect: Effect, axis: Axis, y: float) -> list[Element]:
    low, high = sorted(axis.place(float(end)) for end in effect.ci or ())
    cut_low, cut_high = low < axis.left, high > axis.right
    low, high = max(low, axis.left), min(high, axis.right)
    path = f"M{low:.1f} {y:.1f}H{high:.1f}"
    if cut_low:
        path += f"M{low + 5:.1f} {y - 4:.1f}L{low:.1f} {y:.1f}L{low + 5:.1f} {y + 4:.1f}"
    if cut_high:
        path += f"M{high - 5:.1f} {y - 4:.1f}L{high:.1f} {y:.1f}L{high - 5:.1f} {y + 4:.1f}"
    return [
        element(
            "path",
            class_="claims-svg__interval",
            d=path,
            fill="none",
            stroke=Paint.INK,
            stroke_width=1.5,
        )
    ]


def _null_line(x: float, rows: int) -> Element:
    path = "".join(
        f"M{x:.1f} {index * ROW + _BAND[0]:.1f}V{index * ROW + _BAND[1]:.1f}"
        for index in range(rows)
    )
    return element(
        "path", class_="claims-svg__null", d=path, stroke=Paint.QUIET, stroke_dasharray="3 2"
    )


def _draw_axis(axis: Axis, y: float, null: float, wording: Words) -> list[Element]:
    ticks = axis.ticks()
    path = f"M{axis.left:.1f} {y:.1f}H{axis.right:.1f}" + "".join(
        f"M{axis.place(tick):.1f} {y:.1f}v4" for tick in ticks
    )
    labels = [
        words(
            wording.digits(f"{tick:,g}"),
            axis.place(tick),
            y + 15,
            size=_SMALL,
            anchor="middle",
            bold=tick == null,
            paint=Paint.QUIET,
        )
        for tick in ticks
    ]
    return [element("path", d=path, fill="none", stroke=Paint.QUIET), *labels]


def _words_under(key: str, sides: Sides, null: float, y: float) -> tuple[list[Element], float]:
    """The two directions and the key; with the height that all of it needs."""
    gap = 8.0
    # Each direction stands on its side of the null line, unless that side is too narrow for it.
    middle = min(max(null, WIDTH * 0.35), WIDTH * 0.65)
    left = broken(f"← {sides.lower}", middle - gap, most=4)
    right = broken(f"{sides.higher} →", WIDTH - middle - gap, most=4)
    drawn = [
        *paragraph(left, middle - gap, y, anchor="end"),
        *paragraph(right, middle + gap, y),
    ]
    y += max(len(left), len(right)) * LINE + 3
    lines = broken(key, WIDTH, _SMALL)
    drawn += paragraph(lines, 0, y, size=_SMALL, paint=Paint.QUIET)
    return drawn, y + len(lines) * LINE - SIZE / 2


def _key(rows: tuple[_Row, ...], axis: Axis, wording: Words) -> str:
    parts = []
    if any(not row.several for row in rows):
        parts.append(f"■\N{NO-BREAK SPACE}{wording('forest.one-study')}")
    if any(row.several for row in rows):
        parts.append(f"◆\N{NO-BREAK SPACE}{wording('forest.several-studies')}")
    if any(not row.direct for row in rows):
        parts.append(wording("forest.indirect", square="□", diamond="◇"))
    found = {wording.number(row.effect.level) for row in rows if row.effect.ci is not None}
    if found:
        levels = (wording("number.percent", number=level) for level in sorted(found))
        shown = f" {wording('forest.or')} ".join(levels)
        parts.append(f"—\N{NO-BREAK SPACE}{wording('forest.intervals', levels=shown)}")
    ends = [axis.place(float(end)) for row in rows for end in row.effect.ci or ()]
    if any(end < axis.left or end > axis.right for end in ends):
        parts.append(wording("forest.arrow"))
    return "; ".join(parts) + "."


def _description(rows: tuple[_Row, ...], sides: Sides, measure: str, wording: Words) -> str:
    each = "; ".join(f"{row.name}: {interval_in_words(row.effect, wording)}" for row in rows)
    return wording(
        "forest.description", measure=measure, left=sides.lower, right=sides.higher, effects=each
    )


def _table(rows: tuple[_Row, ...], wording: Words) -> Table:
    return Table(
        (
            wording("forest.study"),
            wording("forest.people"),
            wording("forest.effect"),
            wording("forest.question"),
        ),
        tuple(
            (
                row.name,
                wording.number(row.people)
                if row.people is not None
                else wording("forest.not-stated"),
                effect_in_words(row.effect, wording),
                wording("forest.same-question" if row.direct else "forest.other-question"),
            )
            for row in rows
        ),
    )
