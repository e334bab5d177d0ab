"""What opens and closes in the Markdown of a field: marks, and what stands between them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .inline_parts import Run

if TYPE_CHECKING:
    from .inline_parts import Part

# Digits may stand before a letter (H~2~O, ^14^C) but not before a digit: 10^9/10^6 is plain.
_SIGNS = "+=.\N{MINUS SIGN}\N{EN DASH}\N{PRIME}\N{DAGGER}\N{DOUBLE DAGGER}\N{SECTION SIGN}-"
_SCRIPTS = {
    sign: re.compile(
        rf"\{sign}(?:([^\W_]{{1,20}})\{sign}(?![0-9])|([\w{_SIGNS}]{{1,20}})\{sign}(?!\w))"
    )
    for sign in "^~"
}
_NOT_AFTER_AN_OPENING = frozenset(").,;:!?]")
_FIRST_IDEOGRAPHIC = "\u2e80"
"""From here on words are written without spaces between them."""


class Frame:
    """Something open: its mark, where it stands, and what it holds so far."""

    __slots__ = ("holds_link", "mark", "offset", "parts", "words")

    def __init__(self, mark: str, offset: int) -> None:
        self.mark = mark
        self.offset = offset
        self.parts: list[Part] = []
        self.words: list[str] = []
        self.holds_link = False

    def add(self, part: Part) -> None:
        """Append a part; runs are joined."""
        if isinstance(part, Run):
            self.words.append(part.text)
            return
        self._join()
        self.parts.append(part)

    def close(self) -> tuple[Part, ...]:
        """All that it holds."""
        self._join()
        return tuple(self.parts)

    def _join(self) -> None:
        if words := "".join(self.words):
            self.parts.append(Run(words))
        self.words.clear()


def may_open(before: str, after: str, *, inside_word: bool) -> bool:
    """Whether a mark between two characters (empty at the ends) can begin emphasis."""
    if not after or after.isspace() or after in _NOT_AFTER_AN_OPENING:
        return False
    return inside_word or not _in_word(before)


def may_close(before: str, after: str, *, inside_word: bool) -> bool:
    """Whether a mark between two characters (empty at the ends) can end emphasis."""
    if not before or before.isspace():
        return False
    return inside_word or not _in_word(after)


def script_at(text: str, offset: int) -> str:
    """What stands between the ^ or ~ at `offset` and its partner; empty if it has none.

    Twenty letters, digits and signs at most, without spaces: `10^9` and `~5 days` are plain.
    """
    found = _SCRIPTS[text[offset]].match(text, offset)
    return (found[1] or found[2]) if found else ""


def _in_word(character: str) -> bool:
    return character.isalnum() and character < _FIRST_IDEOGRAPHIC
