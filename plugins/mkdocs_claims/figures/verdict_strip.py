"""The verdicts of an article as one strip, a tile for each assertion."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ..pages.labels import NOT_WEIGHED, VERDICTS
from .figure import WIDTH, Figure, Table
from .lettering import LINE, width_of, words
from .svg import Element, Paint, element

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..pages.labels import Label

COLUMNS = 15
_PITCH = WIDTH / COLUMNS
_HEIGHT = 28.0
_ORDER = (*VERDICTS.values(), NOT_WEIGHED)
PAINTS = {
    "supported": Paint.GOOD,
    "overstated": Paint.CARE,
    "unsupported": Paint.BAD,
    "contradicted": Paint.BAD,
    "untested": Paint.OPEN,
    "pending": Paint.NONE,
}
"""The colour of each verdict's label; the same as its words have."""


def verdict_strip(verdicts: Sequence[Label], about: str) -> Figure:
    """Draw one tile a verdict, in the order given, and below them how many there are of each.

    Args:
        verdicts: In the article's order, or in that of `by_share`.
        about: Whose verdicts they are.
    """
    rows = -(-len(verdicts) // COLUMNS)
    body = [each for index, label in enumerate(verdicts) for each in _tile(index, label)]
    key, height = _key(verdicts, rows * _HEIGHT + 16)
    counts = Counter(verdicts)
    present = [label for label in _ORDER if counts[label]]
    words_ = "; ".join(f"{label.word.lower()} {counts[label]}" for label in present)
    return Figure(
        "verdicts",
        f"The verdicts on {len(verdicts)} assertions: {about}",
        f"A tile for each assertion, in order. Of {len(verdicts)}: {words_}.",
        height,
        (*body, *key),
        Table(
            ("Verdict", "Assertions"), tuple((label.word, str(counts[label])) for label in present)
        ),
    )


def by_share(verdicts: Sequence[Label]) -> tuple[Label, ...]:
    """The verdicts with equal ones together, so that their shares can be seen."""
    return tuple(sorted(verdicts, key=_ORDER.index))


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
    for label in _ORDER:
        if not counts[label]:
            continue
        text = f"{label.symbol} {label.word} {counts[label]}"
        wide = width_of(text) + 16
        if x and x + wide - 16 > WIDTH:
            x, y = 0.0, y + LINE + 2
        drawn.append(words(text, x, y, paint=PAINTS[label.css]))
        x += wide
    return drawn, y + 6
