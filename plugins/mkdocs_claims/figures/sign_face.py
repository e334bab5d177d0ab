"""The face of the signs of verdicts and levels, for a drawing that must bring it along."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from .svg import element

if TYPE_CHECKING:
    from .svg import Element

FAMILY = "Claims Signs"
SIGNS = (
    "\N{CIRCLED PLUS}\N{BLACK UP-POINTING TRIANGLE}\N{WHITE CIRCLE}\N{LARGE CIRCLE}"
    "\N{CHECK MARK}\N{BALLOT X}"
)
"""What the face can draw, and nothing else."""
_FILE = files("mkdocs_claims") / "pages" / "assets" / "fonts" / "signs.woff2"


def sign_face(text: str) -> Element | None:
    """The style that makes the face known under `FAMILY`; None where `text` has none of the signs.

    Faces of the reader's own draw the signs of one level in two sizes.
    """
    return _style() if any(sign in text for sign in SIGNS) else None


@cache
def _style() -> Element:
    data = b64encode(_FILE.read_bytes()).decode()
    source = f"src: url(data:font/woff2;base64,{data})"
    return element(
        "style", f"@font-face {{ font-family: {FAMILY}; font-weight: 400 700; {source}; }}"
    )
