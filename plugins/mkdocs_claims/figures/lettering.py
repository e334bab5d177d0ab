"""Text in figures: how wide it is about, where it breaks, where it is cut."""

from __future__ import annotations

from itertools import accumulate, takewhile

from .svg import Element, Paint, element

SIZE = 12.0
"""The usual size of letters. Figures are drawn 360 wide, which is what a phone shows."""
LINE = 15.0
"""The distance from one line to the next."""

_NARROW = frozenset("iljtfrI.,:;'|!()[] -/\N{NO-BREAK SPACE}")
_WIDE = frozenset("mwMW@%\N{CIRCLED PLUS}\N{LARGE CIRCLE}\N{BLACK SQUARE}\N{BLACK DIAMOND}")
_FULL_WIDTH = 0x2E80
"""From here on, signs fill a square."""


def width_of(text: str, size: float = SIZE) -> float:
    """About how wide a text is, in the figure's unit. Errs on the wide side."""
    return _width(sum(map(_SHARES.__getitem__, text)), size)


class _Shares(dict[str, int]):
    """Each sign's width in hundredths of the letters' size, worked out once.

    Whole numbers, so that a text is as wide as its parts, whichever way they are added up.
    """

    def __missing__(self, sign: str) -> int:
        if sign in _WIDE or ord(sign) >= _FULL_WIDTH:
            share = 92
        elif sign in _NARROW:
            share = 34
        else:
            share = 68 if sign.isupper() else 56
        return self.setdefault(sign, share)


_SHARES = _Shares()


def _width(hundredths: int, size: float) -> float:
    return size * hundredths / 100


def fitted(text: str, room: float, size: float = SIZE) -> str:
    """The text, cut with an ellipsis where it is wider than `room`."""
    if width_of(text, size) <= room:
        return text
    widths = accumulate(map(_SHARES.__getitem__, text), initial=_SHARES["…"])
    fits = sum(1 for _ in takewhile(lambda wide: _width(wide, size) <= room, widths))
    end = max(fits - 1, 0)
    return f"{text[:end].rstrip(' ,;:')}…"


def broken(text: str, room: float, size: float = SIZE, most: int = 9) -> tuple[str, ...]:
    """The text in lines no wider than `room`; beyond `most` lines it is cut."""
    lines: list[list[str]] = [[]]
    wide, space = 0.0, width_of(" ", size)
    for word in text.split(" "):
        more = width_of(word, size)
        if lines[-1] and wide + space + more > room:
            lines.append([])
        wide = wide + space + more if lines[-1] else more
        lines[-1].append(word)
    if len(lines) > most:
        lines[most - 1 :] = [[word for line in lines[most - 1 :] for word in line]]
    return tuple(fitted(" ".join(line), room, size) for line in lines)


def words(
    text: str,
    x: float,
    y: float,
    *,
    size: float | None = None,
    anchor: str | None = None,
    bold: bool = False,
    paint: Paint | None = None,
) -> Element:
    """One line of text; `y` is the line that its letters stand on."""
    return element(
        "text",
        text,
        x=x,
        y=y,
        font_size=size,
        text_anchor=anchor,
        font_weight="600" if bold else None,
        fill=paint,
    )


def paragraph(
    lines: tuple[str, ...],
    x: float,
    y: float,
    *,
    size: float | None = None,
    anchor: str | None = None,
    bold: bool = False,
    paint: Paint | None = None,
) -> tuple[Element, ...]:
    """Several lines of text; the first one stands on `y`."""
    return tuple(
        words(line, x, y + index * LINE, size=size, anchor=anchor, bold=bold, paint=paint)
        for index, line in enumerate(lines)
    )
