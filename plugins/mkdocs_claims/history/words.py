"""Which words of a text changed."""

from __future__ import annotations

from difflib import SequenceMatcher
from enum import Enum
from typing import NamedTuple

MOST_WORDS = 500
"""Words of one text above which it is shown as replaced between its equal ends."""
KEPT = 8
"""How many equal words are shown beside a change."""
GAP = "\N{HORIZONTAL ELLIPSIS}"


class Mark(Enum):
    """What became of some words."""

    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"


class Piece(NamedTuple):
    """Some words that stand next to each other, and what became of them."""

    mark: Mark
    words: str


def word_diff(before: str, after: str) -> tuple[Piece, ...]:
    """The words of two texts, told apart.

    Returns:
        The pieces in order; where one text is replaced by another, what is removed comes first.
        Joined with single spaces, those kept and removed give `before`, those kept and added
        `after`, white space folded.
    """
    old, new = before.split(), after.split()
    start = _equal(old, new)
    end = _equal(old[start:][::-1], new[start:][::-1])
    middle = old[start : len(old) - end], new[start : len(new) - end]
    pieces = [Piece(Mark.KEPT, " ".join(old[:start]))]
    if max(map(len, middle)) > MOST_WORDS:
        pieces.extend(_replaced(*middle))
    else:
        for tag, i, j, k, m in SequenceMatcher(None, *middle, autojunk=False).get_opcodes():
            if tag == "equal":
                pieces.append(Piece(Mark.KEPT, " ".join(middle[0][i:j])))
            else:
                pieces.extend(_replaced(middle[0][i:j], middle[1][k:m]))
    pieces.append(Piece(Mark.KEPT, " ".join(old[len(old) - end :])))
    return tuple(piece for piece in pieces if piece.words)


def shortened(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The pieces, with what is far from any change left out and marked by an ellipsis."""
    return tuple(
        _short(piece, first=index == 0, last=index == len(pieces) - 1)
        for index, piece in enumerate(pieces)
    )


def _short(piece: Piece, *, first: bool, last: bool) -> Piece:
    words = piece.words.split()
    sides = 1 if first or last else 2
    if piece.mark is not Mark.KEPT or len(words) <= sides * KEPT + 2:
        return piece
    head = [] if first else words[:KEPT]
    tail = [] if last else words[-KEPT:]
    return Piece(Mark.KEPT, " ".join([*head, GAP, *tail]))


def _replaced(old: list[str], new: list[str]) -> list[Piece]:
    return [Piece(Mark.REMOVED, " ".join(old)), Piece(Mark.ADDED, " ".join(new))]


def _equal(old: list[str], new: list[str]) -> int:
    """How many words at the start are equal."""
    pairs = zip(old, new, strict=False)
    return next(
        (at for at, (one, other) in enumerate(pairs) if one != other), min(len(old), len(new))
    )
