"""The certainty scale: from where a rating begins, down and up, to the level."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model.words import Level
from .figure import WIDTH, Figure, Table
from .lettering import LINE, broken, paragraph, words
from .svg import Element, Paint, element

if TYPE_CHECKING:
    from ..appraisal.certainty import Rating
    from ..words.words import Words

ROW = 26.0
_FIRST = 132.0
"""Where the four columns begin; the domains' names stand before them."""
_COLUMN = (WIDTH - _FIRST) / 4
_HEAD = 40.0
_SMALL = 11.5
_ORDER = (Level.VERY_LOW, Level.LOW, Level.MODERATE, Level.HIGH)


def column_of(points: int) -> float:
    """The middle of the column of a number of points; the scale ends at 1 and 4."""
    return _FIRST + _COLUMN * (min(max(points, 1), 4) - 0.5)


def certainty_scale(rating: Rating, about: str, wording: Words) -> Figure:
    """Draw the steps of a rating.

    Args:
        rating: Where it begins, each domain's change, and the level.
        about: The outcome that was rated.
        wording: The words to write.
    """
    changes = [step for step in rating.steps if step.change]
    label = wording.labels.levels[rating.level]
    body = [*_head(len(changes) + 2, wording)]
    points = rating.start.points
    body += (words(wording("judgement.start"), 0, _HEAD + 17), _dot(column_of(points), _HEAD + 13))
    for index, step in enumerate(changes, 1):
        y = _HEAD + index * ROW
        name = f"{wording.labels.domains[step.domain].word} {signed(step.change)}"
        body.append(words(name, 0, y + 17))
        body += _move(points, points + step.change, y)
        points += step.change
    y = _HEAD + (len(changes) + 1) * ROW
    body += (
        element("path", d=f"M0 {y:.1f}H{WIDTH:.0f}", stroke=Paint.LINE),
        words(f"{label.symbol} {label.short}", 0, y + 17, bold=True),
        _dot(column_of(rating.level.points), y + 13, ring=True),
    )
    rest = broken(_without_change(rating, wording), WIDTH, _SMALL)
    y += ROW + 14
    body += paragraph(rest, 0, y, size=_SMALL, paint=Paint.QUIET)
    return Figure(
        "certainty",
        wording("certainty-figure.title", outcome=about),
        _description(rating, wording),
        y + len(rest) * LINE - 8,
        tuple(body),
        _table(rating, wording),
    )


def signed(change: int) -> str:
    """Levels taken off or added, with a proper sign: `+1`."""
    return f"{change:+d}".replace("-", "\N{MINUS SIGN}")


def _head(rows: int, wording: Words) -> list[Element]:
    drawn = []
    for level in _ORDER:
        label = wording.labels.levels[level]
        x = column_of(level.points)
        drawn += [
            words(label.short, x, 11, size=_SMALL, anchor="middle"),
            words(label.symbol, x, 26, size=_SMALL, anchor="middle", paint=Paint.QUIET),
            element(
                "path", d=f"M{x:.1f} {_HEAD - 6:.1f}V{_HEAD + rows * ROW:.1f}", stroke=Paint.LINE
            ),
        ]
    return drawn


def _dot(x: float, y: float, *, ring: bool = False) -> Element:
    outer = element("circle", cx=x, cy=y, r=7.5, fill="none", stroke=Paint.INK, stroke_width=1.5)
    inner = element("circle", class_="claims-svg__dot", cx=x, cy=y, r=4)
    return element("g", inner, outer) if ring else inner


def _move(before: int, after: int, top: float) -> list[Element]:
    """One step of the staircase: along the row above's column, then across."""
    start, end, y = column_of(before), column_of(after), top + 13
    from_above = f"M{start:.1f} {top - 9:.1f}V{y:.1f}"
    if start == end:
        # The scale ends here: the domain counts, but there is no lower or higher level.
        return [element("path", d=from_above, fill="none", stroke=Paint.INK), _dot(end, y)]
    tip = 8 if end < start else -8
    path = (
        f"{from_above}H{end + tip / 2:.1f}"
        f"M{end + 1.6 * tip:.1f} {y - 4:.1f}L{end + tip / 2:.1f} {y:.1f}"
        f"L{end + 1.6 * tip:.1f} {y + 4:.1f}"
    )
    line = element(
        "path",
        class_="claims-svg__step",
        d=path,
        fill="none",
        stroke=Paint.INK,
        stroke_width=1.5,
    )
    return [line, _dot(end, y)]


def _without_change(rating: Rating, wording: Words) -> str:
    domains = wording.labels.domains
    names = [domains[step.domain].inside for step in rating.steps if not step.change]
    if not names:
        return wording("certainty-figure.every-changed")
    return wording("certainty-figure.unchanged", domains=", ".join(names))


def _description(rating: Rating, wording: Words) -> str:
    levels = wording.labels.levels
    return " ".join(
        (
            wording("certainty-figure.begins", level=levels[rating.start].inside),
            *(
                wording(
                    "certainty-figure.takes-off" if step.change < 0 else "certainty-figure.adds",
                    domain=wording.labels.domains[step.domain].word,
                    levels=abs(step.change),
                )
                for step in rating.steps
                if step.change
            ),
            _without_change(rating, wording),
            wording("certainty-figure.ends", level=levels[rating.level].inside),
        )
    )


def _table(rating: Rating, wording: Words) -> Table:
    levels = wording.labels.levels
    steps = (
        (
            wording.labels.domains[step.domain].word,
            signed(step.change) if step.change else wording("judgement.no-change"),
            step.why.plain if step.why is not None else wording("certainty-figure.no-concern"),
        )
        for step in rating.steps
    )
    return Table(
        (wording("judgement.domain"), wording("judgement.levels"), wording("judgement.why")),
        (
            (wording("judgement.start"), levels[rating.start].word, ""),
            *steps,
            (wording("judgement.level"), levels[rating.level].word, ""),
        ),
    )
