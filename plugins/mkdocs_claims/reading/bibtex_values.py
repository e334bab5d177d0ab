"""The value of a BibTeX field: literals, macros and `#` become one text, still in LaTeX."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from .months import MONTH_NAMES

EXPANSION_LIMIT = 20_000_000
"""Characters that joined values of one file may grow to, so that no macro can fill the memory."""

MONTHS = {name[:3].lower(): name for name in MONTH_NAMES}
"""The macros that every BibTeX style defines."""


NO_COMMA = "has no comma after it"


class ValueTrouble(NamedTuple):
    """Something wrong in a value."""

    kind: Literal["macro", "syntax"]
    text: str
    """The macro's name, or what is wrong, in plain words."""
    offset: int
    """Where, in code points from the start of the value as written."""


class Value(NamedTuple):
    """A resolved value."""

    text: str
    start: int | None
    """Where the text stands in the value as written; None when macros or `#` made it."""
    troubles: tuple[ValueTrouble, ...] = ()


class _Piece(NamedTuple):
    start: int
    end: int
    after: int
    macro: bool


class Macros:
    """The `@string` definitions of one file."""

    def __init__(self) -> None:
        self._texts = dict(MONTHS)
        self._left = EXPANSION_LIMIT

    def define(self, name: str, raw: str) -> tuple[ValueTrouble, ...]:
        """Define a macro by its value as written; it may use the macros defined before it."""
        value = self.resolve(raw)
        self._texts[name.lower()] = value.text
        return value.troubles

    def resolve(self, raw: str) -> Value:
        """The text of a value as written, braces and quotes around it gone.

        An undefined macro stands for its own name. What follows a value without `#` is left out.
        Both are reported as troubles.
        """
        if _SIMPLE.fullmatch(raw):
            return Value(raw[1:-1], 1)
        texts: list[str] = []
        troubles: list[ValueTrouble] = []
        literal: int | None = None
        for piece in _pieces(raw):
            if isinstance(piece, ValueTrouble):
                troubles.append(piece)
                break
            text = raw[piece.start : piece.end]
            literal = piece.start if not texts and not piece.macro else None
            if piece.macro:
                known = self._texts.get(text.lower())
                if known is None:
                    troubles.append(ValueTrouble("macro", text, piece.start))
                text = text if known is None else known
            texts.append(text)
        return self._joined(texts, literal, troubles)

    def _joined(self, texts: list[str], literal: int | None, troubles: list[ValueTrouble]) -> Value:
        if len(texts) == 1:
            return Value(texts[0], literal, tuple(troubles))
        self._left -= sum(map(len, texts))
        if self._left < 0:
            troubles.append(ValueTrouble("syntax", "grows too long when its macros are put in", 0))
            return Value(texts[0] if texts else "", None, tuple(troubles))
        return Value("".join(texts), None, tuple(troubles))


_SIMPLE = re.compile(r"\{[^{}\\]*\}")
_GAP = re.compile(r"\s*")
_BRACE = re.compile(r"\\.|[{}]", re.DOTALL)
_QUOTE = re.compile(r'\\.|[{}"]', re.DOTALL)
_BARE = re.compile(r'[^\s#{}",=]+')


def _pieces(raw: str) -> Iterator[_Piece | ValueTrouble]:
    at = _skip(raw, 0)
    if at == len(raw):
        yield ValueTrouble("syntax", "has no value", 0)
        return
    while True:
        piece = _piece(raw, at)
        if piece is None:
            yield ValueTrouble("syntax", "could not be read to its end", min(at, len(raw) - 1))
            return
        yield piece
        at = _skip(raw, piece.after)
        if at == len(raw):
            return
        if raw[at] != "#":
            yield ValueTrouble("syntax", NO_COMMA, at)
            return
        at = _skip(raw, at + 1)


def _piece(raw: str, at: int) -> _Piece | None:
    if raw.startswith("{", at):
        end = _closing(_BRACE, raw, at, "}")
    elif raw.startswith('"', at):
        end = _closing(_QUOTE, raw, at, '"')
    else:
        found = _BARE.match(raw, at)
        if found is None:
            return None
        return _Piece(at, found.end(), found.end(), macro=not found.group().isdecimal())
    return None if end is None else _Piece(at + 1, end, end + 1, macro=False)


def _closing(marks: re.Pattern[str], raw: str, at: int, sign: str) -> int | None:
    """Where the brace or quote that opens at `at` is closed; braces nest, quotes do not."""
    depth = 0
    for found in marks.finditer(raw, at + 1):
        mark = found.group()
        if mark == sign and depth == 0:
            return found.start()
        if mark == "{":
            depth += 1
        elif mark == "}":
            depth -= 1
            if depth < 0:
                return None
    return None


def _skip(raw: str, at: int) -> int:
    found = _GAP.match(raw, at)
    return found.end() if found else at
