"""The verdicts of an article as one strip, a tile for each assertion."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from .figure import WIDTH, Figure, Table
from .lettering import LINE, width_of, words
from .svg import Element, Paint, element

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..words.labels import Label
    from ..words.words import Words

COLUMNS = 15
_PITCH = WIDTH / COLUMNS
_HEIGHT = 28.0
PAINTS = {
    "supported": Paint.GOOD,
    "overstated": Paint.CARE,
    "unsupported": Paint.BAD,
    "contradicted": Paint.BAD,
    "untested": Paint.OPEN,
    "pending": Paint.NONE,
}
"""The colour of each verdict's label, the same as its words have; in the order of keys."""


def verdict_strip(verdicts: Sequence[Label], about: str, wording: Words) -> Figure:
    """Draw one tile a verdict, in the order given, and below them how many there are of each.

    Args:
        verdicts: In the article's order, or in that of `by_share`.
        about: Whose verdicts they are.
        wording: The words to write.
    """
    rows = -(-len(verdicts) // COLUMNS)
    body = [each for index, label in enumerate(verdicts) for each in _tile(index, label)]
    key, height = _key(verdicts, rows * _HEIGHT + 16)
    counts = Counter(verdicts)
    present = by_share(tuple(counts))
    shares = "; ".join(f"{label.inside} {counts[label]}" for label in present)
    total = len(verdicts)
    return Figure(
        "verdicts",
        wording("verdicts.title", count=total, article=about),
        wording("verdicts.description", count=total, shares=shares),
        height,
        (*body, *key),
        Table(
            (wording("claims.verdict"), wording("verdicts.assertions")),
            tuple((label.word, str(counts[label])) for label in present),
        ),
    )


def by_share(verdicts: Sequence[Label]) -> tuple[Label, ...]:
    """The verdicts with equal ones together, so that their shares can be seen."""
    order = tuple(PAINTS)
    return tuple(sorted(verdicts, key=lambda label: order.index(label.css)))


def _tile(index: int, label: Label) -> tuple[Element, Element]:
    row, column = divmod(index, COLUMNS)
    x, y, paint = column * _PITCH, row * _HEIGHT, PAINTS[label.css]
    return (
        element(
            "rect",
            class_="claims-svg__tile",
            x=x + 1,
            y=y + 1,
            width=_PITCH - 2,
            height=_HEIGHT - 4,
            fill="none",
            stroke=paint,
        ),
        words(
            label.symbol, x + _PITCH / 2, y + 17, size=13, anchor="middle", bold=True, paint=paint
        ),
    )


def _key(verdicts: Sequence[Label], y: float) -> tuple[list[Element], float]:
    counts = Counter(verdicts)
    drawn, x = [], 0.0
    for label in by_share(tuple(counts)):
        text = f"{label.symbol} {label.word} {counts[label]}"
        wide = width_of(text) + 16
        if x and x + wide - 16 > WIDTH:
            x, y = 0.0, y + LINE + 2
        drawn.append(words(text, x, y, paint=PAINTS[label.css]))
        x += wide
    return drawn, y + 6
