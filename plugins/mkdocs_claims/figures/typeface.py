"""The typeface of pictures: which signs it has, and how wide each is.

Pictures must be the same on every machine, so that they use this one file and no font of the
system; and a sign that the file lacks would be drawn as a box, so that it must be known before.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

FAMILY = "Literata SemiBold"
"""The name of the typeface as its file gives it."""
FILE = files("mkdocs_claims") / "figures" / "fonts" / "literata-600.ttf"


@dataclass(frozen=True, slots=True)
class Typeface:
    """What a typeface can draw."""

    shares: Mapping[str, float]
    """Each sign's width as a share of the letters' size."""

    def draws(self, text: str) -> bool:
        """Whether every sign of `text` is there."""
        return all(sign in self.shares for sign in text)

    def width_of(self, text: str, size: float) -> float:
        """How wide `text` is, without kerning. Signs that are not there count as nothing."""
        return size * sum(self.shares.get(sign, 0.0) for sign in text)


@cache
def typeface() -> Typeface:
    """The typeface that comes with this package."""
    return read_typeface(FILE.read_bytes())


def read_typeface(data: bytes) -> Typeface:
    """Read the tables `cmap` (its part of format 4) and `hmtx` of a TrueType file.

    As the OpenType specification 1.9 describes them. Only for our own file: nothing is checked.
    """
    tables = {
        tag.decode(): data[offset : offset + length]
        for tag, _, offset, length in (
            struct.unpack_from(">4sLLL", data, 12 + 16 * index)
            for index in range(*struct.unpack_from(">H", data, 4))
        )
    }
    (units,) = struct.unpack_from(">H", tables["head"], 18)
    (count,) = struct.unpack_from(">H", tables["hhea"], 34)
    # From the last of these on, every glyph is as wide as that one.
    wide = [struct.unpack_from(">H", tables["hmtx"], 4 * index)[0] for index in range(count)]
    return Typeface(
        {
            chr(code): wide[min(glyph, count - 1)] / units
            for code, glyph in _glyphs(_format_4(tables["cmap"]))
        }
    )


def _format_4(cmap: bytes) -> bytes:
    (count,) = struct.unpack_from(">H", cmap, 2)
    starts = (struct.unpack_from(">HHL", cmap, 4 + 8 * index)[2] for index in range(count))
    return next(cmap[at:] for at in starts if struct.unpack_from(">H", cmap, at) == (4,))


def _glyphs(part: bytes) -> Iterator[tuple[int, int]]:
    """Each code that has a glyph, with its number."""
    (doubled,) = struct.unpack_from(">H", part, 6)
    count = doubled // 2
    ends = struct.unpack_from(f">{count}H", part, 14)
    starts = struct.unpack_from(f">{count}H", part, 16 + doubled)
    deltas = struct.unpack_from(f">{count}H", part, 16 + 2 * doubled)
    places = struct.unpack_from(f">{count}H", part, 16 + 3 * doubled)
    for index, (start, end, delta, place) in enumerate(
        zip(starts, ends, deltas, places, strict=True)
    ):
        for code in range(start, end + 1):
            glyph = code
            if place:
                at = 16 + 3 * doubled + 2 * index + place + 2 * (code - start)
                (glyph,) = struct.unpack_from(">H", part, at)
            if glyph and (number := (glyph + delta) % 0x10000):
                yield code, number
