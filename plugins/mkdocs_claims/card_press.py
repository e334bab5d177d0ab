"""Drawings become pictures: PNG files for the places that show no SVG.

The work is done by resvg, which needs no program, no network and no font of the system. It is an
extra of this package, because it is large and because a picture takes longer than its page.
"""

from __future__ import annotations

import importlib
import os
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from importlib.resources import as_file
from typing import TYPE_CHECKING

from .figures.typeface import FAMILY, FILE

if TYPE_CHECKING:
    from pathlib import Path

_PROGRAM = "resvg_py"
EXTRA = "mkdocs-claims[cards]"
"""What must be installed for it."""


def press_is_there() -> bool:
    """Whether pictures can be made."""
    try:
        importlib.import_module(_PROGRAM)
    except ImportError:
        return False
    return True


@dataclass(frozen=True, slots=True)
class CardPress:
    """Makes pictures, and keeps them: the same drawing is not turned into a picture again."""

    folder: Path
    """Where they are kept from one build to the next."""
    _used: set[str] = field(default_factory=set)

    def picture(self, svg: str) -> bytes:
        """The PNG of a drawing; the same bytes for the same drawing."""
        name = f"{_digest(svg)}.png"
        self._used.add(name)
        kept = self.folder / name
        try:
            return kept.read_bytes()
        except OSError:
            picture = _pressed(svg)
        # A folder that cannot be written to costs time on the next build, and nothing else.
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            unfinished = kept.with_name(f"{name}.{os.getpid()}")
            unfinished.write_bytes(picture)
            unfinished.replace(kept)
        return picture

    def forget_others(self) -> None:
        """Remove the pictures that were kept and not asked for since this press was made."""
        if not self.folder.is_dir():
            return
        for kept in self.folder.iterdir():
            if kept.name not in self._used:
                with suppress(OSError):
                    kept.unlink()


def _pressed(svg: str) -> bytes:
    resvg = importlib.import_module(_PROGRAM)
    with as_file(FILE) as font:
        picture = resvg.svg_to_bytes(
            svg_string=svg, skip_system_fonts=True, font_files=[str(font)], font_family=FAMILY
        )
    return bytes(picture)


def _digest(svg: str) -> str:
    return sha256(_maker() + svg.encode()).hexdigest()


@cache
def _maker() -> bytes:
    """What the picture depends on besides the drawing."""
    version = importlib.import_module(_PROGRAM).__version__
    return sha256(FILE.read_bytes()).digest() + f"{version}\n".encode()
