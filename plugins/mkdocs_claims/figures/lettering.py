"""Text in figures: how wide it is about, where it breaks, where it is cut."""

from __future__ import annotations

from .svg import Element, Paint, element

SIZE = 12.0
"""The usual size of letters. Figures are drawn 360 wide, which is what a phone shows."""
LINE = 15.0
"""The distance from one line to the next."""

_NARROW = frozenset("iljtfrI.,:;'|!()[] -/\N{NO-BREAK SPACE}")
_WIDE = frozenset("mwMW@%\N{CIRCLED PLUS}\N{LARGE CIRCLE}\N{BLACK SQUARE}\N{BLACK DIAMOND}")
_SHARE = {True: 0.34, False: 0.56}
_SHARE_WIDE, _SHARE_CAPITAL = 0.92, 0.68


def width_of(text: str, size: float = SIZE) -> float:
    """About how wide a text is, in the figure's unit. Errs on the wide side."""
    return size * sum(map(_share, text))


def _share(sign: str) -> float:
    if sign in _WIDE or ord(sign) > 0x2E80:  # noqa: PLR2004 - from here on, full-width signs
        return _SHARE_WIDE
    return _SHARE_CAPITAL if sign.isupper() else _SHARE[sign in _NARROW]


def fitted(text: str, room: float, size: float = SIZE) -> str:
    """The text, cut with an ellipsis where it is wider than `room`."""
    if width_of(text, size) <= room:
        return text
    while text and width_of(text + "…", size) > room:
        text = text[:-1]
    return f"{text.rstrip(' ,;:')}…"


def broken(text: str, room: float, size: float = SIZE, most: int = 9) -> tuple[str, ...]:
    """The text in lines no wider than `room`; beyond `most` lines it is cut."""
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if line and width_of(longer, size) > room:
            lines.append(line)
            line = word
        else:
            line = longer
    lines.append(line)
    if len(lines) > most:
        lines = [*lines[: most - 1], " ".join(lines[most - 1 :])]
    return tuple(fitted(each, room, size) for each in lines)


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
