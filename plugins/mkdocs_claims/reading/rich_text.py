"""Text with the little formatting that a title needs: italics, bold, superscript, subscript."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

_RAISED = str.maketrans("0123456789+-\u2212=()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾")
_LOWERED = str.maketrans("0123456789+-\u2212=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")


class Style(NamedTuple):
    """How a stretch of text is set."""

    emphasis: bool = False
    strong: bool = False
    raised: bool = False
    """Superscript."""
    lowered: bool = False
    """Subscript."""


PLAIN = Style()


class Run(NamedTuple):
    """A stretch of text in one style."""

    text: str
    style: Style = PLAIN


@dataclass(frozen=True, slots=True)
class RichText:
    """Runs of text; neighbours differ in style and none is empty."""

    runs: tuple[Run, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.runs)

    @property
    def plain(self) -> str:
        """The text alone. Raised and lowered digits stay so (m², H₂O), since 10⁶ is not 106."""
        return "".join(
            run.text.translate(_RAISED)
            if run.style.raised
            else run.text.translate(_LOWERED)
            if run.style.lowered
            else run.text
            for run in self.runs
        )

    @classmethod
    def of(cls, text: str) -> RichText:
        """Plain text, its white space folded into single spaces."""
        folded = fold(text)
        return cls((Run(folded),)) if folded else NO_TEXT

    @classmethod
    def joined(cls, runs: Iterable[Run]) -> RichText:
        """The runs with equal neighbours merged and white space folded, none at either end."""
        merged: list[tuple[list[str], Style]] = []
        spaced = True
        for text, style in runs:
            piece = fold_inside(text, after_space=spaced)
            if not piece:
                continue
            spaced = piece[-1] == " "
            if merged and merged[-1][1] == style:
                merged[-1][0].append(piece)
            else:
                merged.append(([piece], style))
        whole = [Run("".join(pieces), style) for pieces, style in merged]
        while whole and not (last := whole[-1].text.rstrip(" ")):
            whole.pop()
        if whole:
            whole[-1] = Run(last, whole[-1].style)
        return cls(tuple(whole))


NO_TEXT = RichText()
_SPACES = " \t\n\r\f\v"


def fold(text: str) -> str:
    """White space folded into single spaces, none at the ends; no-break spaces stay."""
    if text.isascii():
        return " ".join(text.split())
    return fold_inside(text, after_space=True).rstrip(" ")


def fold_inside(text: str, *, after_space: bool) -> str:
    """White space folded; a space at the start is dropped when one stands before it."""
    if not text:
        return ""
    if _UNEVEN.search(text) is None:
        return text[1:] if after_space and text[0] == " " else text
    words = [word for word in text.translate(_TO_SPACE).split(" ") if word]
    if not words:
        return "" if after_space else " "
    start = " " if text[0] in _SPACES and not after_space else ""
    return start + " ".join(words) + (" " if text[-1] in _SPACES else "")


_UNEVEN = re.compile(r"[\t\n\r\f\v]|  ")
_TO_SPACE = str.maketrans(dict.fromkeys(_SPACES, " "))
