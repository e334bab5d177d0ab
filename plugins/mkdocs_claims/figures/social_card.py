"""The picture that a link to a page is shown with where people share it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from unicodedata import normalize

from .lettering import words
from .signs import has_shapes, signs, width_of_signs
from .svg import Paint, element
from .typeface import FAMILY, typeface
from .verdict_strip import PAINTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..words.labels import Label
    from .svg import Element

CARD_WIDTH, CARD_HEIGHT = 1200, 630
"""What the places where links are shared ask for, in pixels."""
PAPER = "#fffdf9"
_MARGIN = 72.0
_ROOM = CARD_WIDTH - 2 * _MARGIN
_VERDICT, _VERDICT_SIZE = 122.0, 62.0
_TITLE_TOP, _TITLE_BOTTOM = 160.0, 428.0
_TITLE_TOP_ALONE = 84.0
_RULE = 452.0
_LARGEST, _SMALLEST = 60, 32
_LEADING = 1.24
_SITE, _SITE_SIZE = 600.0, 26.0
_SIZES = 40.0, 32.0
"""Of one mark, and of several."""


@dataclass(frozen=True, slots=True)
class Card:
    """What a picture shows."""

    title: str
    site: str
    verdict: Label | None = None
    """Above the title and larger: whoever sees no more than a statement takes it for true."""
    marks: tuple[Label, ...] = ()
    """Below the title, each with its symbol: a certainty, or the shares of verdicts."""
    note: str = ""
    """Below the title where there are no marks."""

    @property
    def in_words(self) -> str:
        """What the picture shows, for those who cannot see it."""
        verdict = (f"{self.verdict.word}: {self.title}",) if self.verdict else (self.title,)
        below = [label.word for label in self.marks] or [self.note]
        return ". ".join(part.rstrip(".") for part in (*verdict, *below, self.site) if part)

    @property
    def labels(self) -> tuple[Label, ...]:
        """Every label on it."""
        return (self.verdict, *self.marks) if self.verdict is not None else self.marks


def can_be_drawn(card: Card) -> bool:
    """Whether the typeface has every sign that the picture would have to show."""
    texts = (card.title, card.site, card.note, *(label.word for label in card.labels))
    letters = normalize("NFC", "".join(texts))
    return typeface().draws(letters) and all(has_shapes(each.symbol) for each in card.labels)


def social_card(card: Card) -> str:
    """The picture as SVG, for a card that `can_be_drawn`."""
    title, site, note = (normalize("NFC", text) for text in (card.title, card.site, card.note))
    drawing = element(
        "svg",
        element("rect", width=CARD_WIDTH, height=CARD_HEIGHT, fill=PAPER),
        *([_mark(card.verdict, _MARGIN, _VERDICT, _VERDICT_SIZE)] if card.verdict else ()),
        *_title(title, _TITLE_TOP if card.verdict else _TITLE_TOP_ALONE),
        element(
            "path",
            d=f"M{_MARGIN:.0f} {_RULE:.0f}H{CARD_WIDTH - _MARGIN:.0f}",
            stroke=Paint.LINE,
            stroke_width=2,
        ),
        *(_marks(card.marks) if card.marks else _note(note)),
        words(_cut(site, _ROOM, _SITE_SIZE), _MARGIN, _SITE, size=_SITE_SIZE, paint=Paint.QUIET),
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {CARD_WIDTH} {CARD_HEIGHT}",
        width=CARD_WIDTH,
        height=CARD_HEIGHT,
        font_family=FAMILY,
        font_weight="600",
        fill=Paint.INK,
    )
    return drawing.write(alone=True)


def _title(text: str, top: float) -> list[Element]:
    """As large as the room allows, above the rule."""
    height = _TITLE_BOTTOM - top
    for size in range(_LARGEST, _SMALLEST - 1, -2):
        lines = wrapped(text, _ROOM, size)
        fits = all(typeface().width_of(line, size) <= _ROOM for line in lines)
        if fits and len(lines) * size * _LEADING <= height:
            break
    most = int(height // (size * _LEADING))
    if len(lines) > most:
        lines = [*lines[: most - 1], " ".join(lines[most - 1 :])]
    lines = [_cut(line, _ROOM, size) for line in lines]
    return [
        words(line, _MARGIN, top + size * (0.9 + index * _LEADING), size=float(size))
        for index, line in enumerate(lines)
    ]


def wrapped(text: str, room: float, size: float) -> list[str]:
    """The words of `text` in as few lines as `room` allows, of about the same length."""
    lines = _filled(text, room, size)
    narrower = room
    while len(lines) > 1 and narrower > room / 2:
        narrower -= size / 2
        even = _filled(text, narrower, size)
        if len(even) > len(lines):
            break
        lines = even
    return lines


def _filled(text: str, room: float, size: float) -> list[str]:
    lines: list[str] = []
    # At plain spaces alone: what is joined by a no-break space stays together.
    for word in filter(None, text.split(" ")):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and typeface().width_of(longer, size) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _cut(text: str, room: float, size: float) -> str:
    if typeface().width_of(text, size) <= room:
        return text
    while text and typeface().width_of(f"{text}…", size) > room:
        text = text[:-1]
    return f"{text.rstrip(' ,;:')}…"


def _marks(labels: Sequence[Label]) -> list[Element]:
    """Symbols with their words, in one row or two."""
    drawn: list[Element] = []
    size = _SIZES[len(labels) > 1]
    x, y = _MARGIN, _RULE + 1.6 * size
    for label in labels:
        wide = _before_word(label, size) + typeface().width_of(label.word, size)
        if x > _MARGIN and x + wide > CARD_WIDTH - _MARGIN:
            x, y = _MARGIN, y + 1.5 * size
        drawn.append(_mark(label, x, y, size))
        x += wide + 1.5 * size
    return drawn


def _mark(label: Label, x: float, y: float, size: float) -> Element:
    paint = PAINTS.get(label.css, Paint.INK)
    return element(
        "g",
        signs(label.symbol, x, y, size, paint),
        words(label.word, x + _before_word(label, size), y, size=size, paint=paint),
    )


def _before_word(label: Label, size: float) -> float:
    return width_of_signs(label.symbol, size) + 0.4 * size


def _note(text: str) -> list[Element]:
    size = 32.0
    lines = wrapped(text, _ROOM, size)
    shown = [*lines[:1], " ".join(lines[1:])] if len(lines) > 1 else lines
    return [
        words(
            _cut(line, _ROOM, size), _MARGIN, _RULE + 56 + index * 44, size=size, paint=Paint.QUIET
        )
        for index, line in enumerate(shown)
    ]
