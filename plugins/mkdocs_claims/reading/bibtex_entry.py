"""One entry of a bibliography, as it stands in its file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from ..diagnostics import Span
from .rich_text import fold


class RawField(NamedTuple):
    """The text of a field: macros and `#` resolved, outer braces gone, still in LaTeX."""

    text: str
    line: int
    column: int
    """Where the text starts, from 1; for a value made of macros, where the value starts."""
    literal: bool
    """Whether the text stands in the file as it is here, so that places inside it are known."""

    def span(self, file: str, offset: int = 0, length: int = 1) -> Span:
        """The span of `length` code points from `offset` into the text."""
        if not self.literal:
            return Span.at(file, self.line, self.column)
        offset = min(offset, len(self.text))
        breaks = self.text.count("\n", 0, offset)
        start = self.text.rfind("\n", 0, offset) + 1
        column = offset - start + (1 if breaks else self.column)
        rest = self.text[offset : offset + max(length, 1)].partition("\n")[0]
        return Span.at(file, self.line + breaks, column, len(rest))


class Entry(NamedTuple):
    """An entry; nothing in it is decoded yet."""

    key: str
    type: str
    """In lower case, such as `article`."""
    fields: Mapping[str, RawField]
    """By name in lower case, in the order of the file."""
    span: Span
    """Where the key stands."""
    sound: bool = True
    """False when part of the entry could not be read, so that fields may be missing."""

    def text(self, *names: str) -> str:
        """The undecoded text of the first of these fields that holds any, white space folded."""
        for name in names:
            field = self.fields.get(name)
            if field is not None and (text := fold(field.text)):
                return text
        return ""
